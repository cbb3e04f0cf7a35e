package io.github.surefirefine.schedule.sharing;

import io.github.surefirefine.schedule.plan.ClassQueue;

/**
 * Large leases if tests are tiny, and single units if they are not; forks join where that saves time.
 *
 * <p>Revocable units are handed out class by class, and tiny classes in bundles. Of other units, a lease holds as few
 * as pay. A launcher execution costs about 1.5 ms, so units of a fraction of a millisecond must share one. On the other
 * hand, an idle fork cannot get at the units of such a lease. Hence three bounds. A lease holds at most
 * {@link #WORTH_NANOS} of estimated work. It holds at most {@link #GROWTH} times what was seen of the class so far,
 * because the first tests need not resemble the later ones. And if the whole class is longer than one such lease, it
 * holds at most half of an equal share of what is pending (guided self-scheduling).
 *
 * @see <a href="https://doi.org/10.1109/TC.1987.5009495">Polychronopoulos and Kuck: Guided Self-Scheduling, 1987</a>
 */
public final class GuidedSharing implements Sharing {

    /** Long enough to make the cost of a launcher execution invisible, short enough that nobody waits for it. */
    static final long WORTH_NANOS = 100_000_000;

    static final int GROWTH = 4;

    @Override
    public int leaseSize(ClassQueue queue, int forks) {
        if (queue.isRevocable()) {
            return queue.pendingUnits();
        }
        if (queue.finishedUnits() == 0) {
            return 1;
        }
        long worth = WORTH_NANOS / Math.max(1, queue.meanUnitNanos());
        long pending = queue.pendingUnits();
        long fairShare = pending <= worth ? pending : pending / (2L * Math.max(1, queue.forks()));
        return (int) Math.max(1, Math.min(Math.min(worth, fairShare), (long) GROWTH * queue.finishedUnits()));
    }

    @Override
    public boolean paysToJoin(long savedNanos, long setupNanos) {
        return savedNanos > setupNanos;
    }

    @Override
    public long bundleNanos(long unopenedNanos, int forks) {
        return Math.min(WORTH_NANOS, unopenedNanos / (2L * Math.max(1, forks)));
    }

    @Override
    public boolean confinesForks() {
        return false;
    }

    @Override
    public boolean extendsLeases() {
        return true;
    }

    @Override
    public long entryNanos(long seenNanos, long warmNanos) {
        return warmNanos;
    }
}
