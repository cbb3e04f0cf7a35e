package io.github.surefirefine.simulation;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.Decision;
import io.github.surefirefine.schedule.Scheduler;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.sharing.GuidedSharing;
import io.github.surefirefine.schedule.sharing.Sharing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run in virtual time: a real scheduler, and forks that only pretend to run tests. */
public final class SimulatedRun {

    /** What a launcher execution costs. */
    public static final long LEASE_NANOS = Duration.ofNanos(1_500_000).toNanos();

    /** To ask a fork for units and to have its answer takes that long. */
    private static final long STEAL_NANOS = Duration.ofMillis(1).toNanos();

    /** As the conductor's clock ticks. */
    private static final long TICK_NANOS = Duration.ofMillis(250).toNanos();

    private static final Lease NO_LEASE = new Lease(0, List.of(new TestUnit(0, 0, TestSet.NONE, "[engine:e]", 1)));

    private final Suite suite;
    private final Scheduler scheduler;
    private final PriorityQueue<Happening> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Happening::nanos).thenComparingInt(Happening::order));
    private final List<SimulatedFork> forks = new ArrayList<>();
    private final Set<SimulatedFork> waiting = new LinkedHashSet<>();
    private final int[] runs;
    private final int[] finishes;
    private final int[] losses;
    private final Map<SimulatedFork, TestUnit> running = new HashMap<>();

    private final boolean hasLocks;
    private long now;
    private int conflicts;
    private long makespan;
    private int happenings;
    private int leases;
    private int setups;
    private int fixturesRunAgain;

    public SimulatedRun(Suite suite, int forkCount, Sharing sharing) {
        this(suite, forkCount, sharing, Estimates.NONE);
    }

    public SimulatedRun(Suite suite, int forkCount, Sharing sharing, Estimates past) {
        this.suite = suite;
        scheduler = new Scheduler(suite.plan().rules(), sharing, past);
        suite.plan().classes().forEach(scheduler::add);
        int units = suite.plan().units().size();
        hasLocks = suite.plan().units().stream().anyMatch(unit -> !unit.locks().isEmpty());
        runs = new int[units];
        finishes = new int[units];
        losses = new int[units];
        for (int i = 1; i <= forkCount; i++) {
            SimulatedFork fork = new SimulatedFork(new ForkId(i));
            forks.add(fork);
            scheduler.forkCame(fork.id);
            at(0, () -> ask(fork));
        }
        at(TICK_NANOS, this::tick);
    }

    public static Result of(Suite suite, int forkCount) {
        return new SimulatedRun(suite, forkCount, new GuidedSharing()).run();
    }

    public static Result of(Suite suite, int forkCount, Estimates past) {
        return new SimulatedRun(suite, forkCount, new GuidedSharing(), past).run();
    }

    /** The fork dies at that time, whatever it does then. */
    public SimulatedRun crash(int fork, long nanos) {
        at(nanos, () -> die(forks.get(fork)));
        return this;
    }

    public Result run() {
        while (!agenda.isEmpty()) {
            Happening next = agenda.remove();
            now = next.nanos;
            next.action.run();
        }
        return new Result(
                makespan, runs, finishes, losses, leases, setups, fixturesRunAgain, conflicts, scheduler.isDone(), (int)
                        forks.stream().filter(fork -> fork.told).count());
    }

    private void tick() {
        wakeWaiting();
        if (forks.stream().anyMatch(fork -> !fork.dead && !fork.told)) {
            at(now + TICK_NANOS, this::tick);
        }
    }

    private void ask(SimulatedFork fork) {
        if (fork.dead || fork.told) {
            return;
        }
        Decision decision = fork.claims ? fork.claim() : scheduler.forkReady(fork.id, now);
        if (decision instanceof Decision.Extend || decision instanceof Decision.Leave) {
            return;
        }
        if (decision instanceof Decision.Grant grant) {
            leases++;
            fork.begin(grant.lease());
        } else if (decision instanceof Decision.Finish) {
            fork.told = true;
        } else {
            waiting.add(fork);
            if (decision instanceof Decision.Steal steal) {
                SimulatedFork victim = forks.get(steal.victim().serial() - 1);
                victim.at(now + STEAL_NANOS, () -> {
                    scheduler.unitsGivenUp(victim.id, steal.lease(), victim.giveUp(steal));
                    wakeWaiting();
                });
            }
        }
    }

    private static boolean conflict(TestUnit one, TestUnit other) {
        return Stream.concat(one.locks().stream(), other.locks().stream()).anyMatch(Lock::isolates)
                || one.locks().stream()
                        .anyMatch(mine -> other.locks().stream()
                                .anyMatch(others ->
                                        mine.key().equals(others.key()) && (mine.exclusive() || others.exclusive())));
    }

    private void die(SimulatedFork fork) {
        fork.dead = true;
        waiting.remove(fork);
        running.remove(fork);
        scheduler.forkLost(fork.id).units().forEach(unit -> losses[unit.index()]++);
        wakeWaiting();
    }

    /** As the dispatcher does. */
    private void wakeWaiting() {
        for (SimulatedFork fork : List.copyOf(waiting)) {
            if ((scheduler.mayHaveWork(now) || scheduler.isDone()) && waiting.remove(fork)) {
                ask(fork);
            }
        }
    }

    private void at(long nanos, Runnable action) {
        agenda.add(new Happening(nanos, happenings++, action));
    }

    private record Happening(long nanos, int order, Runnable action) {}

    private final class SimulatedFork {

        private final ForkId id;
        private final Set<Integer> entered = new HashSet<>();
        private final List<TestUnit> ahead = new ArrayList<>();
        private final Set<Integer> held = new HashSet<>();
        private Lease lease = NO_LEASE;
        private boolean claims;
        private int inClass;
        private boolean dead;
        private boolean told;

        SimulatedFork(ForkId id) {
            this.id = id;
        }

        void begin(Lease granted) {
            lease = granted;
            inClass = -1;
            ahead.addAll(granted.units());
            granted.held().forEach(unit -> held.add(unit.index()));
            at(now + LEASE_NANOS, this::next);
        }

        private void next() {
            if (lease.extensible() && held.isEmpty() && !ahead.isEmpty()) {
                claims = true;
                ask(this);
                return;
            }
            while (!ahead.isEmpty() && !held.contains(ahead.get(0).index())) {
                ahead.remove(0);
            }
            if (ahead.isEmpty()) {
                scheduler.leaseFinished(id);
                ask(this);
                wakeWaiting();
            } else if (ahead.get(0).classIndex() == inClass) {
                held.remove(ahead.get(0).index());
                run(ahead.remove(0));
            } else {
                enter(ahead.get(0).classIndex());
            }
        }

        /** What the scheduler has for a fork that has an extensible lease. */
        Decision claim() {
            Decision decision =
                    scheduler.forkClaims(id, ahead.stream().map(TestUnit::index).collect(Collectors.toSet()), now);
            if (decision instanceof Decision.Extend more) {
                claims = false;
                held.addAll(more.units());
                at(now + STEAL_NANOS, this::next);
            } else if (decision instanceof Decision.Leave) {
                claims = false;
                ahead.clear();
                at(now + STEAL_NANOS, this::next);
            }
            return decision;
        }

        private void enter(int classIndex) {
            inClass = classIndex;
            scheduler.classEntered(id, now);
            boolean isNew = entered.add(classIndex);
            setups += isNew ? 1 : 0;
            boolean hasFixtures =
                    suite.plan().classes().get(classIndex).traits().fixtures();
            fixturesRunAgain += hasFixtures && !isNew ? 1 : 0;
            at(now + (isNew || hasFixtures ? suite.setupNanos()[classIndex] : 0), this::next);
        }

        private void run(TestUnit unit) {
            runs[unit.index()]++;
            if (hasLocks) {
                conflicts += (int) running.values().stream()
                        .filter(other -> conflict(unit, other))
                        .count();
            }
            running.put(this, unit);
            scheduler.unitStarted(id, unit.index(), now);
            wakeWaiting();
            at(now + suite.nanos(unit), () -> {
                finishes[unit.index()]++;
                makespan = now;
                running.remove(this);
                scheduler.unitFinished(id, unit.index(), now);
                wakeWaiting();
                next();
            });
        }

        List<Integer> giveUp(Decision.Steal steal) {
            List<Integer> given = new ArrayList<>();
            if (steal.lease() == lease.id()) {
                for (int unit : steal.units()) {
                    if (held.remove(unit)) {
                        given.add(unit);
                    }
                }
            }
            return given;
        }

        void at(long nanos, Runnable action) {
            SimulatedRun.this.at(nanos, () -> {
                if (!dead) {
                    action.run();
                }
            });
        }
    }

    /**
     * What became of it.
     *
     * @param makespan when the last test ended
     * @param runs how often each unit was begun
     * @param finishes how often each unit came to its end
     * @param losses how often each unit was reported lost
     * @param setups how often a fork entered a class for the first time
     * @param fixturesRunAgain how often a fork came back to a class with fixtures
     * @param conflicts how often a unit was begun although another one held its lock
     * @param done whether the scheduler says so
     * @param toldForks forks that heard that the run is over
     */
    public record Result(
            long makespan,
            int[] runs,
            int[] finishes,
            int[] losses,
            int leases,
            int setups,
            int fixturesRunAgain,
            int conflicts,
            boolean done,
            int toldForks) {

        public double seconds() {
            return makespan / 1e9;
        }

        /** Whether everything was done, once, and nothing that must not be. */
        boolean isSound() {
            return everyUnitRanOnce() && done && fixturesRunAgain == 0 && conflicts == 0;
        }

        public boolean everyUnitRanOnce() {
            return Arrays.stream(runs).allMatch(n -> n == 1) && Arrays.equals(runs, finishes);
        }
    }
}
