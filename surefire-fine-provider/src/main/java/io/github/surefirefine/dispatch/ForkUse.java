package io.github.surefirefine.dispatch;

import io.github.surefirefine.schedule.GuidedSharing;
import io.github.surefirefine.schedule.OneUnitEach;
import io.github.surefirefine.schedule.Sharing;

/** How Surefire uses its JVMs; it decides how leases are cut and when a class is presented. */
public enum ForkUse {

    /** All tests run in one JVM: nothing to share, one launcher execution for everything. */
    ONE_JVM(new GuidedSharing()),

    /** Several forks, each used until the end: a class is presented while it runs. */
    REUSED(new GuidedSharing()),

    /** One JVM for each unit: a class is presented by the JVM that completes it. */
    ONE_UNIT_EACH(new OneUnitEach());

    private final Sharing sharing;

    ForkUse(Sharing sharing) {
        this.sharing = sharing;
    }

    Sharing sharing() {
        return sharing;
    }
}
