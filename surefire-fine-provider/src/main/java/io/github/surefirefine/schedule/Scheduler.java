package io.github.surefirefine.schedule;

import io.github.surefirefine.model.ClassOrder;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.InvocationsSoFar;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.Lock;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides what a free fork runs next.
 *
 * <ol>
 *   <li>A fork stays in its class while that class has pending units: its fixtures are warm there.
 *   <li>Otherwise it opens the unopened class with the largest estimated total: the longest processing time first rule,
 *       whose makespan is at most 4/3 of the best possible. Where the user has chosen an order, it opens the next one.
 *   <li>Otherwise it joins the open class where joining pays most: what it takes must save more than the setup that it
 *       pays. It takes units that are pending, or, where units can be taken back, that another fork holds and has not
 *       begun.
 *   <li>Otherwise it runs failed tests again, class by class.
 *   <li>Otherwise it waits: a lost fork may still bring work back, a test may turn out to be long, and a failed test
 *       wants to be run again.
 * </ol>
 *
 * <p>Where units can be taken back, a lease holds whole classes: nothing is lost by that, and fixtures run once. Not
 * thread-safe: one caller.
 *
 * @see <a href="https://doi.org/10.1137/0117039">Graham: Bounds on Multiprocessing Timing Anomalies, 1969</a>
 */
public final class Scheduler {

    /** To look for units that another fork holds takes time, and not much changes in between. */
    private static final long LOOK_AGAIN_NANOS = 10_000_000;

    /** After some vain looks that long. */
    private static final long LOOK_SELDOM_NANOS = 160_000_000;

    /** A test that takes that part of the time that is left, if all forks share alike, is begun early. */
    private static final int URGENT = 2;

    /** Inside a class so is one that takes that part. */
    private static final int LONG = 8;

    private static final long NEVER = Long.MIN_VALUE / 2;

    /** The order of classes that take no longer than that does not matter much: what has begun can be shared. */
    private static final long TINY_NANOS = 500_000_000;

    /** The first lease of a fork takes longer than the class is to blame for, by about that much. */
    private static final long COLD_NANOS = 1_000_000_000;

    private final RunRules rules;
    private final Sharing sharing;
    private final Estimates past;
    private final Pace pace = new Pace();
    private final Joining joining = new Joining(pace);
    private final Unopened unopened;
    private final Unopened unopenedReruns;
    private final LockedUnits locked;
    private final LockTable locks = new LockTable();
    private final List<TestUnit> units = new ArrayList<>();
    private final List<ClassQueue> queues = new ArrayList<>();
    private final Set<ClassQueue> opened = new LinkedHashSet<>();
    private final Map<ForkId, Grant> grants = new TreeMap<>();
    private final Map<ForkId, Set<ClassQueue>> homes = new HashMap<>();

    /** Pending units of classes without fixtures that failed when they were last run, if those are to come first. */
    private final TreeMap<Integer, TestUnit> failedLast = new TreeMap<>();

    private final Finds finds = new Finds();

    private final SharedMethods sharedMethods = new SharedMethods(pace);

    /** Parts of methods that nobody runs yet. */
    private final ArrayDeque<TestUnit> pendingParts = new ArrayDeque<>();

    /** Units that another fork has given up for this one. */
    private final Map<ForkId, List<TestUnit>> handedOver = new HashMap<>();

    /** Forks that have run a lease. */
    private final Set<ForkId> warm = new HashSet<>();

    /** Classes with fixtures that a fork has been in. */
    private final Map<ForkId, Set<ClassQueue>> visited = new HashMap<>();

    private final Set<ForkId> forks = new HashSet<>();

    /** Forks that had nothing to do when they asked last. */
    private final Set<ForkId> idle = new HashSet<>();

    private int unfinished;
    private Work unfinishedWork = Work.NONE;

    /** Units that no fork holds. */
    private int pending;

    private int leases;
    private long lastLookNanos = NEVER;
    private long lookAfterNanos = LOOK_AGAIN_NANOS;

    /** Nothing is known of the classes yet. */
    public Scheduler(RunRules rules, Sharing sharing, Estimates past) {
        this.rules = rules;
        this.sharing = sharing;
        this.past = past;
        unopened = new Unopened(rules.order(), pace);
        unopenedReruns = new Unopened(ClassOrder.AS_PLANNED, pace);
        locked = new LockedUnits(rules.order(), pace);
    }

