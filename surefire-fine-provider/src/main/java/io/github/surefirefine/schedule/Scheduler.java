package io.github.surefirefine.schedule;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.forkcount.ExtraForks;
import io.github.surefirefine.schedule.forkcount.LateForks;
import io.github.surefirefine.schedule.grant.Grants;
import io.github.surefirefine.schedule.invocations.SharedMethod;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.plan.PlannedUnits;
import io.github.surefirefine.schedule.queue.PendingWork;
import io.github.surefirefine.schedule.sharing.Sharing;
import io.github.surefirefine.script.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Decides which fork runs which units next. It is told what happens in the forks, and answers with a {@link Decision}
 * for each free fork. {@code SchedulingPolicy} has the rules.
 *
 * <p>If units are revocable, a lease holds whole classes: that loses nothing, and fixtures run once. All times are in
 * nanoseconds since any fixed moment. Not thread-safe: one caller.
 */
public final class Scheduler {

    private final SchedulerState state;
    private final PlannedUnits planned;
    private final PendingWork pending;
    private final Grants grants;
    private final ForkLocations locations;
    private final ScriptedWork script;
    private final WorkStealing stealing;
    private final LeaseIssuer issuer;
    private final SchedulingPolicy policy;
    private final LeaseExtensions extensions;
    private final GrantLifecycle lifecycle;
    private final Withdrawals withdrawals;
    private final ExtraForks extraForks;
    private final WithheldWork withheld;

    /** Creates a scheduler without classes. */
    public Scheduler(RunRules rules, Sharing sharing, Estimates past) {
        state = SchedulerState.of(rules, sharing, past);
        planned = state.planned();
        pending = state.pending();
        grants = state.grants();
        locations = state.locations();
        script = state.script();
        stealing = new WorkStealing(state);
        extensions = new LeaseExtensions(state, stealing);
        issuer = new LeaseIssuer(state, extensions);
        policy = new SchedulingPolicy(state, stealing, issuer);
        lifecycle = new GrantLifecycle(state, stealing, extensions);
        withdrawals = new Withdrawals(state);
        extraForks = new ExtraForks(state.pace(), planned);
        withheld = new WithheldWork(state);
    }

    /** Adds a class that is to run, or to run again; its number and those of its units follow the last ones. */
    public void add(TestClass testClass) {
        ClassQueue queue = new ClassQueue(testClass, state.past(), state.rules().order());
        state.pace().remembered(queue.knownPastTests(), queue.knownPastNanos());
        planned.add(queue);
        state.longUnits().add(queue);
        pending.add(queue);
    }

    /** This fork has discovered these classes together. They have already been added. */
    public void found(ForkId finder, List<TestClass> slice) {
        List<ClassQueue> queues = new ArrayList<>();
        for (TestClass testClass : slice) {
            queues.add(planned.classAt(testClass.index()));
        }
        pending.discovered(finder, queues);
    }

    /**
     * From now on, everything that was added runs as the script says; none of it may have begun. No fork steals from
     * another one then.
     */
    public void follow(Script course) {
        Set<TestUnit> scripted = new HashSet<>(course.units());
        List<TestUnit> others = pending.takeFirstRuns();
        others.removeIf(scripted::contains);
        others.forEach(pending::giveBack);
        script.follow(course);
    }

    /** The work of the script, if the run follows one. */
    public ScriptedWork script() {
        return script;
    }

    /** The work that may not begin yet; none unless several machines share the run. */
    public WithheldWork withheld() {
        return withheld;
    }

    /** A fork has come; it will be free later. */
    public void forkCame(ForkId fork) {
        locations.came(fork);
    }

    /** A fork is free: it has just come, its lease has finished, or something has changed while it waited. */
    public Decision forkReady(ForkId fork, long nowNanos) {
        return policy.decide(fork, nowNanos);
    }

    /**
     * A fork has begun everything that it holds, and asks for more of the class that it is in; or something has changed
     * since it asked.
     *
     * @param claimed numbers of the units that it could run before it leaves the class
     * @return {@link Decision.Extend}, {@link Decision.Leave}, or something to wait for
     */
    public Decision forkClaims(ForkId fork, Set<Integer> claimed, long nowNanos) {
        return extensions.decide(fork, claimed, nowNanos);
    }

