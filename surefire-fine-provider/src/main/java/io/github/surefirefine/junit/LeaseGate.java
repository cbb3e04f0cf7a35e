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

    /** Seen by nobody but listeners that a test class registers itself. */
    static final String GIVEN_UP = "fine: another fork runs it";

    private static final String JUPITER = "[engine:junit-jupiter]";

    private enum State {
        HELD,
        BEGUN,
        GIVEN_UP
    }

    private final Map<String, TestUnit> units = new ConcurrentHashMap<>();
    private final Set<String> passedOver;
    private final Map<String, InvocationGate> invocations = new ConcurrentHashMap<>();
    private final Set<String> keptMethods = ConcurrentHashMap.newKeySet();
    private final Map<Integer, State> states = new ConcurrentHashMap<>();
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
        for (TestUnit unit : lease.units()) {
            units.put(unit.uniqueId(), unit);
            states.put(unit.index(), State.HELD);
            if (unit.hasInvocations()) {
                IntFunction<Invocations> claims = number -> claim.apply(unit.index(), number);
                invocations.put(
                        unit.uniqueId(),
                        others.begun() == 0 ? InvocationGate.first(claims) : InvocationGate.joining(claims, others));
            }
        }
    }

    /**
     * Jupiter asks whether a class or test may begin; a test that a factory has made may have been asked for before.
     *
     * @return null if so, else the reason why not
     */
    @Nullable
    String refusal(String uniqueId, String displayName) {
        isKept = true;
        Optional<InvocationId> invocation = invocation(uniqueId);
        if (invocation.isPresent()) {
            keptMethods.add(invocation.get().method());
            return isPassedOver(invocation.get(), displayName) ? GIVEN_UP : null;
        }
        TestUnit unit = units.get(uniqueId);
        if (unit == null) {
            return isGivenUp(uniqueId) ? GIVEN_UP : null;
        }
        if (!begin(unit)) {
            return GIVEN_UP;
        }
        return isCancelled ? CANCELLED : null;
    }

    /** Marks the unit as begun; false where it was given up before. */
    boolean begin(TestUnit unit) {
        states.replace(unit.index(), State.HELD, State.BEGUN);
        return states.get(unit.index()) == State.BEGUN;
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
                if (asked.contains(unit.index())
                        && unit.uniqueId().startsWith(JUPITER)
                        && states.replace(unit.index(), State.HELD, State.GIVEN_UP)) {
                    given.add(unit.index());
                }
            }
        }
        return given;
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

    /** Whether it is an invocation, or inside of one, that another fork might run. */
    boolean isInvocation(String uniqueId) {
        return invocation(uniqueId).isPresent();
    }

    /**
     * An invocation, or something inside of it, begins or is through: whether that is run by another fork. Whatever a
     * factory makes begins before Jupiter asks for it, so whoever hears of it first lets it be decided.
     */
    boolean isPassedOver(String uniqueId, String displayName) {
        return invocation(uniqueId)
                .filter(invocation -> isPassedOver(invocation, displayName))
                .isPresent();
    }

    private boolean isPassedOver(InvocationId invocation, String displayName) {
        InvocationGate method = invocations.get(invocation.method());
        return method != null && !method.mayBegin(invocation.number(), displayName);
    }

    private Optional<InvocationId> invocation(String uniqueId) {
        return invocations.isEmpty()
                ? Optional.empty()
                : InvocationId.of(uniqueId).filter(invocation -> invocations.containsKey(invocation.method()));
    }

    /** Whether it is a unit that another fork runs, or a container of which every unit was given up. */
    boolean isGivenUp(String uniqueId) {
        if (passedOver.contains(uniqueId)) {
            return true;
        }
        TestUnit unit = units.get(uniqueId);
        List<TestUnit> inside = unit == null ? containers.getOrDefault(uniqueId, List.of()) : List.of(unit);
        return !inside.isEmpty() && inside.stream().allMatch(each -> states.get(each.index()) == State.GIVEN_UP);
    }

    /** Others want to run invocations of a unit that is being run. They may where Jupiter is seen to ask for each. */
    InvocationsSoFar share(int index) {
        for (TestUnit unit : units.values()) {
            InvocationGate method = invocationsOf(unit);
            if (unit.index() == index && method != null && keptMethods.contains(unit.uniqueId())) {
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