    /** A class is to be run, or run again; its number and those of its units follow the last ones. */
    public void add(TestClass testClass) {
        ClassQueue queue = new ClassQueue(testClass, past, rules.order());
        units.addAll(testClass.units());
        queues.add(queue);
        unfinished += testClass.units().size();
        testClass.units().forEach(unit -> unfinishedWork = unfinishedWork.plus(queue.workOf(unit)));
        offer(queue);
        if (rules.order() == ClassOrder.FAILED_FIRST && !queue.hasFixtures()) {
            queue.failedLast(past).forEach(unit -> failedLast.put(unit.index(), unit));
        }
        pace.remembered(queue.knownPastTests(), queue.knownPastNanos());
        if (queue.hasPending()) {
            (queue.isRerun() ? unopenedReruns : unopened).add(queue);
        }
    }

    /** Classes that were added were found by this fork, together. */
    public void found(ForkId finder, List<TestClass> slice) {
        finds.add(finder, slice.stream().map(each -> queues.get(each.index())).toList());
    }

    /** Once fixtures and locks come together, the locks are held as long as the fixtures are needed. */
    private void offer(ClassQueue queue) {
        List<TestUnit> all = queue.testClass().units();
        if (queue.hasFixtures() && all.stream().anyMatch(unit -> !unit.locks().isEmpty())) {
            locked.add(LockedUnits.Item.of(queue, all));
            pending += all.size();
        } else {
            all.forEach(unit -> offer(queue, unit));
        }
    }

    private void offer(ClassQueue queue, TestUnit unit) {
        if (unit.locks().isEmpty()) {
            queue.giveBack(unit);
        } else {
            locked.add(LockedUnits.Item.of(queue, List.of(unit)));
        }
        pending++;
    }

    /** A fork has come; it will be free. */
    public void forkCame(ForkId fork) {
        forks.add(fork);
    }

    /** A fork is free: it has just come, its lease is through, or something has changed while it waited. */
    public Decision forkReady(ForkId fork, long nowNanos) {
        forks.add(fork);
        if (unfinished == 0) {
            return isDone() ? new Decision.Finish() : new Decision.Wait();
        }
        if (locks.isTakenAlone()) {
            return new Decision.Wait();
        }
        List<TestUnit> given = handedOver.remove(fork);
        if (given != null) {
            return grant(fork, given, nowNanos);
        }
        if (!pendingParts.isEmpty()) {
            pending--;
            return grantPart(fork, pendingParts.remove(), nowNanos);
        }
        if (!failedLast.isEmpty()) {
            return grant(fork, takeFailedLast(), nowNanos);
        }
        Optional<ClassQueue> home = stay(fork);
        if (home.isPresent()) {
            return grant(fork, take(home.get()), nowNanos);
        }
        Optional<ClassQueue> next = unopened.next(shareNanos() / URGENT);
        Optional<LockedUnits.Item> lockedNext = locked.next(locks, false).filter(item -> comesFirst(item, next));
        if (lockedNext.isPresent()) {
            return grant(fork, take(lockedNext.get()), nowNanos);
        }
        return next.isPresent() ? grant(fork, open(fork, next.get()), nowNanos) : join(fork, nowNanos);
    }

    private boolean comesFirst(LockedUnits.Item item, Optional<ClassQueue> otherwise) {
        if (otherwise.isEmpty()) {
            return true;
        }
        ClassQueue next = otherwise.get();
        return !item.isolates()
                && (rules.order().isAsPlanned()
                        ? item.queue().testClass().index() <= next.testClass().index()
                        : locked.weightNanos(item) >= next.pendingNanos(pace));
    }

    private Decision join(ForkId fork, long nowNanos) {
        // It has no more to do with the class that it was in; that must not look occupied.
        leaveHome(fork);
        Optional<ClassQueue> halfDone = mostWorthJoining(fork);
        Optional<Decision> share = isExpectingUnits(fork) ? Optional.empty() : shareWithAnother(fork, nowNanos);
        if (halfDone.isPresent()) {
            return grant(fork, take(halfDone.get()), nowNanos);
        } else if (share.isPresent()) {
            idle.add(fork);
            return share.get();
        }
        Optional<LockedUnits.Item> lockedRerun = locked.next(locks, true);
        if (lockedRerun.isPresent()) {
            return grant(fork, take(lockedRerun.get()), nowNanos);
        }
        Optional<ClassQueue> rerun = unopenedReruns.next(Long.MAX_VALUE);
        if (rerun.isPresent()) {
            return grant(fork, take(rerun.get()), nowNanos);
        }
        idle.add(fork);
        return new Decision.Wait();
    }

