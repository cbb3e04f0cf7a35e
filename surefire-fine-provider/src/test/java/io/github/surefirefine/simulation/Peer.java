package io.github.surefirefine.simulation;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What another tool would make of a suite. The models flatter their tools: to hand out a test costs nothing there. None
 * of them knows of locks.
 */
public enum Peer {

    /** Stock Surefire: whichever fork is free takes the next class as a whole. */
    STOCK {
        @Override
        public long makespanNanos(Suite suite, int forks) {
            return queue(suite, forks, classes(suite, AS_PLANNED));
        }
    },

    /** pytest-xdist, {@code --dist loadscope}: classes as a whole, those of most tests first; one waits behind another. */
    XDIST_LOADSCOPE {
        @Override
        public long makespanNanos(Suite suite, int forks) {
            return new Xdist.LoadScope(suite, forks).makespanNanos();
        }
    },

    /** pytest-xdist, {@code --dist load}: some tests to everybody, and more when few are left. */
    XDIST_LOAD {
        @Override
        public long makespanNanos(Suite suite, int forks) {
            return new Xdist.Load(suite, forks).makespanNanos();
        }
    },

    /** pytest-xdist, {@code --dist worksteal}: an equal number of tests to everybody; who has finished takes of others. */
    XDIST_WORKSTEAL {
        @Override
        public long makespanNanos(Suite suite, int forks) {
            return new Xdist.WorkSteal(suite, forks).makespanNanos();
        }
    },

    /** Playwright, {@code fullyParallel}: single tests; where there are fixtures, as many parts of a class as workers. */
    PLAYWRIGHT {
        @Override
        public long makespanNanos(Suite suite, int forks) {
            List<List<TestUnit>> parts = new ArrayList<>();
            for (TestClass testClass : suite.plan().classes()) {
                List<TestUnit> units = testClass.units();
                int size = testClass.traits().fixtures() ? (units.size() + forks - 1) / forks : 1;
                for (int from = 0; from < units.size(); from += size) {
                    parts.add(units.subList(from, Math.min(units.size(), from + size)));
                }
            }
            return queue(suite, forks, parts);
        }
    },

    /** Splitters of continuous integration: whole classes by the durations of an earlier run, before anything is run. */
    STATIC_LPT {
        @Override
        public long makespanNanos(Suite suite, int forks) {
            return queue(suite, forks, classes(suite, Comparator.comparingLong(testClass -> -nanos(suite, testClass))));
        }
    };

    private static final Comparator<TestClass> AS_PLANNED = Comparator.comparingInt(TestClass::index);

    /** When the last test ends. */
    public abstract long makespanNanos(Suite suite, int forks);

    /** Whoever is free takes the next part. */
    private static long queue(Suite suite, int forks, List<List<TestUnit>> parts) {
        List<Worker> workers = Worker.workers(suite, forks);
        for (List<TestUnit> part : parts) {
            Worker next = workers.stream()
                    .min(Comparator.comparingLong(Worker::freeNanos))
                    .orElseThrow();
            part.forEach(next::run);
        }
        return workers.stream().mapToLong(Worker::freeNanos).max().orElseThrow();
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
