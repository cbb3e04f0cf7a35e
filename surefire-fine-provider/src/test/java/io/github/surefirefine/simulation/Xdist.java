package io.github.surefirefine.simulation;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * How pytest-xdist schedules. Each worker has a queue of its own that is filled from time to time; what counts as pending
 * includes the test that runs.
 *
 * @see <a href="https://pytest-xdist.readthedocs.io/en/stable/distribution.html">Running tests across multiple CPUs</a>
 */
abstract class Xdist {

    final List<TestUnit> units;
    final Map<Worker, Deque<TestUnit>> queues = new HashMap<>();
    final List<Worker> workers;

    private Xdist(Suite suite, int forks) {
        units = suite.plan().units();
        workers = Worker.workers(suite, forks);
        workers.forEach(worker -> queues.put(worker, new ArrayDeque<>()));
    }

    /** Fills the queues for the first time. */
    abstract void begin();

    /** A worker has ended a test that took so long, and may get more. */
    abstract void refill(Worker worker, long lastNanos);

    final long makespanNanos() {
        begin();
        PriorityQueue<Worker> running = new PriorityQueue<>(Comparator.comparingLong(Worker::freeNanos));
        Map<Worker, Long> last = new HashMap<>();
        workers.forEach(worker -> start(worker, running, last));
        long makespan = 0;
        while (!running.isEmpty()) {
            Worker worker = running.remove();
            makespan = worker.freeNanos();
            queue(worker).remove();
            refill(worker, last.getOrDefault(worker, 0L));
            start(worker, running, last);
        }
        return makespan;
    }

    private void start(Worker worker, PriorityQueue<Worker> running, Map<Worker, Long> last) {
        TestUnit next = queue(worker).peek();
        if (next != null) {
            long before = worker.freeNanos();
            worker.run(next);
            last.put(worker, worker.freeNanos() - before);
            running.add(worker);
        }
    }

    final Deque<TestUnit> queue(Worker worker) {
        return queues.getOrDefault(worker, new ArrayDeque<>());
    }

    /** {@code LoadScheduling}. */
    static final class Load extends Xdist {

        private static final long LONG_NANOS = 100_000_000;

        private int next;

        Load(Suite suite, int forks) {
            super(suite, forks);
        }

        @Override
        void begin() {
            int most = Math.max(2, units.size() / workers.size() / 4);
            if (units.size() < 2 * workers.size()) {
                while (next < units.size()) {
                    send(workers.get(next % workers.size()), 1);
                }
            } else {
                workers.forEach(worker -> send(worker, most));
            }
        }

        @Override
        void refill(Worker worker, long lastNanos) {
            int left = units.size() - next;
            int fewest = Math.max(2, left / workers.size() / 4);
            int most = Math.max(2, left / workers.size() / 2);
            int held = queue(worker).size();
            boolean canWait = lastNanos >= LONG_NANOS && held >= 2;
            if (held < fewest && !canWait) {
                send(worker, most - held);
            }
        }

        private void send(Worker worker, int number) {
            int end = Math.min(units.size(), next + number);
            queue(worker).addAll(units.subList(next, end));
            next = end;
        }
    }

    /** {@code WorkStealingScheduling}. */
    static final class WorkSteal extends Xdist {

        private static final int LEAST_PENDING = 2;

        WorkSteal(Suite suite, int forks) {
            super(suite, forks);
        }

        @Override
        void begin() {
            int from = 0;
            for (int i = 0; i < workers.size(); i++) {
                int end = from + (units.size() - from) / (workers.size() - i);
                queue(workers.get(i)).addAll(units.subList(from, end));
                from = end;
            }
        }

        @Override
        void refill(Worker worker, long lastNanos) {
            if (queue(worker).size() >= LEAST_PENDING) {
                return;
            }
            Worker richest = workers.stream()
                    .max(Comparator.comparingInt(each -> queue(each).size()))
                    .orElseThrow();
            int held = queue(richest).size();
            List<TestUnit> stolen = new ArrayList<>();
            for (int i = Math.min(held / 2, held - LEAST_PENDING); i > 0; i--) {
                stolen.add(0, queue(richest).removeLast());
            }
            queue(worker).addAll(stolen);
        }
    }

    /** {@code LoadScopeScheduling}. */
    static final class LoadScope extends Xdist {

        private static final int FEW = 2;

        private final Deque<TestClass> scopes;

        LoadScope(Suite suite, int forks) {
            super(suite, forks);
            scopes = new ArrayDeque<>(suite.plan().classes().stream()
                    .sorted(Comparator.comparingInt(
                            testClass -> -testClass.units().size()))
                    .toList());
        }

        @Override
        void begin() {
            workers.forEach(this::send);
            workers.forEach(worker -> refill(worker, 0));
        }

        @Override
        void refill(Worker worker, long lastNanos) {
            if (queue(worker).size() <= FEW) {
                send(worker);
            }
        }

        private void send(Worker worker) {
            if (!scopes.isEmpty()) {
                queue(worker).addAll(scopes.remove().units());
            }
        }
    }
}
