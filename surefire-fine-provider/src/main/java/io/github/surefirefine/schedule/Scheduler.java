package io.github.surefirefine.schedule;

import io.github.surefirefine.model.ClassOrder;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Decides what a free fork runs next.
 *
 * <ol>
 *   <li>A fork stays in its class while that class has pending units: its fixtures are warm there.
 *   <li>Otherwise it opens the unopened class with the largest estimated total: the longest processing time first rule,
 *       whose makespan is at most 4/3 of the best possible. Where the user has chosen an order, it opens the next one.
 *   <li>Otherwise it joins the open class where joining pays most: the pending work of that class, shared by one fork
 *       more, must save more than the setup that was observed when the first fork entered it.
 *   <li>Otherwise it runs failed tests again, class by class.
 *   <li>Otherwise it waits: a lost fork may still bring work back, and a failed test wants to be run again.
 * </ol>
 *
 * <p>Durations are those of this run; where nothing is known, all tests count the same. Not thread-safe: one caller.
 *
 * @see <a href="https://doi.org/10.1137/0117039">Graham: Bounds on Multiprocessing Timing Anomalies, 1969</a>
 */
public final class Scheduler {

    /** Stands for the duration of a test as long as none was seen; only its ratio to observed setups matters. */
    private static final long UNKNOWN_TEST_NANOS = 1_000_000_000;

    private final Sharing sharing;
    private final ClassOrder order;
    private final List<TestUnit> units = new ArrayList<>();
    private final List<ClassQueue> queues = new ArrayList<>();
    private final Map<ForkId, Grant> grants = new HashMap<>();
    private final Map<ForkId, ClassQueue> homes = new HashMap<>();

    /** Forks that have run a lease. The first lease of a fork takes longer than the class is to blame for. */
    private final Set<ForkId> warm = new HashSet<>();

    private int unfinished;
    private long finishedTests;
    private long finishedNanos;
    private int leases;

    public Scheduler(RunPlan plan, Sharing sharing) {
        this.sharing = sharing;
        this.order = plan.rules().order();
        plan.classes().forEach(this::add);
    }

    /** A class is to be run again; its number and those of its units follow the last ones. */
    public void add(TestClass testClass) {
        units.addAll(testClass.units());
        queues.add(new ClassQueue(testClass));
        unfinished += testClass.units().size();
    }

    /** A fork is free: it has just come, or its lease is through. */
    public Decision forkReady(ForkId fork, long nowNanos) {
        if (unfinished == 0) {
            return isDone() ? new Decision.Finish() : new Decision.Wait();
        }
        Optional<ClassQueue> choice = stay(fork)
                .or(() -> nextUnopened(queue -> !queue.isRerun()))
                .or(this::mostWorthJoining)
                .or(() -> nextUnopened(ClassQueue::isRerun));
        if (choice.isEmpty()) {
            leaveHome(fork);
            return new Decision.Wait();
        }
        ClassQueue queue = choice.get();
        if (homes.get(fork) != queue) {
            leaveHome(fork);
            homes.put(fork, queue);
            queue.enter(fork);
        }
        return grant(fork, queue.take(sharing.leaseSize(queue)), nowNanos);
    }

    /** A fork is free, and is to have all that is pending and was not run before, at once. */
    public Decision forkReadyForAll(ForkId fork, long nowNanos) {
        List<TestUnit> everything = new ArrayList<>();
        queues.stream()
                .filter(queue -> !queue.isRerun())
                .forEach(queue -> everything.addAll(queue.take(queue.pendingUnits())));
        return everything.isEmpty() ? forkReady(fork, nowNanos) : grant(fork, everything, nowNanos);
    }

    /** A fork has begun with a unit of its lease. */
    public void unitStarted(ForkId fork, int unit, long nowNanos) {
        Grant grant = grants.get(fork);
        if (grant != null) {
            if (grant.started.isEmpty() && warm.contains(fork)) {
                queueOf(unit).observeSetup(nowNanos - grant.grantedNanos);
            }
            grant.started.put(unit, nowNanos);
        }
    }

    /** A unit is through. A second report of the same unit changes nothing. */
    public void unitFinished(ForkId fork, int unit, long nowNanos) {
        Grant grant = grants.get(fork);
        if (grant != null && grant.open.remove(unit) != null) {
            long startedNanos = grant.started.getOrDefault(unit, nowNanos);
            queueOf(unit).observeFinished(units.get(unit), nowNanos - startedNanos);
            finishedTests += units.get(unit).tests();
            finishedNanos += nowNanos - startedNanos;
            unfinished--;
        }
    }

    /** A fork that holds no lease is told to leave. */
    public void forkLeft(ForkId fork) {
        leaveHome(fork);
    }

