package io.github.surefirefine.schedule;

/** Each unit has a JVM of its own, so every fork pays the setup anyway. */
public final class OneUnitEach implements Sharing {

    @Override
    public int leaseSize(ClassQueue queue) {
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
}
