package io.github.surefirefine.schedule.steal;

import java.util.List;

/**
 * When the run can end at the earliest, if work could be cut anywhere: helpers do what a fork cannot finish by then,
 * and each of them pays the setup first.
 *
 * @param endNanos how long from now
 */
record EarliestEnd(long endNanos) {

    /** A higher precision gains nothing. */
    private static final long PRECISION_NANOS = 1_000_000;

    /**
     * The work of a fork.
     *
     * @param nanos without any helper
     * @param setupNanos what a helper pays before it begins
     */
    record Load(long nanos, long setupNanos) {

        /** How many helpers are needed to finish in that many nanoseconds, which must be possible. */
        long helpers(long endNanos) {
            long capacity = endNanos - setupNanos;
            return nanos <= endNanos ? 0 : (nanos - endNanos + capacity - 1) / capacity;
        }

        boolean isPossible(long endNanos) {
            return nanos <= endNanos || Split.isWorthIt(endNanos - setupNanos, setupNanos);
        }
    }

    /**
     * Finds the earliest end.
     *
     * @param loads of the forks that have work
     * @param pendingNanos work that no fork holds
     * @param forks the number of all forks
     */
    static EarliestEnd of(List<Load> loads, long pendingNanos, int forks) {
        long tooEarly = 0;
        long possible = pendingNanos + 1;
        for (Load load : loads) {
            possible += load.nanos();
        }
        while (possible - tooEarly > PRECISION_NANOS) {
            long middle = tooEarly + (possible - tooEarly) / 2;
            if (isPossible(loads, pendingNanos, forks, middle)) {
                possible = middle;
            } else {
                tooEarly = middle;
            }
        }
        return new EarliestEnd(possible);
    }

    private static boolean isPossible(List<Load> loads, long pendingNanos, int forks, long endNanos) {
        long occupied = pendingNanos;
        for (Load load : loads) {
            if (!load.isPossible(endNanos)) {
                return false;
            }
            occupied += load.nanos() + load.helpers(endNanos) * load.setupNanos();
        }
        return occupied <= forks * endNanos;
    }
}
