package io.github.surefirefine.schedule;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Lease;
import java.util.List;

/** What a free fork does next. */
public sealed interface Decision {

    /** Run these units. */
    record Grant(Lease lease) implements Decision {}

    /**
     * Wait for units of another fork, which is asked to give them up.
     *
     * @param victim the fork that holds them
     * @param lease the lease that they belong to
     * @param units the units that the victim gives up if it has not begun them
     */
    record Steal(ForkId victim, int lease, List<Integer> units) implements Decision {}

    /**
     * Wait for a method that another fork is in. That fork is asked whether the invocations can be shared.
     *
     * @param owner the fork that is in the method
     * @param lease the lease that the method belongs to
     * @param unit the method
     */
    record Share(ForkId owner, int lease, int unit) implements Decision {}

    /**
     * Run these units, too, before leaving the class.
     *
     * @param lease the lease that they belong to
     */
    record Extend(int lease, List<Integer> units) implements Decision {}

    /** Leave the class: it has nothing more for the fork, or there is other work. */
    record Leave(int lease) implements Decision {}

    /**
     * Run a part of a method whose invocations are shared.
     *
     * @param unit the method
     */
    record Join(int unit) implements Decision {}

    /** Wait: there is nothing to do now, but a lost fork may bring work back. */
    record Wait() implements Decision {}

    /** Every unit has finished. */
    record Finish() implements Decision {}
}
