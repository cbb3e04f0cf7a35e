package io.github.surefirefine.schedule;

import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.InvocationsSoFar;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.forkcount.ExtraForks;
import io.github.surefirefine.schedule.grant.Grant;
import io.github.surefirefine.schedule.grant.Grants;
import io.github.surefirefine.schedule.invocations.SharedMethod;
import io.github.surefirefine.schedule.invocations.SharedMethods;
import io.github.surefirefine.schedule.lock.LockTable;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.plan.PlannedUnits;
import io.github.surefirefine.schedule.queue.PendingWork;
import io.github.surefirefine.schedule.sharing.Sharing;
import io.github.surefirefine.schedule.steal.VictimSelection;
import io.github.surefirefine.script.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Decides what a free fork runs next.
 *
 * <ol>
 *   <li>A fork stays in its class while that class has pending units: its fixtures are warm there.
 *   <li>Otherwise it takes over the one test that another fork holds, has not begun, and would finish only after all
 *       else, by what is known of durations.
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
 * <p>Where the run has a {@link Script}, all that is replaced by what it says, but for reruns.
 *
 * <p>Where units can be taken back, a lease holds whole classes: nothing is lost by that, and fixtures run once. Not
 * thread-safe: one caller.
 *
 * @see <a href="https://doi.org/10.1137/0117039">Graham: Bounds on Multiprocessing Timing Anomalies, 1969</a>
 */
public final class Scheduler {

    /** A test that takes that part of the time that is left, if all forks share alike, is begun early. */
    private static final int URGENT = 2;

    /** The first lease of a fork takes longer than the class is to blame for, by about that much. */
    private static final long COLD_NANOS = 1_000_000_000;

    private final RunRules rules;
    private final Estimates past;
    private final Pace pace = new Pace();
    private final PlannedUnits known = new PlannedUnits(pace);
    private final Sharing sharing;
    private final ForkLocations locations;
    private final Grants grants = new Grants();
    private final LockTable locks = new LockTable();
    private final SharedMethods sharedMethods = new SharedMethods(pace, known);
    private final LongUnits longUnits = new LongUnits();
    private final ScriptedWork script = new ScriptedWork();
    private final PendingWork pending;
    private final WorkStealing stealing;
    private final LeaseOrder order;
    /** Classes that a fork could not begin with. */
    private final Set<Integer> diedBeforeBegin = new HashSet<>();

    private int leases;

    /** Nothing is known of the classes yet. */
    public Scheduler(RunRules rules, Sharing sharing, Estimates past) {
        this.rules = rules;
        this.past = past;
        this.sharing = sharing;
        locations = new ForkLocations(sharing);
        pending = new PendingWork(rules, sharing, past, pace, known);
        stealing = new WorkStealing(
                rules,
                grants,
                locations,
                pending,
                sharedMethods,
                new VictimSelection(pace, known),
                new ExtraForks(pace, known),
                longUnits);
        order = new LeaseOrder(rules.order(), past, known);
    }

    /** A class is to be run, or run again; its number and those of its units follow the last ones. */
    public void add(TestClass testClass) {
        ClassQueue queue = new ClassQueue(testClass, past, rules.order());
        pace.remembered(queue.knownPastTests(), queue.knownPastNanos());
        known.add(queue);
        longUnits.add(queue);
        pending.add(queue);
    }

    /** Classes that were added were found by this fork, together. */
    public void found(ForkId finder, List<TestClass> slice) {
        pending.found(
                finder, slice.stream().map(each -> known.classAt(each.index())).toList());
    }

    /**
     * From now on what was added is run as the script says, and nothing of it was begun before. No fork takes anything from
     * another one then.
     */
    public void follow(Script course) {
        Set<TestUnit> scripted = new HashSet<>(course.units());
        List<TestUnit> others = pending.takeFirstRuns();
        others.removeIf(scripted::contains);
        others.forEach(pending::giveBack);
        script.follow(course);
    }

    /** What the script that is followed says, if one is. */
    public ScriptedWork script() {
        return script;
    }

    /** A fork has come; it will be free. */
    public void forkCame(ForkId fork) {
        locations.came(fork);
    }