    /** A fork is free and gets everything at once that is pending and was not run before. */
    public Decision forkReadyForAll(ForkId fork, long nowNanos) {
        return policy.decideForAll(fork, nowNanos);
    }

    /**
     * A fork has entered a shared class of its lease. The time before counts as setup of the class only if the fork was
     * warm: the first lease of a fork takes longer.
     */
    public void classEntered(ForkId fork, long nowNanos) {
        lifecycle.classEntered(fork, nowNanos);
    }

    /** A fork has begun a unit of its lease. */
    public void unitStarted(ForkId fork, int unit, long nowNanos) {
        lifecycle.unitStarted(fork, unit, nowNanos);
    }

    /** A unit has finished. A second report of the same unit changes nothing. */
    public void unitFinished(ForkId fork, int unit, long nowNanos) {
        lifecycle.unitFinished(fork, unit, nowNanos);
    }

    /** A fork that holds no lease is told to leave. Any other fork may get what was to be stolen for it. */
    public void forkLeft(ForkId fork) {
        lifecycle.forkLeft(fork);
    }

    /** The launcher execution of a lease has ended. Units that it left open must have been declared failed before. */
    public void leaseFinished(ForkId fork) {
        lifecycle.leaseFinished(fork);
    }

    /**
     * A fork has died. What it had not begun is pending again. The exception is one unit, if another fork has died before it
     * could begin the same class: else the same could happen for ever.
     */
    public Loss forkLost(ForkId fork) {
        return lifecycle.forkLost(fork);
    }

    /**
     * A launcher execution has broken off. The units that it had not begun are pending again. The exception is one
     * unit, if it had begun none; otherwise, that could repeat forever.
     *
     * @return the units that are lost; they count as finished
     */
    public List<TestUnit> leaseFailed(ForkId fork) {
        return lifecycle.leaseFailed(fork);
    }

    /** Whether the fork, with its present lease, has begun a unit of one of these sets of a class. */
    public boolean hasBegun(ForkId fork, int classIndex, Set<Integer> sets) {
        return grants.hasBegun(fork, unit -> unit.classIndex() == classIndex && sets.contains(unit.set()));
    }

    /**
     * A container of a class has failed as a whole before its tests; its pending units must not run.
     *
     * @param containerId its unique id
     * @return those units: they count as finished without having run
     */
    public List<TestUnit> withdraw(int classIndex, String containerId) {
        return withdrawals.ofContainer(classIndex, containerId);
    }

    /**
     * No other fork will come for the pending units of these classes. Forks that are confined to one of them still run
     * them.
     *
     * @return the units for which there is no fork: they count as finished without having run
     */
    public List<TestUnit> abandon(Set<Integer> classIndexes) {
        return withdrawals.ofAbandoned(classIndexes);
    }

    /**
     * Nothing more may begin.
     *
     * @return what was pending: it counts as finished without having run
     */
    public List<TestUnit> withdrawAll() {
        return withdrawals.ofAll();
    }

    /**
     * A fork that was asked for units says which of them it has given up, none of which it had begun. They go to the
     * thief if it is still free; otherwise, they are pending again.
     *
     * @return units among them whose containers have failed as a whole meanwhile: they count as finished without having
     *     run
     */
    public List<TestUnit> unitsGivenUp(ForkId owner, int lease, List<Integer> given) {
        return lifecycle.unitsGivenUp(owner, lease, given);
    }

    /**
     * A fork answers that it shares the invocations of the method that it runs. It may have finished the method
     * meanwhile.
     */
    public void invocationsShared(ForkId owner, int unit, InvocationsSoFar begun) {
        lifecycle.invocationsShared(owner, unit, begun);
    }

    /** Adds a unit that runs some invocations of another one, which is shared; its number follows the last one. */
    public void addPart(TestUnit part, int whole) {
        planned.addPart(part);
        state.sharedMethods().addPart(part.index(), whole);
    }

