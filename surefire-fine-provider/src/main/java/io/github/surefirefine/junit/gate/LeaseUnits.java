package io.github.surefirefine.junit.gate;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the units of a lease by their unique ids, and by those of their containers. Thread-safe. */
final class LeaseUnits {

    private final List<TestUnit> all;
    private final Map<String, TestUnit> byId;
    private @Nullable Map<String, List<TestUnit>> byContainer;

    LeaseUnits(Lease lease) {
        all = lease.units();
        Map<String, TestUnit> found = new HashMap<>();
        for (TestUnit unit : all) {
            found.put(unit.uniqueId(), unit);
            for (String id : unit.methodIds()) {
                found.put(id, unit);
            }
        }
        byId = Map.copyOf(found);
    }

    List<TestUnit> all() {
        return all;
    }

    /** The unit with that id, or with that method; null if there is none. */
    @Nullable
    TestUnit withId(String uniqueId) {
        return byId.get(uniqueId);
    }

    /** The units inside a container. Few leases ever give up anything, so these are determined only when needed. */
    synchronized List<TestUnit> within(String containerId) {
        if (byContainer == null) {
            byContainer = containers();
        }
        return byContainer.getOrDefault(containerId, List.of());
    }

    private Map<String, List<TestUnit>> containers() {
        Map<String, List<TestUnit>> inside = new HashMap<>();
        for (TestUnit unit : all) {
            String id = unit.uniqueId();
            for (int end = id.indexOf('/'); end >= 0; end = id.indexOf('/', end + 1)) {
                add(inside, id.substring(0, end), unit);
            }
        }
        return inside;
    }

    private static void add(Map<String, List<TestUnit>> inside, String container, TestUnit unit) {
        List<TestUnit> units = inside.get(container);
        if (units == null) {
            units = new ArrayList<>();
            inside.put(container, units);
        }
        units.add(unit);
    }
}