    /** A fork is free, and is to have all that is pending and was not run before, at once. */
    public Decision forkReadyForAll(ForkId fork, long nowNanos) {
        List<TestUnit> everything = new ArrayList<>();
        for (ClassQueue queue : queues) {
            if (!queue.isRerun()) {
                everything.addAll(take(queue, queue.pendingUnits()));
            }
        }
        List<TestUnit> withLocks = locked.takeFirstRuns();
        pending -= withLocks.size();
        everything.addAll(withLocks);
        everything.sort(Comparator.comparingInt(TestUnit::index));
        // Nothing of that runs beside something else, so no locks are needed.
        return everything.isEmpty() ? forkReady(fork, nowNanos) : lease(fork, everything, nowNanos);
    }

    /** A fork has begun with a unit of its lease. */
    public void unitStarted(ForkId fork, int unit, long nowNanos) {
        Grant grant = grants.get(fork);
        if (grant == null) {
            return;
        }
        boolean isFirst = !grant.isBegun();
        long sinceNanos = nowNanos - grant.lastNanos();
        if (grant.start(unit, nowNanos) && isFirst) {
            observeSetup(queueOf(unit), warm.contains(fork) ? sinceNanos : sinceNanos - COLD_NANOS);
        }
    }

    private void observeSetup(ClassQueue queue, long nanos) {
        if (nanos > 0) {
            queue.observeSetup(nanos);
            pace.seenSetup(nanos);
        }
    }

    /** A unit is through. A second report of the same unit changes nothing. */
    public void unitFinished(ForkId fork, int unit, long nowNanos) {
        Grant grant = grants.get(fork);
        if (grant != null) {
            grant.finish(unit, nowNanos).ifPresent(nanos -> {
                TestUnit finished = units.get(unit);
                if (finished.isPart()) {
                    queueOf(unit).observePart(sharedMethods.wholeOf(unit), nanos);
                } else {
                    queueOf(unit).observeFinished(finished, nanos);
                    pace.seen(finished.tests(), nanos);
                }
                through(finished);
            });
        }
    }

    /** A fork that holds no lease is told to leave. */
    public void forkLeft(ForkId fork) {
        forks.remove(fork);
        visited.remove(fork);
        finds.forget(fork);
        idle.remove(fork);
        leaveHome(fork);
    }

    /** The launcher execution of a lease has ended. Units that it left open must have been declared failed before. */
    public void leaseFinished(ForkId fork) {
        grants.remove(fork);
        locks.release(fork);
        warm.add(fork);
    }

    /**
     * A fork has died. What it had not begun is pending again.
     *
     * @return the units that it had begun and not finished: they are through, and lost
     */
    public List<TestUnit> forkLost(ForkId fork) {
        forkLeft(fork);
        locks.release(fork);
        forgetTaker(fork);
        List<TestUnit> given = handedOver.remove(fork);
        if (given != null) {
            given.forEach(this::giveBack);
        }
        Grant grant = grants.remove(fork);
        return grant == null ? List.of() : breakOff(grant, grant.running());
    }

    /**
     * A launcher execution has broken off. What it had not begun is pending again, but for one unit if it had begun
     * none: else the same could happen for ever.
     *
     * @return the units that are through, and lost
     */
    public List<TestUnit> leaseFailed(ForkId fork) {
        Grant grant = grants.get(fork);
        if (grant == null || !grant.isOpen()) {
            return List.of();
        }
        List<TestUnit> running = grant.running();
        return breakOff(
                grant, running.isEmpty() ? List.of(grant.unbegun().iterator().next()) : running);
    }

    private List<TestUnit> breakOff(Grant grant, List<TestUnit> lost) {
        for (TestUnit unit : grant.breakOff()) {
            if (lost.contains(unit)) {
                through(unit);
            } else {
                giveBack(unit);
            }
        }
        return lost;
    }

    /**
     * The class has failed as such; its pending units are not to be run.
     *
     * @return those units: they are through without having run
     */
    public List<TestUnit> withdraw(int classIndex) {
        ClassQueue queue = queues.get(classIndex);
        forget(queue);
        List<TestUnit> withdrawn = new ArrayList<>(queue.withdrawPending());
        withdrawn.addAll(locked.withdraw(queue));
        pendingParts.removeIf(part -> part.classIndex() == classIndex && withdrawn.add(part));
        withdrawn.forEach(unit -> failedLast.remove(unit.index()));
        withdrawn.forEach(this::through);
        pending -= withdrawn.size();
        return withdrawn;
    }

