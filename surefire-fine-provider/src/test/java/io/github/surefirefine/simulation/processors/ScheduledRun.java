package io.github.surefirefine.simulation.processors;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.ForkTable;
import io.github.surefirefine.dispatch.forks.StandbyForks;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.history.Processing;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.Decision;
import io.github.surefirefine.schedule.Scheduler;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.sharing.GuidedSharing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A run on a machine: a real scheduler, and forks that only pretend to run tests. */
final class ScheduledRun {

    /** To ask a fork for units and to have its answer takes that long. */
    private static final double STEAL = 0.001;

    /** As the conductor's clock ticks. */
    private static final double TICK = 0.25;

    private static final double LOOK = 0.1;

    /** In place of a time: the first test of the fork has begun. */
    private static final long STARTED = -1;

    private final ComputingSuite suite;
    private final Machine machine;
    private final int processors;
    private final Scheduler scheduler;
    private final StandbyForks standby = new StandbyForks();
    private final List<SimulatedFork> forks = new ArrayList<>();
    private final Set<SimulatedFork> waiting = new LinkedHashSet<>();
    private long shortestStartNanos = Long.MAX_VALUE;
    private double used;
    private double end;

    ScheduledRun(ComputingSuite suite, int forks, int processors, Estimates past) {
        this.suite = suite;
        this.processors = processors;
        machine = new Machine(processors);
        scheduler = new Scheduler(suite.suite().plan().rules(), new GuidedSharing(), past);
        suite.suite().plan().classes().forEach(scheduler::add);
        ForkTable table = new ForkTable();
        for (int i = 1; i <= forks; i++) {
            SimulatedFork fork =
                    new SimulatedFork(table.join(new Event.ForkJoined(new ForkId(i), i, i, ForkRole.SUREFIRE)));
            this.forks.add(fork);
            fork.jvm.start(() -> ask(fork));
        }
        machine.after(TICK, this::tick);
        machine.after(LOOK, this::look);
    }

    /** Forks stand by until a processor is idle. */
    ScheduledRun withForksThatStandBy() {
        standby.watch(processors);
        return this;
    }

    Result run() {
        machine.run();
        if (!scheduler.isDone()) {
            throw new IllegalStateException("not all tests were run");
        }
        return new Result(end, observed());
    }

    private long nanos() {
        return (long) (machine.now() * 1e9);
    }

    private void look() {
        double now = machine.takeUsed();
        used += now;
        if (!scheduler.isDone()) {
            if (standby.processorsUsed(now / LOOK, forksWorthStarting())) {
                askAll();
            }
            machine.after(LOOK, this::look);
        }
    }

    /** As the dispatcher does. */
    private int forksWorthStarting() {
        return shortestStartNanos == Long.MAX_VALUE
                ? forks.size()
                : scheduler.lateForksThatPay(standby.active(), shortestStartNanos, processors, forks.size(), nanos());
    }

    private void tick() {
        wakeWaiting();
        if (!scheduler.isDone()) {
            machine.after(TICK, this::tick);
        }
    }

    /** As the dispatcher does. */
    private void wakeWaiting() {
        for (SimulatedFork fork : List.copyOf(waiting)) {
            if (standby.isActive(fork.fork.id()) && scheduler.mayHaveWork(nanos()) && waiting.remove(fork)) {
                ask(fork);
            }
        }
    }

    private void askAll() {
        List<SimulatedFork> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(this::ask);
    }

    private void ask(SimulatedFork fork) {
        if (!standby.takesPart(fork.fork)) {
            waiting.add(fork);
        } else if (fork.isLoaded) {
            decide(fork);
        } else {
            fork.isLoaded = true;
            fork.takesPartSinceNanos = nanos();
            fork.jvm.load(() -> decide(fork));
        }
    }

    private void decide(SimulatedFork fork) {
        scheduler.forkCame(fork.fork.id());
        Decision decision = scheduler.forkReady(fork.fork.id(), nanos());
        if (decision instanceof Decision.Grant grant) {
            fork.begin(grant.lease());
        } else if (!(decision instanceof Decision.Finish)) {
            waiting.add(fork);
            if (decision instanceof Decision.Steal steal) {
                SimulatedFork victim = forks.get(steal.victim().serial() - 1);
                machine.after(STEAL, () -> {
                    scheduler.unitsGivenUp(steal.victim(), steal.lease(), victim.giveUp(steal));
                    wakeWaiting();
                });
            }
        }
    }

    private Observed observed() {
        List<Observed.OfClass> classes = new ArrayList<>();
        for (TestClass testClass : suite.suite().plan().classes()) {
            Map<Integer, Observed.OfUnit> units = new HashMap<>();
            for (TestUnit unit : testClass.units()) {
                scheduler
                        .seenNanos(unit)
                        .ifPresent(nanos -> units.put(unit.index(), new Observed.OfUnit(nanos, false)));
            }
            classes.add(new Observed.OfClass(testClass, scheduler.seenSetupNanos(testClass), units));
        }
        int active = (int)
                forks.stream().filter(fork -> standby.isActive(fork.fork.id())).count();
        double waited =
                forks.stream().mapToDouble(fork -> fork.jvm.testsWaited()).sum();
        Processing processing = new Processing(
                active, (long) (used * 1e9), 0, (long) (end * 1e9), processors, OptionalLong.of((long) (waited * 1e9)));
        return new Observed(classes).with(Optional.of(processing));
    }

    /**
     * What became of it.
     *
     * @param seconds when the last test had finished
     */
    record Result(double seconds, Observed observed) {}

    private final class SimulatedFork {

        private final Fork fork;
        private final Jvm jvm = new Jvm(machine, suite);
        private final Deque<TestUnit> unbegun = new ArrayDeque<>();
        private boolean isLoaded;
        private long takesPartSinceNanos;
        private int lease;

        SimulatedFork(Fork fork) {
            this.fork = fork;
        }

        void begin(Lease granted) {
            lease = granted.id();
            unbegun.addAll(granted.units());
            jvm.execute(this::next);
        }

        private void next() {
            TestUnit next = unbegun.peek();
            if (next == null) {
                scheduler.leaseFinished(fork.id());
                ask(this);
                wakeWaiting();
            } else {
                scheduler.classEntered(fork.id(), nanos());
                jvm.enter(next.classIndex(), () -> begin(next));
            }
        }

        /** Others may have taken the unit while its class was being entered. */
        private void begin(TestUnit unit) {
            if (!unit.equals(unbegun.peek())) {
                next();
                return;
            }
            unbegun.remove();
            if (takesPartSinceNanos != STARTED) {
                shortestStartNanos = Math.min(shortestStartNanos, nanos() - takesPartSinceNanos);
                takesPartSinceNanos = STARTED;
            }
            scheduler.unitStarted(fork.id(), unit.index(), nanos());
            wakeWaiting();
            jvm.run(unit, () -> {
                end = machine.now();
                scheduler.unitFinished(fork.id(), unit.index(), nanos());
                wakeWaiting();
                next();
            });
        }

        List<Integer> giveUp(Decision.Steal steal) {
            List<Integer> given = new ArrayList<>();
            if (steal.lease() == lease) {
                unbegun.removeIf(unit -> steal.units().contains(unit.index()) && given.add(unit.index()));
            }
            return given;
        }
    }
}
