package io.github.surefirefine.simulation.processors;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.ForkTable;
import io.github.surefirefine.dispatch.forks.StandbyForks;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.schedule.forkcount.ForksThatPay;
import io.github.surefirefine.schedule.forkcount.LateForks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A run of which nothing is known beforehand. Each fork starts, loads what it needs, and runs tests. The costs are those of
 * HotSpot with JUnit and small tests.
 */
final class FirstRun {

    /** A bare JVM that has connected. */
    static final double START = 0.25;

    /** JUnit, and the classes of the first tests. */
    private static final double LOAD = 0.6;

    /** So much of the compiler's time comes with each second that tests compute, until a fork is warm. */
    private static final double COMPILING = 0.9;

    private static final double WARM_AFTER = 4;

    /** To enter a class costs that each time, beside what its tests take. */
    private static final double ENTER = 0.02;

    private static final double LOOK = 0.1;

    private static final double NANOS = 1e9;

    /** Classes of equal tests. */
    record Suite(List<Integer> sizes, double computing, double waiting) {

        double seconds() {
            return (computing + waiting) * sizes.stream().mapToInt(size -> size).sum();
        }
    }

    private final int processors;
    private final Machine machine;
    private final Deque<Deque<Integer>> classes = new ArrayDeque<>();
    private final Suite suite;
    private final boolean sharesClasses;
    private final StandbyForks standby = new StandbyForks();
    private final List<SimulatedFork> waiting = new ArrayList<>();
    private int left;
    private double end;

    private FirstRun(Suite suite, int forks, int processors, boolean sharesClasses, boolean looks) {
        this.suite = suite;
        this.sharesClasses = sharesClasses;
        this.processors = processors;
        machine = new Machine(processors);
        suite.sizes().forEach(size -> {
            Deque<Integer> tests = new ArrayDeque<>();
            for (int i = 0; i < size; i++) {
                tests.add(i);
            }
            classes.add(tests);
            left += size;
        });
        if (looks) {
            standby.watch(processors);
            machine.after(LOOK, this::look);
        }
        ForkTable table = new ForkTable();
        for (int i = 1; i <= forks; i++) {
            SimulatedFork fork =
                    new SimulatedFork(table.join(new Event.ForkJoined(new ForkId(i), i, i, ForkRole.SUREFIRE)));
            machine.compute(START, fork::ask);
        }
    }

    /** Stock Surefire: a fork takes whole classes, and all forks take part. */
    static double stock(Suite suite, int forks, int processors) {
        return new FirstRun(suite, Math.min(forks, suite.sizes().size()), processors, false, false).run();
    }

    /** Forks share classes, and all of them take part at once. */
    static double allAtOnce(Suite suite, int forks, int processors) {
        return new FirstRun(suite, started(suite, forks, processors), processors, true, false).run();
    }

    /** Forks share classes, and stand by until a processor is idle. */
    static double standingBy(Suite suite, int forks, int processors) {
        return new FirstRun(suite, started(suite, forks, processors), processors, true, true).run();
    }

    /** How many forks there are in a first run. */
    static int started(Suite suite, int forks, int processors) {
        return Math.min(forks, ForksThatPay.ofUnknown(suite.sizes().size(), processors));
    }

    private double run() {
        machine.run();
        return end;
    }

    private void look() {
        if (left > 0) {
            if (standby.processorsUsed(machine.takeUsed() / LOOK, worthStarting())) {
                List<SimulatedFork> asking = List.copyOf(waiting);
                waiting.clear();
                asking.forEach(SimulatedFork::ask);
            }
            machine.after(LOOK, this::look);
        }
    }

    private int worthStarting() {
        boolean isKnown = left < suite.sizes().stream().mapToInt(size -> size).sum();
        double nanos = NANOS * left * (suite.computing() + suite.waiting());
        return isKnown
                ? LateForks.thatPay((long) nanos, standby.active(), (long) (NANOS * LOAD), processors, waiting.size())
                : waiting.size();
    }

    private final class SimulatedFork {

        private final Fork fork;
        private boolean isLoaded;
        private double computed;
        private Deque<Integer> own = new ArrayDeque<>();

        SimulatedFork(Fork fork) {
            this.fork = fork;
        }

        void ask() {
            if (left == 0) {
                return;
            }
            if (!standby.takesPart(fork)) {
                waiting.add(this);
            } else if (!isLoaded) {
                isLoaded = true;
                machine.compute(LOAD, this::next);
            } else {
                next();
            }
        }

        private void next() {
            boolean enters = own.isEmpty();
            if (enters) {
                own = open();
            }
            if (!own.isEmpty()) {
                own.remove();
                machine.compute(enters ? ENTER : 0, this::test);
            }
        }

        /** An unopened class; else the largest part of what others have, if forks share classes. */
        private Deque<Integer> open() {
            for (Deque<Integer> each : classes) {
                if (!each.isEmpty()) {
                    classes.remove(each);
                    if (sharesClasses) {
                        classes.addLast(each);
                    }
                    return each;
                }
            }
            return new ArrayDeque<>();
        }

        private void test() {
            if (computed < WARM_AFTER) {
                machine.compute(COMPILING * suite.computing(), () -> {});
            }
            computed += suite.computing();
            machine.compute(suite.computing(), () -> machine.after(suite.waiting(), this::finished));
        }

        private void finished() {
            left--;
            end = machine.now();
            next();
        }
    }
}
