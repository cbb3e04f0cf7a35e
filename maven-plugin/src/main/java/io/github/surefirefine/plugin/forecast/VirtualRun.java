package io.github.surefirefine.plugin.forecast;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.Decision;
import io.github.surefirefine.schedule.Scheduler;
import io.github.surefirefine.schedule.sharing.GuidedSharing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A run in virtual time: the provider's scheduler, and forks that only pretend to run tests. For one use.
 *
 * <p>Every unit takes what it is known to take, every class can be shared, and nothing fails. A method with many
 * invocations is one piece here, as it is not known how many there are.
 */
final class VirtualRun {

    private static final long NANOS_PER_MICRO = 1_000;

    /** What a launcher execution costs; measured. */
    private static final long LEASE_NANOS = 1_500_000;

    /** To ask a fork for units and to have its answer takes that long. */
    private static final long STEAL_NANOS = 1_000_000;

    /** After that long a fork that waits is worth being asked again. */
    private static final long LOOK_AGAIN_NANOS = 250_000_000;

    /** Entering a class takes longer than that only where there is something to set up. */
    private static final long FIXTURE_MICROS = 10_000;

    private final List<ClassCost> classes;
    private final List<UnitCost> units = new ArrayList<>();
    private final Scheduler scheduler;
    private final PriorityQueue<Happening> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Happening::nanos).thenComparingInt(Happening::order));
    private final List<VirtualFork> forks = new ArrayList<>();
    private final Set<VirtualFork> waiting = new LinkedHashSet<>();

    private long now;
    private int happenings;

    private record Happening(long nanos, int order, Runnable action) {}

    VirtualRun(List<ClassCost> all, int forkCount) {
        classes = all.stream().filter(each -> !each.units().isEmpty()).toList();
        List<TestClass> plan = new ArrayList<>();
        for (ClassCost cost : classes) {
            plan.add(testClass(plan.size(), cost));
        }
        scheduler = new Scheduler(RunRules.DEFAULT, new GuidedSharing(), new Known(classes, units));
        plan.forEach(scheduler::add);
        for (int i = 1; i <= forkCount; i++) {
            VirtualFork fork = new VirtualFork(new ForkId(i));
            forks.add(fork);
            scheduler.forkCame(fork.id);
            at(0, () -> ask(fork));
        }
    }

    private TestClass testClass(int index, ClassCost cost) {
        List<TestUnit> own = new ArrayList<>();
        for (UnitCost unit : cost.units()) {
            own.add(new TestUnit(units.size(), index, 0, "[unit:" + units.size() + "]", 1));
            units.add(unit);
        }
        TestSet set = new TestSet("[class:" + cost.name() + "]", TestSet.NONE, false);
        ClassTraits traits = new ClassTraits(true, cost.setupMicros() > FIXTURE_MICROS);
        return new TestClass(index, cost.name(), List.of(set), own, traits, 0);
    }

    Spread run() {
        while (!scheduler.isDone()) {
            if (agenda.isEmpty()) {
                now += LOOK_AGAIN_NANOS;
                wakeWaiting();
            } else {
                Happening next = agenda.remove();
                now = next.nanos;
                next.action.run();
            }
        }
        return new Spread(forks.stream().map(VirtualFork::share).toList());
    }

    private void ask(VirtualFork fork) {
        Decision decision = scheduler.forkReady(fork.id, now);
        if (decision instanceof Decision.Grant grant) {
            fork.begin(grant.lease());
        } else {
            waiting.add(fork);
            if (decision instanceof Decision.Steal steal) {
                VirtualFork victim = forks.get(steal.victim().serial() - 1);
                at(now + STEAL_NANOS, () -> {
                    scheduler.unitsGivenUp(victim.id, steal.lease(), victim.giveUp(steal));
                    wakeWaiting();
                });
            }
        }
    }

    private void wakeWaiting() {
        for (VirtualFork fork : List.copyOf(waiting)) {
            if (scheduler.mayHaveWork(now) && waiting.remove(fork)) {
                ask(fork);
            }
        }
    }

    private void at(long nanos, Runnable action) {
        agenda.add(new Happening(nanos, happenings++, action));
    }

    private final class VirtualFork {

        private static final int NOWHERE = -1;

        private final ForkId id;
        private final Set<Integer> entered = new HashSet<>();
        private final Deque<TestUnit> unbegun = new ArrayDeque<>();
        private final List<Visit> visits = new ArrayList<>();
        private int lease;
        private int inClass;

        private long visitStartNanos;
        private long setupMicros;
        private List<UnitCost> ran = new ArrayList<>();
        private long lastEndNanos;

        VirtualFork(ForkId id) {
            this.id = id;
        }

        void begin(Lease granted) {
            lease = granted.id();
            inClass = NOWHERE;
            unbegun.addAll(granted.units());
            at(now + LEASE_NANOS, this::next);
        }

        private void next() {
            TestUnit unit = unbegun.peek();
            if (unit == null) {
                leave();
                scheduler.leaseFinished(id);
                ask(this);
                wakeWaiting();
            } else if (unit.classIndex() == inClass) {
                run(unbegun.remove());
            } else {
                leave();
                enter(unit.classIndex());
            }
        }

        private void enter(int classIndex) {
            inClass = classIndex;
            visitStartNanos = now;
            boolean isNew = entered.add(classIndex);
            long cost = classes.get(classIndex).setupMicros();
            setupMicros = isNew || cost > FIXTURE_MICROS ? cost : 0;
            scheduler.classEntered(id, now);
            at(now + setupMicros * NANOS_PER_MICRO, this::next);
        }

        private void run(TestUnit unit) {
            UnitCost cost = units.get(unit.index());
            scheduler.unitStarted(id, unit.index(), now);
            wakeWaiting();
            at(now + cost.micros() * NANOS_PER_MICRO, () -> {
                ran.add(cost);
                lastEndNanos = now;
                scheduler.unitFinished(id, unit.index(), now);
                wakeWaiting();
                next();
            });
        }

        private void leave() {
            if (!ran.isEmpty()) {
                visits.add(new Visit(
                        classes.get(inClass).name(),
                        visitStartNanos / NANOS_PER_MICRO,
                        setupMicros,
                        ran,
                        lastEndNanos / NANOS_PER_MICRO));
                ran = new ArrayList<>();
            }
        }

        List<Integer> giveUp(Decision.Steal steal) {
            List<Integer> given = new ArrayList<>();
            if (steal.lease() == lease) {
                unbegun.removeIf(unit -> steal.units().contains(unit.index()) && given.add(unit.index()));
            }
            return given;
        }

        ForkShare share() {
            return new ForkShare(id.serial(), visits);
        }
    }
}
