package io.github.surefirefine.dispatch.exchange;

import io.github.surefirefine.options.Isolation;
import io.github.surefirefine.schedule.sharing.GuidedSharing;
import io.github.surefirefine.schedule.sharing.OneClassEach;
import io.github.surefirefine.schedule.sharing.OneUnitEach;
import io.github.surefirefine.schedule.sharing.Sharing;

/** How Surefire uses its JVMs. It decides how leases are cut and when a class is presented. */
public enum ForkUse {

    /** All tests run in one JVM: there is nothing to share, and one launcher execution runs everything. */
    ONE_JVM(new GuidedSharing()),

    /** Several forks, each used until the end: a class is presented while it runs. */
    REUSED(new GuidedSharing()),

    /** One JVM for each class or part of a class: the JVM that completes a class presents it. */
    ONE_CLASS_EACH(new OneClassEach()),

    /**
     * As many JVMs as there are classes, a number fixed before the first one started: none comes for the rest of a
     * class.
     */
    ONE_CLASS_EACH_AS_LISTED(new OneClassEach()),

    /** One JVM for each unit: the JVM that completes a class presents it. */
    ONE_UNIT_EACH(new OneUnitEach());

    private final Sharing sharing;

    ForkUse(Sharing sharing) {
        this.sharing = sharing;
    }

    /** The use of JVMs if Surefire starts one for each element that it is given. */
    public static ForkUse ofFreshJvms(Isolation isolation) {
        return isolation == Isolation.CLASS ? ONE_CLASS_EACH : ONE_UNIT_EACH;
    }

    /** Like {@link #ofFreshJvms}, but Surefire gets all elements before it starts the first JVM. */
    public static ForkUse ofListedJvms(Isolation isolation) {
        return isolation == Isolation.CLASS ? ONE_CLASS_EACH_AS_LISTED : ONE_UNIT_EACH;
    }

    public Sharing sharing() {
        return sharing;
    }

    /** Whether Surefire starts a new JVM for each class or test. */
    public boolean isOfFreshJvms() {
        return isByClass() || this == ONE_UNIT_EACH;
    }

    /** Whether such a JVM runs a class or a part of one. */
    public boolean isByClass() {
        return this == ONE_CLASS_EACH || this == ONE_CLASS_EACH_AS_LISTED;
    }
}