    /** A fork is free: it has just come, its lease has finished, or something has changed while it waited. */
    public Decision forkReady(ForkId fork, long nowNanos) {
        locations.came(fork);
        if (known.areFinished()) {
            return isDone() ? new Decision.Finish() : new Decision.Wait();
        }
        if (locks.isTakenAlone()) {
            return new Decision.Wait();
        }
        if (script.isFollowed()) {
            return followScript(fork, nowNanos);
        }
        Optional<List<TestUnit>> next = pending.takeKept(fork)
                .or(pending::takePart)
                .or(() -> pending.takeFailedLast(queue -> locations.mayOpen(fork, queue), forks()))
                .or(() -> stay(fork));
        if (next.isEmpty() && !sharing.confinesForks()) {
            Optional<Decision> urgent = stealing.findUrgent(fork, shareNanos(), nowNanos);
            if (urgent.isPresent()) {
                return urgent.get();
            }
        }
        next = next.or(() -> open(fork, shareNanos() / URGENT)).or(() -> join(fork));
        return next.isPresent() ? grant(fork, next.get(), nowNanos) : stealOrRerun(fork, nowNanos);
    }

    private Decision followScript(ForkId fork, long nowNanos) {
        Optional<List<TestUnit>> piece = takeScripted(fork);
        if (piece.isPresent()) {
            prepare(fork, piece.get());
            return lease(fork, piece.get(), nowNanos);
        }
        Optional<List<TestUnit>> other = script.hasOwn(fork) ? Optional.empty() : takeUnscripted(fork);
        if (other.isEmpty()) {
            locations.idles(fork);
        }
        return other.<Decision>map(units -> grant(fork, units, nowNanos)).orElseGet(Decision.Wait::new);
    }

    /** What is for nobody in particular, a fork of one class takes up only as its first. */
    private Optional<List<TestUnit>> takeScripted(ForkId fork) {
        if (sharing.confinesForks() && !locations.isConfined(fork)) {
            script.adopt(fork);
        }
        return locations.isConfined(fork) && !script.hasOwn(fork) ? Optional.empty() : script.take(fork, locks);
    }

    /** What is run again, and what the script does not have. */
    private Optional<List<TestUnit>> takeUnscripted(ForkId fork) {
        return stay(fork)
                .or(() -> open(fork, Long.MAX_VALUE))
                .or(() -> join(fork))
                .or(() -> takeRerun(fork));
    }

    private Optional<List<TestUnit>> open(ForkId fork, long urgentNanos) {
        return pending.open(fork, queue -> locations.mayOpen(fork, queue), urgentNanos, locks, forks());
    }

    private Optional<List<TestUnit>> takeRerun(ForkId fork) {
        return pending.takeRerun(locks, queue -> locations.mayOpen(fork, queue), forks());
    }

    /** How many there are, or may be: where each runs one class, they come and go, and at first others are on their way. */
    private int forks() {
        if (!sharing.confinesForks()) {
            return locations.forks();
        }
        return leases == 0 ? Math.max(2, locations.mostForks()) : locations.mostForks();
    }

    private Optional<List<TestUnit>> stay(ForkId fork) {
        return locations.home(fork).stream()
                .filter(queue -> queue.hasPending() && locations.mayEnter(fork, queue))
                .findFirst()
                .map(queue -> pending.takeSome(queue, forks()));
    }

    private Optional<List<TestUnit>> join(ForkId fork) {
        locations.leaveHome(fork);
        return pending.takeMostWorthJoining(
                queue -> locations.mayHave(fork, queue) && (queue.forks() == 0 || locations.mayEnter(fork, queue)),
                forks());
    }

    private Decision stealOrRerun(ForkId fork, long nowNanos) {
        Optional<Decision> found = stealing.find(fork, nowNanos);
        locations.idles(fork);
        return found.or(() -> takeRerun(fork).map(again -> grant(fork, again, nowNanos)))
                .orElseGet(Decision.Wait::new);
    }

    /** A fork is free, and is to have all that is pending and was not run before, at once. */
    public Decision forkReadyForAll(ForkId fork, long nowNanos) {
        List<TestUnit> everything = pending.takeFirstRuns();
        everything.addAll(script.takeAll(unit -> true));
        everything.sort(Comparator.comparingInt(TestUnit::index));
        // Nothing of that runs beside something else, so no locks are needed.
        return everything.isEmpty() ? forkReady(fork, nowNanos) : lease(fork, sorted(everything), nowNanos);
    }

    private Decision.Grant grant(ForkId fork, List<TestUnit> taken, long nowNanos) {
        prepare(fork, taken);
        return lease(fork, sorted(taken), nowNanos);
    }

    private void prepare(ForkId fork, List<TestUnit> taken) {
        locks.takeFor(fork, taken);
        taken.forEach(unit -> sharedMethods.begins(unit, fork));
    }