    /** Like {@link #addPart}, for any free fork. */
    public void addPendingPart(TestUnit part, int whole) {
        addPart(part, whole);
        pending.addPart(part);
    }

    /** The fork that joins a method gets a part of it. */
    public Decision.Grant grantPart(ForkId fork, TestUnit part, long nowNanos) {
        return issuer.grant(fork, List.of(part), nowNanos);
    }

    /** The shared method that the unit is, or is a part of; empty if it is not shared. */
    public Optional<SharedMethod> sharedMethod(int unit) {
        return state.sharedMethods().of(unit);
    }

    /** Whether only this fork may run the unit: the fork was granted it and has not given it up. */
    public boolean holds(ForkId fork, int unit) {
        return grants.holds(fork, unit);
    }

    /** Numbers of the classes of which the lease of the fork has units, given up or not. */
    public Set<Integer> classesOf(ForkId fork) {
        return grants.classesOf(fork);
    }

    /** Whether every unit has finished and every lease has ended. */
    public boolean isDone() {
        return state.isDone();
    }

    /** For how long a unit occupied a fork in this run, if it finished. */
    public OptionalLong seenNanos(TestUnit unit) {
        return planned.classOf(unit).seenNanos(unit);
    }

    /** What a warm fork paid to enter a class in this run, if that was seen. */
    public OptionalLong seenSetupNanos(TestClass testClass) {
        return planned.classAt(testClass.index()).seenSetupNanos();
    }

    /** The units that the fork holds and has not begun; empty if it holds no lease. */
    public Optional<Held> heldBy(ForkId fork) {
        return Optional.ofNullable(grants.of(fork))
                .map(grant -> new Held(
                        grant.lease().id(),
                        grant.unbegun().stream().map(TestUnit::index).toList()));
    }

    /** Whether there are units that no fork has begun. */
    public boolean hasUnbegun() {
        return pendingUnits() > 0 || grants.haveUnbegun();
    }

    /** Units that no fork holds. */
    public int pendingUnits() {
        return pending.count() + script.units();
    }

    /** Whether an idle fork can get work later that locks or other forks keep from it now. */
    public boolean mayHaveMore(ForkId fork) {
        return grants.isExpecting(fork)
                || script.hasOwn(fork)
                || pending.hasSomeOf(queue -> locations.mayOpen(fork, queue));
    }

    /**
     * How many more forks are needed if each runs one class: for units that no fork holds, of classes without a
     * confined fork.
     */
    public int classesWithoutFork() {
        return pending.classes(name -> !locations.isAnyIn(name)) + script.withoutFork();
    }

    /**
     * How many additional forks are worth starting for parts of classes that other forks have entered: each saves more
     * than it costs.
     *
     * @param most the most forks that could be started
     * @param startNanos what it takes to start one
     */
    public int worthStarting(int most, long startNanos, long nowNanos) {
        return script.isFollowed()
                ? 0
                : extraForks.worthStarting(grants.all(), pending.opened(), most, startNanos, nowNanos);
    }

    /**
     * How many more forks than those that take part have enough left to do.
     *
     * @param forks how many take part
     * @param startNanos what a fork needs until its first test begins
     * @param processors of the machine
     * @param most the largest number that is of interest
     */
    public int lateForksThatPay(int forks, long startNanos, int processors, int most, long nowNanos) {
        return state.pace().isKnown()
                ? LateForks.thatPay(state.leftNanos(nowNanos), forks, startNanos, processors, most)
                : most;
    }

    /**
     * How long the run will take, if it goes on as it is; empty if no earlier run has shown how long tests take.
     *
     * @param forks how many are busy
     */
    public OptionalLong leftNanos(int forks, long nowNanos) {
        return state.pace().isRemembered()
                ? OptionalLong.of(state.leftNanos(nowNanos) / Math.max(1, forks))
                : OptionalLong.empty();
    }

    /** Whether it is worth asking again for a waiting fork. */
    public boolean mayHaveWork(long nowNanos) {
        return pending.hasSome(state.locks())
                || (script.isFollowed() ? script.hasFree(state.locks()) : stealing.isWorthALook(nowNanos));
    }
}