    /**
     * A fork has been asked for units, and says which of them it has given up: none that it had begun. They are for the
     * fork that wanted them, if that is still free; else they are pending again.
     *
     * @return of those the units of classes that have failed as such since: they are through without having run
     */
    public List<TestUnit> unitsGivenUp(ForkId owner, int lease, List<Integer> given) {
        Grant grant = grants.get(owner);
        if (grant == null || grant.lease().id() != lease) {
            return List.of();
        }
        Optional<ForkId> taker = grant.taker();
        List<TestUnit> wanted = new ArrayList<>();
        List<TestUnit> withdrawn = new ArrayList<>();
        for (TestUnit unit : grant.giveUp(given)) {
            (queueOf(unit.index()).isWithdrawn() ? withdrawn : wanted).add(unit);
        }
        withdrawn.forEach(this::through);
        if (!given.isEmpty()) {
            // Else the same question would be asked again at once.
            lastLookNanos = NEVER;
            lookAfterNanos = LOOK_AGAIN_NANOS;
        }
        wanted.sort(Comparator.comparingInt(TestUnit::index));
        if (taker.isPresent() && !wanted.isEmpty()) {
            handedOver.put(taker.get(), wanted);
        } else {
            wanted.forEach(this::giveBack);
        }
        return withdrawn;
    }

    /** Whether every unit is through and every lease has ended. */
    public boolean isDone() {
        return unfinished == 0 && grants.isEmpty();
    }

    /** For how long a unit occupied a fork in this run, if it came to its end. */
    public OptionalLong seenNanos(TestUnit unit) {
        return queueOf(unit.index()).seenNanos(unit);
    }

    /** What a warm fork paid for entering a class in this run, if that was seen. */
    public OptionalLong seenSetupNanos(TestClass testClass) {
        return queues.get(testClass.index()).seenSetupNanos();
    }

    /** Units that no fork holds. */
    public int pendingUnits() {
        return pending;
    }

    /** Whether it is worth asking again for a fork that waits. */
    public boolean mayHaveWork(long nowNanos) {
        return pending > locked.units()
                || !handedOver.isEmpty()
                || locked.hasFree(locks)
                || nowNanos - lastLookNanos >= lookAfterNanos;
    }

    private void through(TestUnit unit) {
        unfinished--;
        unfinishedWork = unfinishedWork.minus(queueOf(unit.index()).workOf(unit));
    }

    private Decision grant(ForkId fork, List<TestUnit> taken, long nowNanos) {
        List<Lock> needed =
                Lock.union(taken.stream().flatMap(unit -> unit.locks().stream()).toList());
        if (!locks.take(fork, needed)) {
            throw new IllegalStateException("the locks of " + taken + " are not free");
        }
        return lease(fork, taken, nowNanos);
    }

    private Decision lease(ForkId fork, List<TestUnit> taken, long nowNanos) {
        forgetTaker(fork);
        idle.remove(fork);
        Set<ClassQueue> classes = new LinkedHashSet<>();
        taken.forEach(unit -> classes.add(queueOf(unit.index())));
        if (!classes.equals(homes.get(fork))) {
            leaveHome(fork);
            homes.put(fork, classes);
            classes.forEach(queue -> queue.enter(fork));
        }
        classes.stream()
                .filter(ClassQueue::hasFixtures)
                .forEach(queue -> visited.computeIfAbsent(fork, visitor -> new HashSet<>())
                        .add(queue));
        Lease lease = new Lease(++leases, classes.size() == 1 ? inOrder(taken) : taken);
        grants.put(fork, new Grant(fork, lease, nowNanos));
        return new Decision.Grant(lease);
    }

    /** Tests that could hold up the end come first, or what failed last time; all others stay in their order. */
    private List<TestUnit> inOrder(List<TestUnit> taken) {
        long longNanos = shareNanos() / LONG;
        Comparator<TestUnit> first = switch (rules.order()) {
            case AS_PLANNED -> Comparator.comparingInt(unit -> 0);
            case FAILED_FIRST -> Comparator.comparing(unit -> !past.failedLast(classOf(unit), unit));
            case LONGEST_FIRST ->
                Comparator.comparingLong(unit -> {
                    long nanos = queueOf(unit.index()).workOf(unit).knownNanos();
                    return nanos >= longNanos ? -nanos : 0;
                });
        };
        return taken.stream().sorted(first).toList();
    }

    private TestClass classOf(TestUnit unit) {
        return queueOf(unit.index()).testClass();
    }

