package io.github.surefirefine.schedule.estimate;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.OptionalLong;

/**
 * What is known of durations before a run: how long a fork was occupied, in nanoseconds. Does not change during a run.
 */
public interface Estimates {

    /** Nothing is known. */
    Estimates NONE = new Estimates() {

        @Override
        public OptionalLong unitNanos(TestClass testClass, TestUnit unit) {
            return OptionalLong.empty();
        }

        @Override
        public OptionalLong setupNanos(TestClass testClass) {
            return OptionalLong.empty();
        }

        @Override
        public boolean failedLast(TestClass testClass, TestUnit unit) {
            return false;
        }
    };

    /** How long a unit takes. */
    OptionalLong unitNanos(TestClass testClass, TestUnit unit);

    /** What a fork pays to enter and leave a class. */
    OptionalLong setupNanos(TestClass testClass);

    /** Whether the unit failed when it last ran. */
    boolean failedLast(TestClass testClass, TestUnit unit);
}
