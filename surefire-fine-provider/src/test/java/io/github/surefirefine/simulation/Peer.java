package io.github.surefirefine.simulation;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What another tool would make of a suite. The models flatter their tools: to hand out a test costs nothing there. None
 * of them knows of locks.
 */
public enum Peer {

    /** Stock Surefire: whichever fork is free takes the next class as a whole. */
    STOCK {
        @Override
        public HandOut handOut(Suite suite, int forks) {
            return new Parts(classes(suite, AS_PLANNED), forks);
        }
    },

    /** pytest-xdist, {@code --dist loadscope}: classes as a whole, those of most tests first; one waits behind another. */
    XDIST_LOADSCOPE {
        @Override
        public HandOut handOut(Suite suite, int forks) {
            return new Xdist.LoadScope(suite, forks);
        }
    },

    /** pytest-xdist, {@code --dist load}: some tests to everybody, and more when few are left. */
    XDIST_LOAD {
        @Override
        public HandOut handOut(Suite suite, int forks) {
            return new Xdist.Load(suite, forks);
        }
    },

    /** pytest-xdist, {@code --dist worksteal}: an equal number of tests to everybody; who has finished takes of others. */
    XDIST_WORKSTEAL {
        @Override
        public HandOut handOut(Suite suite, int forks) {
            return new Xdist.WorkSteal(suite, forks);
        }
    },

    /** Playwright, {@code fullyParallel}: single tests; where there are fixtures, as many parts of a class as workers. */
    PLAYWRIGHT {
        @Override
        public HandOut handOut(Suite suite, int forks) {
            List<List<TestUnit>> parts = new ArrayList<>();
            for (TestClass testClass : suite.plan().classes()) {
                List<TestUnit> units = testClass.units();
                int size = testClass.traits().fixtures() ? (units.size() + forks - 1) / forks : 1;
                for (int from = 0; from < units.size(); from += size) {
                    parts.add(units.subList(from, Math.min(units.size(), from + size)));
                }
            }
            return new Parts(parts, forks);
        }
    },

    /** Splitters of continuous integration: whole classes by the durations of an earlier run, before anything is run. */
    STATIC_LPT {
        @Override
        public HandOut handOut(Suite suite, int forks) {
            return new Parts(classes(suite, Comparator.comparingLong(testClass -> -nanos(suite, testClass))), forks);
        }
    };

    private static final Comparator<TestClass> AS_PLANNED = Comparator.comparingInt(TestClass::index);

    /** How it hands out the tests of one run. */
    public abstract HandOut handOut(Suite suite, int forks);

    /** When the last test ends, if there is a processor for each fork. */
    public final long makespanNanos(Suite suite, int forks) {
        HandOut handOut = handOut(suite, forks);
        PriorityQueue<Worker> running =
                new PriorityQueue<>(Comparator.comparingLong(Worker::freeNanos).thenComparingInt(Worker::number));
        List<Worker> workers = Worker.workers(suite, forks);
        workers.forEach(worker -> start(worker, handOut, running));
        long makespan = 0;
        while (!running.isEmpty()) {
            Worker worker = running.remove();
            makespan = worker.freeNanos();
            handOut.finished(worker.number(), worker.lastNanos());
            start(worker, handOut, running);
        }
        return makespan;
    }

    private static void start(Worker worker, HandOut handOut, PriorityQueue<Worker> running) {
        handOut.next(worker.number()).ifPresent(unit -> {
            worker.run(unit);
            running.add(worker);
        });
    }

    private static List<List<TestUnit>> classes(Suite suite, Comparator<TestClass> order) {
        return suite.plan().classes().stream()
                .sorted(order)
                .map(TestClass::units)
                .toList();
    }

    private static long nanos(Suite suite, TestClass testClass) {
        return suite.setupNanos()[testClass.index()]
                + testClass.units().stream().mapToLong(suite::nanos).sum();
    }
}