    private List<TestUnit> sorted(List<TestUnit> taken) {
        int first = taken.get(0).classIndex();
        return taken.stream().allMatch(unit -> unit.classIndex() == first) ? order.sorted(taken, shareNanos()) : taken;
    }

    private Decision.Grant lease(ForkId fork, List<TestUnit> taken, long nowNanos) {
        grants.forgetThief(fork);
        Set<ClassQueue> classes = new LinkedHashSet<>();
        taken.forEach(unit -> classes.add(known.classOf(unit)));
        locations.enter(fork, classes);
        Lease lease = new Lease(++leases, taken);
        grants.add(new Grant(fork, lease, nowNanos));
        return new Decision.Grant(lease);
    }

    /** What each fork has to do if all share alike. */
    private long shareNanos() {
        return known.shareNanos(locations.forks());
    }

    /**
     * A fork has entered a class of its lease that is shared. What was before that is blamed on the class only where the
     * fork was warm: its first lease takes longer.
     */
    public void classEntered(ForkId fork, long nowNanos) {
        Grant grant = grants.of(fork);
        if (grant != null && !locations.isWarm(fork)) {
            grant.enter(nowNanos);
        }
    }

    /** A fork has begun with a unit of its lease. */
    public void unitStarted(ForkId fork, int unit, long nowNanos) {
        Grant grant = grants.of(fork);
        if (grant == null) {
            return;
        }
        longUnits.remove(known.classOf(unit), known.unit(unit));
        locations.begun(known.classOf(unit));
        boolean isFirst = !grant.isBegun();
        long sinceNanos = nowNanos - grant.lastNanos();
        if (grant.start(unit, nowNanos) && isFirst) {
            observeSetup(
                    known.classOf(unit),
                    sinceNanos,
                    locations.isWarm(fork) || grant.isEntered() ? sinceNanos : sinceNanos - COLD_NANOS);
        }
    }

    private void observeSetup(ClassQueue queue, long seenNanos, long warmNanos) {
        if (warmNanos > 0) {
            queue.observeSetup(warmNanos);
        }
        long entryNanos = sharing.entryNanos(seenNanos, warmNanos);
        if (entryNanos > 0) {
            queue.observeEntry(entryNanos);
            pace.seenSetup(entryNanos);
        }
    }

    /** A unit has finished. A second report of the same unit changes nothing. */
    public void unitFinished(ForkId fork, int unit, long nowNanos) {
        Grant grant = grants.of(fork);
        if (grant != null) {
            grant.finish(unit, nowNanos).ifPresent(nanos -> {
                observeFinished(known.unit(unit), nanos);
                finished(known.unit(unit));
            });
        }
    }

    private void observeFinished(TestUnit unit, long nanos) {
        if (unit.isPart()) {
            known.classOf(unit).observePart(sharedMethods.wholeOf(unit.index()), nanos);
        } else {
            known.classOf(unit).observeFinished(unit, nanos);
            pace.seen(unit.tests(), nanos);
        }
    }

    /** A fork that holds no lease is told to leave. What another one gives up for it is for whoever comes. */
    public void forkLeft(ForkId fork) {
        locations.left(fork);
        pending.left(fork);
        script.left(fork);
        grants.forgetThief(fork);
        pending.takeKept(fork).ifPresent(kept -> kept.forEach(pending::giveBack));
    }

    /** The launcher execution of a lease has ended. Units that it left open must have been declared failed before. */
    public void leaseFinished(ForkId fork) {
        grants.remove(fork);
        locks.release(fork);
        locations.warmedUp(fork);
    }

    /**
     * What is lost with a fork.
     *
     * @param units that have finished: those that it had begun and not finished, or the one that it could not begin
     * @param beforeBegin whether it is the second fork that could not begin with the class
     */
    public record Loss(List<TestUnit> units, boolean beforeBegin) {}

    /**
     * A fork has died. What it had not begun is pending again; but for one unit where another fork has died before it
     * could begin with the same class, else the same could happen for ever.
     */
    public Loss forkLost(ForkId fork) {
        int number = script.numberOf(fork);
        forkLeft(fork);
        locks.release(fork);
        Grant grant = grants.remove(fork);
        if (grant == null) {
            return new Loss(List.of(), false);
        }
        Optional<TestUnit> next = Optional.ofNullable(grant.isBegun() ? null : grant.next());
        next.ifPresent(unit -> locations.diedBeforeBegin(known.classOf(unit)));
        Optional<TestUnit> stuckAt = next.filter(unit -> !diedBeforeBegin.add(unit.classIndex()));
        return new Loss(breakOff(number, grant, stuckAt.map(List::of).orElseGet(grant::running)), stuckAt.isPresent());
    }

