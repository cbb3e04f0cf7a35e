package io.github.surefirefine.junit.gate;

import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Map<String, TestUnit> units;
    private final Set<String> passedOver = ConcurrentHashMap.newKeySet();
    private final LeaseInvocations invocations;
    private final UnitNumbers begun = new UnitNumbers();
    private final UnitNumbers givenUp = new UnitNumbers();

    private final Lease lease;
    private final Consumer<List<Integer>> claimUnits;

    /** Held while the conductor is asked for more units. The thread that brings its answer does not need it. */
    private final Object oneByOne = new Object();

    /** Units that JUnit has passed over: it does not come back to them. */
    private final UnitNumbers passed = new UnitNumbers();

    /** Units that this fork holds and has not begun. */
    private int unbegun;

    /** Whether the fork has asked for more units and got none. */
    private boolean isLeaving;

    /** Unique ids of the engines that have asked for something, and of containers for whose children an engine asks. */
    private final Set<String> asking = ConcurrentHashMap.newKeySet();

    /** Accepts the unique id of what must not begin; null while everything may. */
    private volatile @Nullable Predicate<String> cancelled;

    private volatile Map<String, List<TestUnit>> containers = Map.of();

    /**
     * Creates a gate that lets all units of the lease begin.
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
        this.invocations = new LeaseInvocations(lease, claim, others);
        Map<String, TestUnit> byId = new HashMap<>();
        for (TestUnit unit : lease.units()) {
            byId.put(unit.uniqueId(), unit);
            unit.methodIds().forEach(id -> byId.put(id, unit));
        }
        units = Map.copyOf(byId);
        this.lease = lease;
        this.claimUnits = claimUnits;
        unbegun = lease.units().size() - lease.elsewhere().size();
        lease.elsewhere().forEach(givenUp::add);
        if (!lease.elsewhere().isEmpty()) {
            noteContainers();
        }
    }

    /**
     * An engine reaches a class or test. Tells whether it may begin.
     *
     * @return null if so, otherwise the reason why not
     */
    public @Nullable String refusal(String uniqueId) {
        asking.add(isInSuite(uniqueId) ? topLevel(uniqueId) : engine(uniqueId));
        TestUnit unit = units.get(uniqueId);
        if (unit == null) {
            return isGivenUp(uniqueId) ? GIVEN_UP : null;
        }
        if (!begin(unit) && !beginAfterClaim(unit)) {
            return GIVEN_UP;
        }
        return isCancelled(uniqueId) ? CANCELLED : null;
    }

    /** Like {@link #refusal}, but asked by an engine that cannot report what was cancelled. */
    public boolean mayBegin(String uniqueId) {
        TestUnit unit = units.get(uniqueId);
        return unit == null ? !isGivenUp(uniqueId) : !isCancelled(uniqueId) && begin(unit);
    }

    /** Like {@link #mayBegin}, but asked for a method of a unit that may have begun with another method. */
    public boolean mayBeginOrContinue(String uniqueId) {
        TestUnit unit = units.get(uniqueId);
        return (unit != null && hasBegun(unit)) || mayBegin(uniqueId);
    }

    private synchronized boolean hasBegun(TestUnit unit) {
        return begun.contains(unit.index());
    }

    /** Like {@link #mayBegin}, but asked for a class, which runs as a whole if it is a unit. */
    public boolean mayEnter(String classId) {
        TestUnit unit = units.get(classId);
        return unit == null ? !isGivenUp(classId) : begin(unit);
    }

    /**
     * An engine asks before it begins a container, and before it begins each of its children.
     *
     * @param containerId unique id of the container
     */
    public void willBeAskedWithin(String containerId) {
        asking.add(containerId);
    }

    /**
     * JUnit begins a container that must not be empty: the first of its units that is not given up counts as begun.
     *
     * @param containerId unique id of the container
     */
    public synchronized void beginsFirstIn(String containerId) {
        units.values().stream()
                .filter(unit -> unit.uniqueId().startsWith(containerId + "/") && !givenUp.contains(unit.index()))
                .min(Comparator.comparingInt(TestUnit::index))
                .ifPresent(this::begin);
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
    public synchronized boolean begin(TestUnit unit) {
        boolean isHeld = !givenUp.contains(unit.index());
        if (isHeld && begun.add(unit.index())) {
            unbegun--;
        }
        return isHeld;
    }

    /**
     * JUnit reaches a unit that another fork holds, or has held. Before this fork has begun everything that it holds, it
     * passes over the unit; after that, it asks for more.
     */
    private boolean beginAfterClaim(TestUnit unit) {
        synchronized (oneByOne) {
            List<Integer> claimable = claimable(unit);
            if (!claimable.isEmpty()) {
                claimUnits.accept(claimable);
            }
            return beginOrPass(unit);
        }
    }

    private synchronized boolean beginOrPass(TestUnit unit) {
        boolean begins = begin(unit);
        if (!begins) {
            passed.add(unit.index());
        }
        return begins;
    }

    /** Units that JUnit will still reach in the same container, with this one; none if there is no need to ask. */
    private synchronized List<Integer> claimable(TestUnit unit) {
        if (!lease.extensible() || isLeaving || cancelled != null || unbegun > 0) {
            return List.of();
        }
        List<Integer> claimable = new ArrayList<>();
        for (TestUnit each : lease.units()) {
            boolean isSibling = container(each.uniqueId()).equals(container(unit.uniqueId()));
            if (isSibling && givenUp.contains(each.index()) && !passed.contains(each.index())) {
                claimable.add(each.index());
            }
        }
        return claimable;
    }

    private static String container(String uniqueId) {
        return uniqueId.substring(0, uniqueId.lastIndexOf('/'));
    }

    /** This fork holds these units from now on; if these are none, it asks for no more. */
    public synchronized void extend(List<Integer> more) {
        isLeaving = more.isEmpty();
        for (Integer unit : more) {
            givenUp.remove(unit);
        }
        unbegun += more.size();
    }

    /** Whether another fork runs it, and this one cannot get it back. */
    public boolean isGone(String uniqueId) {
        return isGivenUp(uniqueId) && !(lease.extensible() && units.containsKey(uniqueId));
    }

    private synchronized boolean giveUp(TestUnit unit) {
        boolean isGivenUp = !begun.contains(unit.index()) && givenUp.add(unit.index());
        if (isGivenUp) {
            unbegun--;
        }
        return isGivenUp;
    }

    /**
     * Gives up those of the units that have not begun, and for which their engine will ask before it begins them.
     *
     * @return the units that were given up
     */
    public List<Integer> giveUp(List<Integer> wanted) {
        List<Integer> given = new ArrayList<>();
        if (!asking.isEmpty()) {
            noteContainers();
            Set<Integer> asked = Set.copyOf(wanted);
            for (TestUnit unit : units.values()) {
                if (asked.contains(unit.index()) && isAskedFor(unit.uniqueId()) && giveUp(unit)) {
                    given.add(unit.index());
                }
            }
        }
        return given;
    }

    private boolean isAskedFor(String uniqueId) {
        if (isInSuite(uniqueId)) {
            return asking.contains(topLevel(uniqueId));
        }
        return asking.contains(engine(uniqueId))
                || asking.contains(uniqueId)
                || asking.contains(uniqueId.substring(0, uniqueId.lastIndexOf('/')));
    }

    /** Other suites of the same engine ask only when they have begun. */
    private static boolean isInSuite(String uniqueId) {
        return uniqueId.contains("/[engine:");
    }

    private static String topLevel(String uniqueId) {
        int end = uniqueId.indexOf('/', engine(uniqueId).length() + 1);
        return end < 0 ? uniqueId : uniqueId.substring(0, end);
    }

    private static String engine(String uniqueId) {
        return uniqueId.substring(0, uniqueId.indexOf(']') + 1);
    }

    /** The unit of the lease with that id; null if there is none. */
    public @Nullable TestUnit unit(String uniqueId) {
        return units.get(uniqueId);
    }

    /** Whether it is a unit that another fork runs, or a container whose units were all given up. */
    public boolean isGivenUp(String uniqueId) {
        if (passedOver.contains(uniqueId)) {
            return true;
        }
        TestUnit unit = units.get(uniqueId);
        List<TestUnit> inside = unit == null ? containers.getOrDefault(uniqueId, List.of()) : List.of(unit);
        return !inside.isEmpty() && inside.stream().allMatch(each -> givenUp.contains(each.index()));
    }

    /** Few leases ever give up anything, so the containers of units are determined only when needed. */
    private synchronized void noteContainers() {
        if (!containers.isEmpty()) {
            return;
        }
        Map<String, List<TestUnit>> inside = new HashMap<>();
        for (TestUnit unit : units.values()) {
            String id = unit.uniqueId();
            for (int end = id.indexOf('/'); end >= 0; end = id.indexOf('/', end + 1)) {
                inside.computeIfAbsent(id.substring(0, end), container -> new ArrayList<>())
                        .add(unit);
            }
        }
        containers = inside;
    }

    /** Which invocations of the units may begin. */
    public LeaseInvocations invocations() {
        return invocations;
    }

    /**
     * Other forks want to run invocations of a unit that is running.
     *
     * @return what has begun; {@link InvocationsSoFar#NONE} if the unit cannot be shared
     */
    public InvocationsSoFar share(int index) {
        for (TestUnit unit : units.values()) {
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
    public synchronized boolean isLeftOut(TestUnit unit) {
        return isCancelled(unit.uniqueId())
                && !begun.contains(unit.index())
                && !givenUp.contains(unit.index())
                && begun.add(unit.index());
    }

    /** Nothing more can be given up. */
    public void close() {
        for (TestUnit unit : units.values()) {
            begin(unit);
        }
    }
}
