package io.github.surefirefine.dispatch.recorder;

import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.RunPlan;

/** Runs every test, as soon as it is known. */
public final class WholeSuite implements Intake {

    @Override
    public void found(Run run, RunPlan some, ForkId finder) {
        run.add(some, finder);
    }

    @Override
    public void complete(Run run) {
        // The run already knows what was found.
    }

    @Override
    public boolean takesAll() {
        return true;
    }
}
