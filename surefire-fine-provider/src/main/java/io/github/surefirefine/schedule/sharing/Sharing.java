package io.github.surefirefine.schedule.sharing;

import io.github.surefirefine.schedule.plan.ClassQueue;

/** The rule that divides the units of a class into leases. Chooses only. Implementations have no state. */
public interface Sharing {

    /**
     * How many units the next lease holds.
     *
     * @param queue the class, with at least one pending unit
     * @param forks how many forks there are, or may be
     * @return at least 1; more than is pending means all
     */
    int leaseSize(ClassQueue queue, int forks);

    /**
     * Whether a free fork should join a class that others have opened.
     *
     * @param savedNanos by how much sooner the class would finish
     * @param setupNanos what the first fork paid to enter it
     */
    boolean paysToJoin(long savedNanos, long setupNanos);

    /**
     * How much work of unopened classes a lease may hold at most.
     *
     * @param unopenedNanos how long all unopened classes are expected to take
     * @param forks how many forks there are
     * @return 0 if a lease holds units of one class only
     */
    long bundleNanos(long unopenedNanos, int forks);

    /** Whether a fork that has run tests of a class runs none of another class. */
    boolean confinesForks();

    /** Whether a fork that has run its lease may get more of the class before it leaves. */
    boolean extendsLeases();

    /**
     * What a fork of this run pays before the first unit of a class.
     *
     * @param seenNanos what a fork has paid
     * @param warmNanos how much of that it would have paid if it had run something else before
     */
    long entryNanos(long seenNanos, long warmNanos);
}
