package io.github.surefirefine.dispatch.recorder;

import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.RunPlan;

/** Every test is run, and can be as soon as it is known. */
public final class WholeSuite implements Intake {

    @Override
    public void found(Run run, RunPlan some, ForkId finder) {
        run.add(some, finder);
    }

    @Override
    public void complete(Run run) {
        // What was found is known to the run.
    }

    @Override
    public boolean takesAll() {
        return true;
    }
}
