package io.github.surefirefine.schedule.sharing;

import io.github.surefirefine.schedule.plan.ClassQueue;

/** Each unit has a JVM of its own, so every fork pays the setup anyway. */
public final class OneUnitEach implements Sharing {

    @Override
    public int leaseSize(ClassQueue queue, int forks) {
        return 1;
    }

    @Override
    public boolean paysToJoin(long savedNanos, long setupNanos) {
        return true;
    }

    @Override
    public long bundleNanos(long unopenedNanos, int forks) {
        return 0;
    }

    /** A fork has a single unit anyway. */
    @Override
    public boolean confinesForks() {
        return false;
    }

    @Override
    public boolean extendsLeases() {
        return false;
    }

    @Override
    public long entryNanos(long seenNanos, long warmNanos) {
        return warmNanos;
    }
}
