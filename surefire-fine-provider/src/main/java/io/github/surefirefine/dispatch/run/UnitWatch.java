package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Outcome;

/** Is told what becomes of units, apart from those that run again. */
public interface UnitWatch {

    /** Nobody wants to know. */
    UnitWatch NOBODY = new UnitWatch() {

        @Override
        public void begun(ForkId fork, TestUnit unit) {}

        @Override
        public void result(TestUnit unit, Outcome outcome) {}

        @Override
        public void ended(TestUnit unit) {}
    };

    /** A fork has begun the unit, or a part of it. */
    void begun(ForkId fork, TestUnit unit);

    /** A test of the unit has a result, or the unit is lost and that is its result. */
    void result(TestUnit unit, Outcome outcome);

    /** The unit has finished with all of its parts, is lost, or will not run. */
    void ended(TestUnit unit);
}
