package io.github.surefirefine.junit.gate;

import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which units of a lease may still begin. Each unit is either begun or given up, whichever comes first; so no unit ever
 * runs in two forks. Only units whose engine asks before it begins something can be given up. Thread-safe.
 */
public final class LeaseGate {

    /** JUnit's own words for the same reason. */
    public static final String CANCELLED = RunRules.SKIPPED;

    /** Nobody sees this reason: what is skipped for it is hidden from listeners, too. */
    public static final String GIVEN_UP = "fine: another fork runs it";

    private final LeaseUnits units;
    private final HeldUnits held;
    private final LeaseExtension extension;
    private final LeaseInvocations invocations;
    private final AskingEngines engines = new AskingEngines();
    private final Set<String> passedOver = ConcurrentHashMap.newKeySet();

    /** Accepts the unique id of what must not begin; null while everything may. */
    private volatile @Nullable Predicate<String> cancelled;

    /**
     * Creates a gate that lets all units begin that the fork holds.
     *
     * @param claim receives the number of a shared unit and that of its next invocation, and returns the invocations
     *     that may begin here
     * @param claimUnits asks for units that this fork does not hold; blocks until {@link #extend} was called with those
     *     that it gets
     * @param others what others have begun of the only unit, {@link InvocationsSoFar#NONE} for nothing
     * @param passedOver unique ids of classes that JUnit reaches although they contain nothing of the lease
     */
    public LeaseGate(
            Lease lease,
            BiFunction<Integer, Integer, Invocations> claim,
            Consumer<List<Integer>> claimUnits,
            InvocationsSoFar others,
            Set<String> passedOver) {
        this.passedOver.addAll(passedOver);
        units = new LeaseUnits(lease);
        held = new HeldUnits(lease);
        extension = new LeaseExtension(lease, held, claimUnits);
        invocations = new LeaseInvocations(lease, claim, others);
    }

    /** The unit of the lease with that id; null if there is none. */
    public @Nullable TestUnit unit(String uniqueId) {
        return units.withId(uniqueId);
    }

    /** Which invocations of the units may begin. */
    public LeaseInvocations invocations() {
        return invocations;
    }

    /**
     * An engine reaches a class or test. Tells whether it may begin.
     *
     * @return null if so, otherwise the reason why not
     */
    public @Nullable String refusal(String uniqueId) {
        engines.asks(uniqueId);
        TestUnit unit = unit(uniqueId);
        if (unit == null) {
            return isGivenUp(uniqueId) ? GIVEN_UP : null;
        }
        if (!held.begin(unit) && !extension.begin(unit)) {
            return GIVEN_UP;
        }
        return isCancelled(uniqueId) ? CANCELLED : null;
    }

    /** Like {@link #refusal}, but asked by an engine that cannot report what was cancelled. */
    public boolean mayBegin(String uniqueId) {
        TestUnit unit = unit(uniqueId);
        return unit == null ? !isGivenUp(uniqueId) : !isCancelled(uniqueId) && begin(unit);
    }

    /** Like {@link #mayBegin}, but asked for a method of a unit that may have begun with another method. */
    public boolean mayBeginOrContinue(String uniqueId) {
        TestUnit unit = unit(uniqueId);
        return (unit != null && held.hasBegun(unit)) || mayBegin(uniqueId);
    }

    /** Like {@link #mayBegin}, but asked for a class, which runs as a whole if it is a unit. */
    public boolean mayEnter(String classId) {
        TestUnit unit = unit(classId);
        return unit == null ? !isGivenUp(classId) : begin(unit);
    }

    /**
     * An engine asks before it begins a container, and before it begins each of its children.
     *
     * @param containerId unique id of the container
     */
    public void willBeAskedWithin(String containerId) {
        engines.willAskWithin(containerId);
    }

    /**
     * JUnit begins a container that must not be empty: the first of its units that is not given up counts as begun.
     *
     * @param containerId unique id of the container
     */
    public void beginsFirstIn(String containerId) {
        List<TestUnit> inside = new ArrayList<>(units.within(containerId));
        inside.sort(Comparator.comparingInt(TestUnit::index));
        for (TestUnit unit : inside) {
            if (begin(unit)) {
                return;
            }
        }
    }

    /**
     * JUnit begins a class that is run by another fork, and finds nothing in it.
     *
     * @param classId unique id of the class
     */
    public void passOver(String classId) {
        passedOver.add(classId);
    }

    /** Whether nothing of the class runs here, whatever JUnit reports of it. */
    public boolean isPassedOver(String classId) {
        return passedOver.contains(classId);
    }

    /** Marks the unit as begun; false if it was given up before. */
    public boolean begin(TestUnit unit) {
        return held.begin(unit);
    }

    /** This fork holds these units from now on; if these are none, it asks for no more. */
    public void extend(List<Integer> more) {
        extension.extend(more);
    }

    /**
     * Gives up those of the units that have not begun, and for which their engine will ask before it begins them.
     *
     * @return the units that were given up
     */
    public List<Integer> giveUp(List<Integer> wanted) {
        if (engines.areNone()) {
            return List.of();
        }
        List<Integer> given = new ArrayList<>();
        Set<Integer> asked = Set.copyOf(wanted);
        for (TestUnit unit : units.all()) {
            if (asked.contains(unit.index()) && engines.willAskFor(unit.uniqueId()) && held.giveUp(unit)) {
                given.add(unit.index());
            }
        }
        return given;
    }

    /** Whether it is a unit that another fork runs, or a container whose units were all given up. */
    public boolean isGivenUp(String uniqueId) {
        if (passedOver.contains(uniqueId)) {
            return true;
        }
        TestUnit unit = unit(uniqueId);
        if (unit != null) {
            return held.isGivenUp(unit);
        }
        if (!held.isAnyGivenUp()) {
            return false;
        }
        List<TestUnit> inside = units.within(uniqueId);
        return !inside.isEmpty() && held.areAllGivenUp(inside);
    }

    /** Whether another fork runs it, and this one cannot get it back. */
    public boolean isGone(String uniqueId) {
        return isGivenUp(uniqueId) && !(extension.isPossible() && unit(uniqueId) != null);
    }

    /**
     * Other forks want to run invocations of a unit that is running.
     *
     * @return what has begun; {@link InvocationsSoFar#NONE} if the unit cannot be shared
     */
    public InvocationsSoFar share(int index) {
        for (TestUnit unit : units.all()) {
            if (unit.index() == index) {
                return invocations.share(unit);
            }
        }
        return InvocationsSoFar.NONE;
    }

    /** From now on, everything that engines ask for is skipped, and reported as skipped. */
    public void cancel() {
        cancel(uniqueId -> true);
    }

    /**
     * From now on, what engines ask for is skipped, and reported as skipped.
     *
     * @param which accepts the unique id of what is skipped
     */
    public void cancel(Predicate<String> which) {
        cancelled = which;
        extension.leave();
    }

    /** Whether anything must not begin any more. */
    public boolean isCancelled() {
        return cancelled != null;
    }

    private boolean isCancelled(String uniqueId) {
        Predicate<String> which = cancelled;
        return which != null && which.test(uniqueId);
    }

    /** Whether the unit was cancelled before it began, and nobody has said so. From now on, it has begun. */
    public boolean isLeftOut(TestUnit unit) {
        return isCancelled(unit.uniqueId()) && held.beginOnce(unit);
    }

    /** Nothing more can be given up. */
    public void close() {
        for (TestUnit unit : units.all()) {
            begin(unit);
        }
    }
}
