package io.github.surefirefine.junit;

import io.github.surefirefine.model.InvocationId;
import io.github.surefirefine.model.Invocations;
import io.github.surefirefine.model.InvocationsSoFar;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which units of a lease may still begin. Each is either begun or given up, whatever comes first; so no unit is ever run
 * by two forks. Thread-safe.
 */
final class LeaseGate {

    /** JUnit's own words for the same. */
    static final String CANCELLED = "Execution cancelled";

    /** Seen by nobody: what is skipped for that is hidden from listeners too. */
    static final String GIVEN_UP = "fine: another fork runs it";

    private static final String JUPITER = "[engine:junit-jupiter]";

    private final Map<String, TestUnit> units;
    private final Set<String> passedOver;
    private final Map<String, InvocationGate> invocations = new ConcurrentHashMap<>();

    /** Methods of which an invocation runs. */
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** Methods of which an invocation was to begin while another one was running. */
    private final Set<String> concurrent = ConcurrentHashMap.newKeySet();

    private final UnitNumbers begun = new UnitNumbers();
    private final UnitNumbers givenUp = new UnitNumbers();
    private volatile boolean isKept;
    private volatile boolean isCancelled;
    private volatile Map<String, List<TestUnit>> containers = Map.of();

    /**
     * All units of the lease may begin.
     *
     * @param claim answers the number of a unit that is shared, and that of its next invocation, with those that may
     *     begin here
     * @param others what others have begun of the only unit, {@link InvocationsSoFar#NONE} for nothing
     * @param passedOver unique ids of classes that JUnit comes to, although nothing of the lease is in them
     */
    LeaseGate(
            Lease lease,
            BiFunction<Integer, Integer, Invocations> claim,
            InvocationsSoFar others,
            Set<String> passedOver) {
        this.passedOver = passedOver;
        Map<String, TestUnit> byId = new HashMap<>();
        for (TestUnit unit : lease.units()) {
            byId.put(unit.uniqueId(), unit);
            if (unit.hasInvocations()) {
                IntFunction<Invocations> claims = number -> claim.apply(unit.index(), number);
                invocations.put(
                        unit.uniqueId(),
                        others.begun() == 0 ? InvocationGate.first(claims) : InvocationGate.joining(claims, others));
            }
        }
        units = Map.copyOf(byId);
    }

    /**
     * JUnit comes to a class or test: whether that may begin.
     *
     * @return null if so, else the reason why not
     */
    @Nullable
    String refusal(String uniqueId) {
        isKept = true;
        TestUnit unit = units.get(uniqueId);
        if (unit == null) {
            return isGivenUp(uniqueId) ? GIVEN_UP : null;
        }
        if (!begin(unit)) {
            return GIVEN_UP;
        }
        return isCancelled ? CANCELLED : null;
    }

    /**
     * JUnit has made a test, or a container of tests, while it runs a method: whether that may begin here, or is run by
     * another fork. They are asked for in order; blocks while it is found out.
     */
    boolean mayBegin(String uniqueId, String displayName) {
        return invocation(uniqueId)
                .filter(invocation -> !mayBegin(invocation, displayName))
                .isEmpty();
    }

    private boolean mayBegin(InvocationId invocation, String displayName) {
        if (running.contains(invocation.method())) {
            concurrent.add(invocation.method());
        }
        InvocationGate method = invocations.get(invocation.method());
        boolean may = method == null || method.mayBegin(invocation.number(), displayName);
        if (may) {
            running.add(invocation.method());
        }
        return may;
    }

    /** What had begun has finished. */
    void left(String uniqueId) {
        invocation(uniqueId).ifPresent(invocation -> running.remove(invocation.method()));
    }

    /** Marks the unit as begun; false where it was given up before. */
    synchronized boolean begin(TestUnit unit) {
        boolean isHeld = !givenUp.contains(unit.index());
        if (isHeld) {
            begun.add(unit.index());
        }
        return isHeld;
    }

    private synchronized boolean giveUp(TestUnit unit) {
        return !begun.contains(unit.index()) && givenUp.add(unit.index());
    }

    /**
     * Gives up those of the units that have not begun, and that Jupiter will ask for before it begins them.
     *
     * @return those that were given up
     */
    List<Integer> giveUp(List<Integer> wanted) {
        List<Integer> given = new ArrayList<>();
        if (isKept) {
            noteContainers();
            Set<Integer> asked = Set.copyOf(wanted);
            for (TestUnit unit : units.values()) {
                if (asked.contains(unit.index()) && unit.uniqueId().startsWith(JUPITER) && giveUp(unit)) {
                    given.add(unit.index());
                }
            }
        }
        return given;
    }

    /** The unit of the lease with that id; null where there is none. */
    @Nullable
    TestUnit unit(String uniqueId) {
        return units.get(uniqueId);
    }

    /** The gate for the invocations of a unit that has some. */
    @Nullable
    InvocationGate invocationsOf(TestUnit unit) {
        return invocations.get(unit.uniqueId());
    }

    /** Only together will the invocations of the unit be run; to be said before the first of them begins. */
    void keepWhole(TestUnit unit) {
        invocations.computeIfPresent(unit.uniqueId(), (id, method) -> method.isShared() ? method : null);
    }

    /** None for what is inside of an invocation; it goes with that. */
    private Optional<InvocationId> invocation(String uniqueId) {
        return invocations.isEmpty()
                ? Optional.empty()
                : InvocationId.of(uniqueId)
                        .filter(invocation -> invocation.method().length() == uniqueId.lastIndexOf('/')
                                && invocations.containsKey(invocation.method()));
    }

    /** Whether it is a unit that another fork runs, or a container of which every unit was given up. */
    boolean isGivenUp(String uniqueId) {
        if (passedOver.contains(uniqueId)) {
            return true;
        }
        TestUnit unit = units.get(uniqueId);
        List<TestUnit> inside = unit == null ? containers.getOrDefault(uniqueId, List.of()) : List.of(unit);
        return !inside.isEmpty() && inside.stream().allMatch(each -> givenUp.contains(each.index()));
    }

    /**
     * Others want to run invocations of a unit that is being run. They may not where they run side by side: all have begun
     * then.
     */
    InvocationsSoFar share(int index) {
        for (TestUnit unit : units.values()) {
            InvocationGate method = invocationsOf(unit);
            if (unit.index() == index && method != null && !concurrent.contains(unit.uniqueId())) {
                return method.share();
            }
        }
        return InvocationsSoFar.NONE;
    }

    /** Few leases ever give up anything, so what is in which container is found out when it is needed. */
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

    /** From now on what Jupiter asks for is skipped, and reported as skipped. */
    void cancel() {
        isCancelled = true;
    }

    /** Nothing more can be given up. */
    void close() {
        units.values().forEach(this::begin);
    }
}