    private Optional<ClassQueue> stay(ForkId fork) {
        return homes.getOrDefault(fork, Set.of()).stream()
                .filter(queue -> queue.hasPending() && mayEnter(fork, queue))
                .findFirst();
    }

    /** Opens what the fork has found itself where the order of what is left does not matter; else the given class. */
    private List<TestUnit> open(ForkId fork, ClassQueue next) {
        boolean mayWait = sharing.bundleNanos(unopened.nanos(), forks.size()) > 0
                && next.isRevocable()
                && !rules.order().isAsPlanned()
                && (!pace.isKnown() || next.pendingNanos(pace) <= TINY_NANOS);
        List<ClassQueue> own =
                mayWait ? finds.next(fork, queue -> queue.isRevocable() && unopened.contains(queue)) : List.of();
        return own.isEmpty() ? openFrom(next) : openOwn(own);
    }

    /** No more than half of an equal share of what is left. */
    private List<TestUnit> openOwn(List<ClassQueue> own) {
        long most = unopened.nanos() / (2L * Math.max(1, forks.size()));
        long nanos = 0;
        List<TestUnit> taken = new ArrayList<>();
        for (ClassQueue queue : own) {
            nanos += queue.pendingNanos(pace);
            if (taken.isEmpty() || nanos <= most) {
                taken.addAll(take(queue));
            }
        }
        return taken;
    }

    /** Opens a class, and where it is tiny the next ones too: a launcher execution costs more than a tiny class. */
    private List<TestUnit> openFrom(ClassQueue first) {
        long most = pace.isKnown() ? sharing.bundleNanos(unopened.nanos(), forks.size()) : 0;
        long nanos = first.pendingNanos(pace);
        List<TestUnit> bundle = new ArrayList<>(take(first));
        Optional<ClassQueue> next = unopened.next(Long.MAX_VALUE);
        while (first.isRevocable()
                && next.filter(ClassQueue::isRevocable).isPresent()
                && nanos + next.get().pendingNanos(pace) <= most) {
            nanos += next.get().pendingNanos(pace);
            bundle.addAll(take(next.get()));
            next = unopened.next(Long.MAX_VALUE);
        }
        bundle.sort(Comparator.comparingInt(TestUnit::index));
        return bundle;
    }

    private List<TestUnit> take(ClassQueue queue) {
        return take(queue, sharing.leaseSize(queue));
    }

    private List<TestUnit> take(ClassQueue queue, int most) {
        forget(queue);
        List<TestUnit> taken = queue.take(most);
        taken.forEach(unit -> failedLast.remove(unit.index()));
        pending -= taken.size();
        note(queue);
        return taken;
    }

    /** One at a time: what failed is to be known soon. */
    private List<TestUnit> takeFailedLast() {
        TestUnit unit = failedLast.pollFirstEntry().getValue();
        ClassQueue queue = queueOf(unit.index());
        forget(queue);
        queue.take(unit);
        pending--;
        if (queue.hasPending()) {
            unopened.add(queue);
        }
        return List.of(unit);
    }

    private List<TestUnit> take(LockedUnits.Item item) {
        locked.remove(item);
        pending -= item.units().size();
        return item.units();
    }

    private void giveBack(TestUnit unit) {
        if (unit.isPart()) {
            pendingParts.add(unit);
            pending++;
            return;
        }
        ClassQueue queue = queueOf(unit.index());
        offer(queue, unit);
        note(queue);
    }

    /** Keeps account of the classes that were opened and have something pending. */
    private void note(ClassQueue queue) {
        if (queue.hasPending()) {
            opened.add(queue);
        } else {
            opened.remove(queue);
        }
    }

    private void forget(ClassQueue queue) {
        unopened.remove(queue);
        unopenedReruns.remove(queue);
        opened.remove(queue);
    }

    private Optional<ClassQueue> mostWorthJoining(ForkId fork) {
        return opened.stream()
                .filter(queue -> queue.forks() == 0 || mayEnter(fork, queue))
                .filter(queue -> sharing.paysToJoin(savedByJoining(queue), setupNanos(queue)))
                .max(Comparator.comparingLong(queue -> savedByJoining(queue) - setupNanos(queue)));
    }

    /** Fixtures are to be run once by each fork, if anybody else is there to run the rest. */
    private boolean mayEnter(ForkId fork, ClassQueue queue) {
        return !queue.isRevocable() || !visited.getOrDefault(fork, Set.of()).contains(queue);
    }

