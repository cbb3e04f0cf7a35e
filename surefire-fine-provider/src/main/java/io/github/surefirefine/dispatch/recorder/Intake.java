package io.github.surefirefine.dispatch.recorder;

import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.RunPlan;

/** What happens with the tests that forks find. Not thread-safe. */
public interface Intake {

    /** A fork has found some of the classes. */
    void found(Run run, RunPlan some, ForkId finder);

    /** All classes were found. */
    void complete(Run run);

    /** How many tests are known to run here, once all classes were found. */
    default int testsToRun(Run run) {
        return run.plannedTests();
    }

    /** Whether all tests that are found are run. */
    boolean takesAll();
}
