package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.TestUnit;

/** Is told what becomes of units, apart from those that run again. */
public interface UnitWatch {

    /** Nobody wants to know. */
    UnitWatch NOBODY = new UnitWatch() {

        @Override
        public void begun(ForkId fork, TestUnit unit) {}

        @Override
        public void ended(TestUnit unit) {}
    };

    /** A fork has begun the unit, or a part of it. */
    void begun(ForkId fork, TestUnit unit);

    /** The unit has finished with all of its parts, is lost, or will not run. */
    void ended(TestUnit unit);
}
