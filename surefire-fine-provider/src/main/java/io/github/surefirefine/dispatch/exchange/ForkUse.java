package io.github.surefirefine.dispatch.exchange;

import io.github.surefirefine.options.Isolation;
import io.github.surefirefine.schedule.sharing.GuidedSharing;
import io.github.surefirefine.schedule.sharing.OneClassEach;
import io.github.surefirefine.schedule.sharing.OneUnitEach;
import io.github.surefirefine.schedule.sharing.Sharing;

/** How Surefire uses its JVMs; it decides how leases are cut and when a class is presented. */
public enum ForkUse {

    /** All tests run in one JVM: nothing to share, one launcher execution for everything. */
    ONE_JVM(new GuidedSharing()),

    /** Several forks, each used until the end: a class is presented while it runs. */
    REUSED(new GuidedSharing()),

    /** One JVM for each class, or a part of it: a class is presented by the JVM that completes it. */
    ONE_CLASS_EACH(new OneClassEach()),

    /** As many JVMs as there are classes, as was said before the first one came: none comes for the rest of a class. */
    ONE_CLASS_EACH_AS_LISTED(new OneClassEach()),

    /** One JVM for each unit: a class is presented by the JVM that completes it. */
    ONE_UNIT_EACH(new OneUnitEach());

    private final Sharing sharing;

    ForkUse(Sharing sharing) {
        this.sharing = sharing;
    }

    /** Where Surefire starts a JVM for each element that it is given. */
    public static ForkUse ofFreshJvms(Isolation isolation) {
        return isolation == Isolation.CLASS ? ONE_CLASS_EACH : ONE_UNIT_EACH;
    }

    /** As {@link #ofFreshJvms}, where Surefire was given all elements before it starts the first JVM. */
    public static ForkUse ofListedJvms(Isolation isolation) {
        return isolation == Isolation.CLASS ? ONE_CLASS_EACH_AS_LISTED : ONE_UNIT_EACH;
    }

    public Sharing sharing() {
        return sharing;
    }

    /** Whether Surefire starts a new JVM for whatever comes next. */
    public boolean isOfFreshJvms() {
        return isByClass() || this == ONE_UNIT_EACH;
    }

    /** Whether such a JVM runs a class, or a part of it. */
    public boolean isByClass() {
        return this == ONE_CLASS_EACH || this == ONE_CLASS_EACH_AS_LISTED;
    }
}
