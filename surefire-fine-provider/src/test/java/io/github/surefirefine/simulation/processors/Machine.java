package io.github.surefirefine.simulation.processors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Processors that are shared evenly by everything that computes. Times are seconds. */
final class Machine {

    private final int processors;
    private final List<Computation> computations = new ArrayList<>();
    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(Comparator.comparingDouble(Timer::due).thenComparingInt(Timer::order));
    private double now;
    private double used;
    private int order;

    Machine(int processors) {
        this.processors = processors;
    }

    double now() {
        return now;
    }

    /** Processor time that was used since the last call. */
    double takeUsed() {
        double taken = used;
        used = 0;
        return taken;
    }

    /** Needs so much processor time, and then does something. */
    void compute(double seconds, Runnable then) {
        if (seconds <= 0) {
            after(0, then);
        } else {
            computations.add(new Computation(seconds, then));
        }
    }

    /** Waits for so long, and then does something. */
    void after(double seconds, Runnable then) {
        timers.add(new Timer(now + seconds, order++, then));
    }

    /** Goes on until nothing is left to do. */
    void run() {
        while (!computations.isEmpty() || !timers.isEmpty()) {
            double speed = computations.isEmpty() ? 0 : Math.min(1, (double) processors / computations.size());
            double step = timers.isEmpty() ? Double.MAX_VALUE : timers.peek().due - now;
            for (Computation each : computations) {
                step = Math.min(step, each.left / speed);
            }
            pass(Math.max(0, step), speed);
        }
    }

    private void pass(double seconds, double speed) {
        now += seconds;
        used += seconds * speed * computations.size();
        List<Runnable> next = new ArrayList<>();
        for (Computation each : List.copyOf(computations)) {
            each.left -= seconds * speed;
            if (each.left <= 1e-9) {
                computations.remove(each);
                next.add(each.then);
            }
        }
        while (!timers.isEmpty() && timers.peek().due <= now + 1e-9) {
            next.add(timers.remove().then);
        }
        next.forEach(Runnable::run);
    }

    private static final class Computation {

        private final Runnable then;
        private double left;

        Computation(double left, Runnable then) {
            this.left = left;
            this.then = then;
        }
    }

    private record Timer(double due, int order, Runnable then) {}
}
