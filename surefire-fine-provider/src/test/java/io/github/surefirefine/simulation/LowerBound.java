package io.github.surefirefine.simulation;

import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A time that no schedule of a suite can finish before: the largest of some such times. */
final class LowerBound {

    private final Suite suite;
    private final int forks;

    private LowerBound(Suite suite, int forks) {
        this.suite = suite;
        this.forks = forks;
    }

    static long nanos(Suite suite, int forks) {
        LowerBound bound = new LowerBound(suite, forks);
        return Math.max(
                Math.max(bound.longest(), bound.largestTogether()), Math.max(bound.chains(), bound.occupancy()));
    }

    /** A unit is not cut, and its class is to be entered before. */
    private long longest() {
        return suite.plan().units().stream()
                .mapToLong(unit -> suite.setupNanos()[unit.classIndex()] + suite.nanos(unit))
                .max()
                .orElse(0);
    }

    /** Of the k * forks + 1 longest units, some fork runs k + 1: at best the shortest of them. */
    private long largestTogether() {
        long[] ascending = suite.unitNanos().clone();
        Arrays.sort(ascending);
        int units = ascending.length;
        long largest = 0;
        for (int k = 1; k * forks < units; k++) {
            long together = 0;
            for (int i = 0; i <= k; i++) {
                together += ascending[units - 1 - k * forks + i];
            }
            largest = Math.max(largest, together);
        }
        return largest;
    }

    /** What needs the same lock for itself runs one after the other; what must run alone runs beside nothing. */
    private long chains() {
        Map<String, Long> chains = new HashMap<>();
        long alone = 0;
        for (TestUnit unit : suite.plan().units()) {
            if (unit.locks().stream().anyMatch(Lock::isolates)) {
                alone += suite.nanos(unit);
            } else {
                unit.locks().stream()
                        .filter(Lock::exclusive)
                        .forEach(lock -> chains.merge(lock.key(), suite.nanos(unit), Long::sum));
            }
        }
        long rest = Math.max(
                chains.values().stream().mapToLong(Long::longValue).max().orElse(0),
                (suite.totalNanos() - alone) / forks);
        return alone + rest;
    }

    /**
     * All forks together work that long at most. A class whose tests do not fit between its setup and the end on one
     * fork is entered by several, and each of them pays for it; so the end is the earliest one that is not too early.
     */
    private long occupancy() {
        long[] workNanos = new long[suite.plan().classes().size()];
        suite.plan().units().forEach(unit -> workNanos[unit.classIndex()] += suite.nanos(unit));
        long tooEarly = 0;
        long possible = suite.totalNanos() + Arrays.stream(suite.setupNanos()).sum();
        while (possible - tooEarly > 1) {
            long middle = tooEarly + (possible - tooEarly) / 2;
            if (isPossible(middle, workNanos)) {
                possible = middle;
            } else {
                tooEarly = middle;
            }
        }
        return possible;
    }

    private boolean isPossible(long end, long[] workNanos) {
        long occupied = 0;
        for (TestClass testClass : suite.plan().classes()) {
            long setup = suite.setupNanos()[testClass.index()];
            long work = workNanos[testClass.index()];
            if (work > 0 && end <= setup) {
                return false;
            }
            long entering = work == 0 ? 0 : (work + end - setup - 1) / (end - setup);
            occupied += work + entering * setup;
        }
        return occupied <= forks * end;
    }
}
