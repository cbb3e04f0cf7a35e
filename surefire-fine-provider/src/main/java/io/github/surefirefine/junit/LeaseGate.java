package io.github.surefirefine.junit;

import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<Integer, State> states = new ConcurrentHashMap<>();
    private volatile boolean isKept;
    private volatile boolean isCancelled;
    private volatile Map<String, List<TestUnit>> containers = Map.of();

    LeaseGate(Lease lease) {
        for (TestUnit unit : lease.units()) {
            units.put(unit.uniqueId(), unit);
            states.put(unit.index(), State.HELD);
        }
    }

    /**
     * Jupiter asks whether a class or test may begin.
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

    /** Whether it is a unit that was given up, or a container of which every unit was. */
    boolean isGivenUp(String uniqueId) {
        TestUnit unit = units.get(uniqueId);
        List<TestUnit> inside = unit == null ? containers.getOrDefault(uniqueId, List.of()) : List.of(unit);
        return !inside.isEmpty() && inside.stream().allMatch(each -> states.get(each.index()) == State.GIVEN_UP);
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
