package io.github.surefirefine.plugin.forecast;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import java.util.List;
import java.util.OptionalLong;

/** Tells the scheduler what will happen. */
record Known(List<ClassCost> classes, List<UnitCost> units) implements Estimates {

    private static final long NANOS_PER_MICRO = 1_000;

    @Override
    public OptionalLong unitNanos(TestClass testClass, TestUnit unit) {
        return OptionalLong.of(units.get(unit.index()).micros() * NANOS_PER_MICRO);
    }

    @Override
    public OptionalLong setupNanos(TestClass testClass) {
        return OptionalLong.of(classes.get(testClass.index()).setupMicros() * NANOS_PER_MICRO);
    }

    @Override
    public boolean failedLast(TestClass testClass, TestUnit unit) {
        return false;
    }
}
