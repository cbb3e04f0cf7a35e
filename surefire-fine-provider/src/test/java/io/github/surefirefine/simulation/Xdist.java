package io.github.surefirefine.simulation;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How pytest-xdist schedules. Each worker has a queue of its own that is filled from time to time; what counts as pending
 * includes the test that runs.
 *
 * @see <a href="https://pytest-xdist.readthedocs.io/en/stable/distribution.html">Running tests across multiple CPUs</a>
 */
abstract class Xdist implements HandOut {

    final List<TestUnit> units;

    /** Of each worker. */
    final List<Deque<TestUnit>> queues;

    private boolean isBegun;

    private Xdist(Suite suite, int forks) {
        units = suite.plan().units();
        queues = IntStream.range(0, forks)
                .<Deque<TestUnit>>mapToObj(i -> new ArrayDeque<>())
                .toList();
    }

    /** Fills the queues for the first time. */
    abstract void begin();

    /** A worker has ended a test that took so long, and may get more. */
    abstract void refill(Deque<TestUnit> queue, long lastNanos);

    @Override
    public final Optional<TestUnit> next(int worker) {
        if (!isBegun) {
            isBegun = true;
            begin();
        }
        return Optional.ofNullable(queues.get(worker).peek());
    }

    @Override
    public final void finished(int worker, long nanos) {
        Deque<TestUnit> queue = queues.get(worker);
        queue.remove();
        refill(queue, nanos);
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
            int most = Math.max(2, units.size() / queues.size() / 4);
            if (units.size() < 2 * queues.size()) {
                while (next < units.size()) {
                    send(queues.get(next % queues.size()), 1);
                }
            } else {
                queues.forEach(queue -> send(queue, most));
            }
        }

        @Override
        void refill(Deque<TestUnit> queue, long lastNanos) {
            int left = units.size() - next;
            int fewest = Math.max(2, left / queues.size() / 4);
            int most = Math.max(2, left / queues.size() / 2);
            int held = queue.size();
            boolean canWait = lastNanos >= LONG_NANOS && held >= 2;
            if (held < fewest && !canWait) {
                send(queue, most - held);
            }
        }

        private void send(Deque<TestUnit> queue, int number) {
            int end = Math.min(units.size(), next + number);
            queue.addAll(units.subList(next, end));
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
            for (int i = 0; i < queues.size(); i++) {
                int end = from + (units.size() - from) / (queues.size() - i);
                queues.get(i).addAll(units.subList(from, end));
                from = end;
            }
        }

        @Override
        void refill(Deque<TestUnit> queue, long lastNanos) {
            if (queue.size() >= LEAST_PENDING) {
                return;
            }
            Deque<TestUnit> richest =
                    queues.stream().max(Comparator.comparingInt(Deque::size)).orElseThrow();
            int held = richest.size();
            List<TestUnit> stolen = new ArrayList<>();
            for (int i = Math.min(held / 2, held - LEAST_PENDING); i > 0; i--) {
                stolen.add(0, richest.removeLast());
            }
            queue.addAll(stolen);
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
            queues.forEach(this::send);
            queues.forEach(queue -> refill(queue, 0));
        }

        @Override
        void refill(Deque<TestUnit> queue, long lastNanos) {
            if (queue.size() <= FEW) {
                send(queue);
            }
        }

        private void send(Deque<TestUnit> queue) {
            if (!scopes.isEmpty()) {
                queue.addAll(scopes.remove().units());
            }
        }
    }
}