    private static long setupNanos(ClassQueue queue) {
        return queue.setupNanos().orElse(0);
    }

    /** By how much sooner the class is through with one fork more. One that nobody works in would never be. */
    private long savedByJoining(ClassQueue queue) {
        long nanos = queue.pendingNanos(pace);
        int inside = queue.forks();
        return inside == 0 ? Long.MAX_VALUE : nanos / inside - nanos / (inside + 1);
    }

    /** Some of the units that another fork holds, or of the invocations of the method that it is in. */
    private Optional<Decision> shareWithAnother(ForkId fork, long nowNanos) {
        if (idle.contains(fork) && nowNanos - lastLookNanos < lookAfterNanos) {
            return Optional.empty();
        }
        lastLookNanos = nowNanos;
        Set<ClassQueue> closed = visited.getOrDefault(fork, Set.of());
        Optional<Joining.Choice> choice =
                joining.best(grants.values(), this::queueOf, closed, pendingNanos(), forks.size(), nowNanos);
        Optional<Decision> found =
                choice.isPresent() ? choice.map(each -> take(each, fork)) : share(fork, closed, nowNanos);
        lookAfterNanos = found.isPresent() ? LOOK_AGAIN_NANOS : Math.min(2 * lookAfterNanos, LOOK_SELDOM_NANOS);
        return found;
    }

    private static Decision take(Joining.Choice choice, ForkId fork) {
        choice.grant().askFor(choice.units(), fork);
        return new Decision.Take(
                choice.grant().owner(),
                choice.grant().lease().id(),
                choice.units().stream().map(TestUnit::index).sorted().toList());
    }

    private Optional<Decision> share(ForkId fork, Set<ClassQueue> closed, long nowNanos) {
        if (!rules.sharesInvocations()) {
            return Optional.empty();
        }
        return sharedMethods
                .worthSharing(fork, grants.values(), this::queueOf, closed, nowNanos)
                .map(running -> {
                    int unit = running.unit().index();
                    if (sharedMethods.of(unit).isPresent()) {
                        return new Decision.Join(unit);
                    }
                    sharedMethods.asked(unit);
                    return new Decision.Share(
                            running.grant().owner(), running.grant().lease().id(), unit);
                });
    }

    /** A fork has been asked for the invocations of the method that it is in. */
    public void invocationsShared(ForkId owner, int unit, InvocationsSoFar begun) {
        sharedMethods.shared(unit, owner, begun);
        if (begun.begun() > 0) {
            lastLookNanos = NEVER;
        }
    }

    /** A unit is to run some invocations of another one, which is shared; its number follows the last one. */
    public void addPart(TestUnit part, int whole) {
        units.add(part);
        unfinished++;
        sharedMethods.addPart(part.index(), whole);
    }

    /** As {@link #addPart}, for whichever fork is free. */
    public void addPendingPart(TestUnit part, int whole) {
        addPart(part, whole);
        pendingParts.add(part);
        pending++;
    }

    /** The fork that is to join a method runs a part of it. */
    public Decision.Grant grantPart(ForkId fork, TestUnit part, long nowNanos) {
        sharedMethods.of(part.index()).ifPresent(method -> method.join(part.index(), fork));
        return (Decision.Grant) grant(fork, List.of(part), nowNanos);
    }

    /** The method that a unit is or is a part of, where it is shared. */
    public Optional<SharedMethod> sharedMethod(int unit) {
        return sharedMethods.of(unit);
    }

    /** What no fork holds. */
    private long pendingNanos() {
        return unopened.nanos()
                + opened.stream().mapToLong(queue -> queue.pendingNanos(pace)).sum();
    }

    /** What each fork has to do if all share alike. */
    private long shareNanos() {
        return unfinishedWork.nanos(pace.testNanos()) / Math.max(1, forks.size());
    }

    private boolean isExpectingUnits(ForkId fork) {
        return grants.values().stream()
                .anyMatch(grant -> grant.taker().filter(fork::equals).isPresent());
    }

    private void forgetTaker(ForkId fork) {
        for (Grant grant : grants.values()) {
            if (grant.taker().filter(fork::equals).isPresent()) {
                grant.forgetTaker();
            }
        }
    }

    private ClassQueue queueOf(int unit) {
        return queues.get(units.get(unit).classIndex());
    }

    private void leaveHome(ForkId fork) {
        Set<ClassQueue> home = homes.remove(fork);
        if (home != null) {
            home.forEach(queue -> queue.leave(fork));
        }
    }
}