    /** The launcher execution of a lease has ended. Units that it left open must have been declared failed before. */
    public void leaseFinished(ForkId fork) {
        grants.remove(fork);
        warm.add(fork);
    }

    /**
     * A fork has died. What it had not begun is pending again.
     *
     * @return the units that it had begun and not finished: they are through, and lost
     */
    public List<TestUnit> forkLost(ForkId fork) {
        leaveHome(fork);
        Grant grant = grants.remove(fork);
        return grant == null ? List.of() : breakOff(grant, grant.begun());
    }

    /**
     * A launcher execution has broken off. What it had not begun is pending again, but for one unit if it had begun
     * none: else the same could happen for ever.
     *
     * @return the units that are through, and lost
     */
    public List<TestUnit> leaseFailed(ForkId fork) {
        Grant grant = grants.get(fork);
        if (grant == null || grant.open.isEmpty()) {
            return List.of();
        }
        List<TestUnit> begun = grant.begun();
        return breakOff(grant, begun.isEmpty() ? List.of(grant.open.firstEntry().getValue()) : begun);
    }

    private List<TestUnit> breakOff(Grant grant, List<TestUnit> lost) {
        for (TestUnit unit : grant.open.values()) {
            if (lost.contains(unit)) {
                unfinished--;
            } else {
                queueOf(unit.index()).giveBack(unit);
            }
        }
        grant.open.clear();
        return lost;
    }

    /**
     * The class has failed as such; its pending units are not to be run.
     *
     * @return those units: they are through without having run
     */
    public List<TestUnit> withdraw(int classIndex) {
        List<TestUnit> withdrawn = queues.get(classIndex).withdrawPending();
        unfinished -= withdrawn.size();
        return withdrawn;
    }

    /** Whether every unit is through and every lease has ended. */
    public boolean isDone() {
        return unfinished == 0 && grants.isEmpty();
    }

    /** Units that no fork holds. */
    public int pendingUnits() {
        return queues.stream().mapToInt(ClassQueue::pendingUnits).sum();
    }

    private Decision grant(ForkId fork, List<TestUnit> taken, long nowNanos) {
        Lease lease = new Lease(++leases, taken);
        grants.put(fork, new Grant(lease, nowNanos));
        return new Decision.Grant(lease);
    }

    private Optional<ClassQueue> stay(ForkId fork) {
        return Optional.ofNullable(homes.get(fork)).filter(ClassQueue::hasPending);
    }

    private Optional<ClassQueue> nextUnopened(Predicate<ClassQueue> which) {
        Comparator<ClassQueue> asPlanned =
                Comparator.comparing(queue -> -queue.testClass().index());
        long mean = meanTestNanos();
        return queues.stream()
                .filter(which)
                .filter(queue -> !queue.isOpened() && queue.hasPending())
                .max(
                        order == ClassOrder.AS_PLANNED
                                ? asPlanned
                                : Comparator.<ClassQueue>comparingLong(queue -> queue.pendingNanos(mean))
                                        .thenComparing(asPlanned));
    }

    private Optional<ClassQueue> mostWorthJoining() {
        return queues.stream()
                .filter(queue -> queue.isOpened() && queue.hasPending())
                .filter(queue -> sharing.paysToJoin(savedByJoining(queue), queue.setupNanos()))
                .max(Comparator.comparingLong(queue -> savedByJoining(queue) - queue.setupNanos()));
    }

    /** By how much sooner the class is through with one fork more. One that nobody works in would never be. */
    private long savedByJoining(ClassQueue queue) {
        long pending = queue.pendingNanos(meanTestNanos());
        int forks = queue.forks();
        return forks == 0 ? Long.MAX_VALUE : pending / forks - pending / (forks + 1);
    }

    private long meanTestNanos() {
        return finishedTests == 0 ? UNKNOWN_TEST_NANOS : Math.max(1, finishedNanos / finishedTests);
    }

    private ClassQueue queueOf(int unit) {
        return queues.get(units.get(unit).classIndex());
    }

    private void leaveHome(ForkId fork) {
        ClassQueue home = homes.remove(fork);
        if (home != null) {
            home.leave(fork);
        }
    }

    /** A lease in the hands of a fork. */
    private static final class Grant {

        private final long grantedNanos;
        private final TreeMap<Integer, TestUnit> open = new TreeMap<>();
        private final Map<Integer, Long> started = new HashMap<>();

        Grant(Lease lease, long grantedNanos) {
            this.grantedNanos = grantedNanos;
            lease.units().forEach(unit -> open.put(unit.index(), unit));
        }

        List<TestUnit> begun() {
            return open.values().stream()
                    .filter(unit -> started.containsKey(unit.index()))
                    .toList();
        }
    }
}
