package io.github.surefirefine.schedule;

import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.TestUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** A run in virtual time: a real scheduler, and forks that only pretend to run tests. */
final class SimulatedRun {

    /** What a launcher execution costs. */
    static final long LEASE_NANOS = Duration.ofNanos(1_500_000).toNanos();

    private final Suite suite;
    private final Scheduler scheduler;
    private final PriorityQueue<Happening> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Happening::nanos).thenComparingInt(Happening::order));
    private final List<SimulatedFork> forks = new ArrayList<>();
    private final Set<SimulatedFork> waiting = new LinkedHashSet<>();
    private final int[] runs;
    private final int[] finishes;
    private final int[] losses;

    private long now;
    private long makespan;
    private int happenings;
    private int leases;
    private int setups;

    SimulatedRun(Suite suite, int forkCount, Sharing sharing) {
        this.suite = suite;
        scheduler = new Scheduler(suite.plan(), sharing);
        int units = suite.plan().units().size();
        runs = new int[units];
        finishes = new int[units];
        losses = new int[units];
        for (int i = 1; i <= forkCount; i++) {
            SimulatedFork fork = new SimulatedFork(new ForkId(i));
            forks.add(fork);
            at(0, () -> ask(fork));
        }
    }

    static Result of(Suite suite, int forkCount) {
        return new SimulatedRun(suite, forkCount, new GuidedSharing()).run();
    }

    /** The fork dies at that time, whatever it does then. */
    SimulatedRun crash(int fork, long nanos) {
        at(nanos, () -> die(forks.get(fork)));
        return this;
    }

    Result run() {
        while (!agenda.isEmpty()) {
            Happening next = agenda.remove();
            now = next.nanos;
            next.action.run();
        }
        return new Result(makespan, runs, finishes, losses, leases, setups, scheduler.isDone(), (int)
                forks.stream().filter(fork -> fork.told).count());
    }

    private void ask(SimulatedFork fork) {
        if (fork.dead || fork.told) {
            return;
        }
        Decision decision = scheduler.forkReady(fork.id, now);
        if (decision instanceof Decision.Grant grant) {
            leases++;
            runLease(fork, grant.lease());
        } else if (decision instanceof Decision.Wait) {
            waiting.add(fork);
        } else {
            fork.told = true;
        }
    }

    private void runLease(SimulatedFork fork, Lease lease) {
        long start = now + LEASE_NANOS;
        int classIndex = lease.units().get(0).classIndex();
        if (fork.entered.add(classIndex)) {
            start += suite.setupNanos()[classIndex];
            setups++;
        }
        for (TestUnit unit : lease.units()) {
            long end = start + suite.nanos(unit);
            fork.at(start, () -> {
                runs[unit.index()]++;
                scheduler.unitStarted(fork.id, unit.index(), now);
            });
            fork.at(end, () -> {
                finishes[unit.index()]++;
                makespan = now;
                scheduler.unitFinished(fork.id, unit.index(), now);
                wakeWaiting();
            });
            start = end;
        }
        fork.at(start, () -> {
            scheduler.leaseFinished(fork.id);
            ask(fork);
            wakeWaiting();
        });
    }

    private void die(SimulatedFork fork) {
        fork.dead = true;
        waiting.remove(fork);
        scheduler.forkLost(fork.id).forEach(unit -> losses[unit.index()]++);
        wakeWaiting();
    }

    /** As the dispatcher does. */
    private void wakeWaiting() {
        if (scheduler.pendingUnits() > 0 || scheduler.isDone()) {
            List<SimulatedFork> asked = List.copyOf(waiting);
            waiting.clear();
            asked.forEach(this::ask);
        }
    }

    private void at(long nanos, Runnable action) {
        agenda.add(new Happening(nanos, happenings++, action));
    }

    private record Happening(long nanos, int order, Runnable action) {}

    private final class SimulatedFork {

        private final ForkId id;
        private final Set<Integer> entered = new HashSet<>();
        private boolean dead;
        private boolean told;

        SimulatedFork(ForkId id) {
            this.id = id;
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
     * @param done whether the scheduler says so
     * @param toldForks forks that heard that the run is over
     */
    record Result(
            long makespan,
            int[] runs,
            int[] finishes,
            int[] losses,
            int leases,
            int setups,
            boolean done,
            int toldForks) {

        double seconds() {
            return makespan / 1e9;
        }

        boolean everyUnitRanOnce() {
            return Arrays.stream(runs).allMatch(n -> n == 1) && Arrays.equals(runs, finishes);
        }
    }
}