    /**
     * A launcher execution has broken off. What it had not begun is pending again, but for one unit if it had begun
     * none: else the same could happen for ever.
     *
     * @return the units that have finished, and lost
     */
    public List<TestUnit> leaseFailed(ForkId fork) {
        Grant grant = grants.of(fork);
        if (grant == null || !grant.isOpen()) {
            return List.of();
        }
        List<TestUnit> running = grant.running();
        return breakOff(
                script.numberOf(fork),
                grant,
                running.isEmpty() ? List.of(grant.unbegun().iterator().next()) : running);
    }

    private List<TestUnit> breakOff(int forkNumber, Grant grant, List<TestUnit> lost) {
        List<TestUnit> left = new ArrayList<>();
        for (TestUnit unit : grant.breakOff()) {
            if (lost.contains(unit)) {
                finished(unit);
            } else {
                left.add(unit);
            }
        }
        giveBack(forkNumber, grant, left);
        return lost;
    }

    /** What a fork had and has not begun is for whoever is free; a script wants it to stay where it was. */
    private void giveBack(int forkNumber, Grant grant, List<TestUnit> units) {
        if (script.isFollowed() && !grant.lease().isRerun()) {
            Set<TestUnit> given = new HashSet<>(units);
            script.giveBack(
                    forkNumber,
                    grant.lease().units().stream().filter(given::contains).toList());
        } else {
            units.forEach(pending::giveBack);
        }
    }

    private void finished(TestUnit unit) {
        known.finished(unit);
        longUnits.remove(known.classOf(unit), unit);
    }

    /** Whether the fork has begun a unit of one of these sets of a class, with the lease that it has. */
    public boolean hasBegun(ForkId fork, int classIndex, Set<Integer> sets) {
        Grant grant = grants.of(fork);
        return grant != null && grant.hasBegun(unit -> unit.classIndex() == classIndex && sets.contains(unit.set()));
    }

    /**
     * A container of a class has failed as such before its tests; pending units in it are not to be run.
     *
     * @param containerId its unique id
     * @return those units: they count as finished without having run
     */
    public List<TestUnit> withdraw(int classIndex, String containerId) {
        ClassQueue queue = known.classAt(classIndex);
        List<TestUnit> withdrawn = pending.withdraw(queue, containerId);
        withdrawn.addAll(script.takeAll(unit -> unit.classIndex() == classIndex && queue.isWithdrawn(unit)));
        withdrawn.forEach(this::finished);
        return withdrawn;
    }

    /**
     * No fork will come for what these classes have pending, but for those that are in them.
     *
     * @return what there is for nobody: it counts as finished without having run
     */
    public List<TestUnit> abandon(Set<Integer> classIndexes) {
        List<TestUnit> abandoned = pending.takeAllOf(
                queue -> classIndexes.contains(queue.testClass().index()) && !locations.isAnyIn(queue.name()));
        abandoned.addAll(script.takeAll(unit -> classIndexes.contains(unit.classIndex())
                && !locations.isAnyIn(known.classOf(unit).name())));
        abandoned.forEach(this::finished);
        return abandoned;
    }

    /**
     * Nothing more is to be begun.
     *
     * @return what was pending: it counts as finished without having run
     */
    public List<TestUnit> withdrawAll() {
        List<TestUnit> withdrawn = pending.takeAll();
        withdrawn.addAll(script.takeAll(unit -> true));
        withdrawn.forEach(this::finished);
        return withdrawn;
    }

    /**
     * A fork has been asked for units, and says which of them it has given up: none that it had begun. They are for the
     * fork that wanted them, if that is still free; else they are pending again.
     *
     * @return of those the units of containers that have failed as such since: they count as finished without having run
     */
    public List<TestUnit> unitsGivenUp(ForkId owner, int lease, List<Integer> given) {
        Grant grant = grants.of(owner);
        if (grant == null || grant.lease().id() != lease) {
            return List.of();
        }
        Optional<ForkId> thief = grant.thief();
        List<TestUnit> wanted = new ArrayList<>();
        List<TestUnit> withdrawn = new ArrayList<>();
        for (TestUnit unit : grant.giveUp(given)) {
            (known.classOf(unit).isWithdrawn(unit) ? withdrawn : wanted).add(unit);
        }
        withdrawn.forEach(this::finished);
        if (!given.isEmpty()) {
            // Else the same question would be asked again at once.
            stealing.lookAtOnce();
        }
        wanted.sort(Comparator.comparingInt(TestUnit::index));
        if (thief.isPresent() && !wanted.isEmpty()) {
            pending.keep(thief.get(), wanted);
        } else {
            giveBack(script.numberOf(owner), grant, wanted);
        }
        return withdrawn;
    }

