package io.github.surefirefine.schedule;

import io.github.surefirefine.model.TestClass;
import java.util.PriorityQueue;
import java.util.stream.LongStream;

/** What stock Surefire makes of a suite: whichever fork is free takes the next class as a whole. */
final class StockRun {

    private StockRun() {}

    static long makespan(Suite suite, int forks) {
        PriorityQueue<Long> freeAt = new PriorityQueue<>();
        LongStream.range(0, forks).forEach(fork -> freeAt.add(0L));
        long makespan = 0;
        for (TestClass testClass : suite.plan().classes()) {
            long end = freeAt.remove()
                    + SimulatedRun.LEASE_NANOS
                    + suite.setupNanos()[testClass.index()]
                    + testClass.units().stream().mapToLong(suite::nanos).sum();
            makespan = Math.max(makespan, end);
            freeAt.add(end);
        }
        return makespan;
    }
}
