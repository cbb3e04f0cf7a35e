package io.github.surefirefine.schedule.sharing;

import io.github.surefirefine.schedule.plan.ClassQueue;

/**
 * Each class has a fork of its own, which begins as a new JVM. Revocable units are handed out all together. Other units
 * are handed out as {@link GuidedSharing} would, in case another new fork comes for a part of them.
 */
public final class OneClassEach implements Sharing {

    /** A class that takes less is not worth another JVM. */
    static final long WHOLE_NANOS = 1_000_000_000;

    private final Sharing parts = new GuidedSharing();

    @Override
    public int leaseSize(ClassQueue queue, int forks) {
        return forks == 1 || queue.isKnownToTakeLessThan(WHOLE_NANOS)
                ? queue.pendingUnits()
                : parts.leaseSize(queue, forks);
    }

    @Override
    public boolean paysToJoin(long savedNanos, long setupNanos) {
        return parts.paysToJoin(savedNanos, setupNanos);
    }

    @Override
    public long bundleNanos(long unopenedNanos, int forks) {
        return 0;
    }

    @Override
    public boolean confinesForks() {
        return true;
    }

    @Override
    public boolean extendsLeases() {
        return false;
    }

    /** Every fork is new. */
    @Override
    public long entryNanos(long seenNanos, long warmNanos) {
        return seenNanos;
    }
}