    /** A fork has been asked for the invocations of the method that it is in. It may finish it meanwhile. */
    public void invocationsShared(ForkId owner, int unit, InvocationsSoFar begun) {
        Grant grant = grants.of(owner);
        boolean isInIt =
                grant != null && grant.isRunning(unit) && known.unit(unit).hasInvocations();
        if (isInIt && begun.begun() > 0) {
            sharedMethods.shared(unit, owner, begun);
            stealing.lookAtOnce();
        }
    }

    /** A unit is to run some invocations of another one, which is shared; its number follows the last one. */
    public void addPart(TestUnit part, int whole) {
        known.addPart(part);
        sharedMethods.addPart(part.index(), whole);
    }

    /** As {@link #addPart}, for whichever fork is free. */
    public void addPendingPart(TestUnit part, int whole) {
        addPart(part, whole);
        pending.addPart(part);
    }

    /** The fork that is to join a method runs a part of it. */
    public Decision.Grant grantPart(ForkId fork, TestUnit part, long nowNanos) {
        return grant(fork, List.of(part), nowNanos);
    }

    /** The method that a unit is or is a part of, where it is shared. */
    public Optional<SharedMethod> sharedMethod(int unit) {
        return sharedMethods.of(unit);
    }

    /** Whether the unit is the business of that fork and of nobody else: it has a lease on it, and has not given it up. */
    public boolean holds(ForkId fork, int unit) {
        Grant grant = grants.of(fork);
        return grant != null && grant.isOwn(unit);
    }

    /** Numbers of the classes that the lease of the fork has units of, given up or not. */
    public Set<Integer> classesOf(ForkId fork) {
        Grant grant = grants.of(fork);
        return grant == null ? Set.of() : grant.classes();
    }

    /** Whether every unit has finished and every lease has ended. */
    public boolean isDone() {
        return known.areFinished() && grants.isEmpty();
    }

    /** For how long a unit occupied a fork in this run, if it came to its end. */
    public OptionalLong seenNanos(TestUnit unit) {
        return known.classOf(unit).seenNanos(unit);
    }

    /** What a warm fork paid for entering a class in this run, if that was seen. */
    public OptionalLong seenSetupNanos(TestClass testClass) {
        return known.classAt(testClass.index()).seenSetupNanos();
    }

    /** What the fork holds and has not begun, and which lease that belongs to; none where it holds no lease. */
    public Optional<Held> heldBy(ForkId fork) {
        return Optional.ofNullable(grants.of(fork))
                .map(grant -> new Held(
                        grant.lease().id(),
                        grant.unbegun().stream().map(TestUnit::index).toList()));
    }

    /** Units of a lease that were not begun. */
    public record Held(int lease, List<Integer> units) {}

    /** Whether there are units that no fork has begun. */
    public boolean hasUnbegun() {
        return pendingUnits() > 0 || grants.haveUnbegun();
    }

    /** Units that no fork holds. */
    public int pendingUnits() {
        return pending.count() + script.units();
    }

    /** Whether the fork, which has nothing to do, can have something later: what locks or others keep from it now. */
    public boolean mayHaveMore(ForkId fork) {
        return stealing.isExpecting(fork)
                || script.hasOwn(fork)
                || pending.hasSomeOf(queue -> locations.mayOpen(fork, queue));
    }

    /**
     * How many forks more are needed where each runs one class: for what no fork holds, of classes that no fork is confined
     * to.
     */
    public int classesWithoutFork() {
        return pending.classes(name -> !locations.isAnyIn(name)) + script.withoutFork();
    }

    /**
     * How many forks more than that are worth being started for parts of classes that others are in: each saves more than
     * it costs.
     *
     * @param most that could be started
     * @param startNanos what it takes to start one
     */
    public int worthStarting(int most, long startNanos, long nowNanos) {
        return script.isFollowed() ? 0 : stealing.worthStarting(most, startNanos, nowNanos);
    }

    /** Whether it is worth asking again for a fork that waits. */
    public boolean mayHaveWork(long nowNanos) {
        return pending.hasSome(locks)
                || (script.isFollowed() ? script.hasFree(locks) : stealing.isWorthALook(nowNanos));
    }
}
