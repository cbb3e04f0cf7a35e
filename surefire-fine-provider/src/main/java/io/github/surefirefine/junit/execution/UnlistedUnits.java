package io.github.surefirefine.junit.execution;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Finds the unit of a lease for what an engine announces only while it runs: below the root of the engine, and in
 * nothing that the plan knows. Immutable.
 */
final class UnlistedUnits {

    private final Map<String, List<TestUnit>> byEngine = new HashMap<>();
    private final Map<String, List<TestUnit>> listed = new HashMap<>();
    private final Set<String> aboveUnits = new HashSet<>();

    UnlistedUnits(Lease lease) {
        for (TestUnit unit : lease.units()) {
            String id = unit.uniqueId();
            add(unit.isUnlisted() ? byEngine : listed, engine(id), unit);
            for (int end = id.indexOf('/'); end >= 0; end = id.indexOf('/', end + 1)) {
                aboveUnits.add(id.substring(0, end));
            }
        }
    }

    private static void add(Map<String, List<TestUnit>> all, String engine, TestUnit unit) {
        List<TestUnit> units = all.get(engine);
        if (units == null) {
            units = new ArrayList<>();
            all.put(engine, units);
        }
        units.add(unit);
    }

    /** The units of an engine. */
    List<TestUnit> of(TestIdentifier engine) {
        return byEngine.getOrDefault(engine.getUniqueId(), List.of());
    }

    /**
     * The unit that it belongs to. What comes from no class of the lease goes to the first unit of the engine, because
     * it has to be reported with one of them. Empty for roots, and for containers of units.
     */
    Optional<TestUnit> holding(TestIdentifier identifier) {
        if (identifier.getParentIdObject().isEmpty() || aboveUnits.contains(identifier.getUniqueId())) {
            return Optional.empty();
        }
        String engine = engine(identifier.getUniqueId());
        List<TestUnit> candidates = byEngine.getOrDefault(engine, listed.getOrDefault(engine, List.of()));
        String className = identifier.getSource().map(UnlistedUnits::className).orElse("");
        return candidates.stream()
                .filter(unit -> unit.selectedClasses().stream().anyMatch(each -> isIn(className, each)))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private static boolean isIn(String className, String selected) {
        return className.equals(selected) || className.startsWith(selected + "$");
    }

    private static String className(TestSource source) {
        if (source instanceof MethodSource method) {
            return method.getClassName();
        }
        return source instanceof ClassSource ofClass ? ofClass.getClassName() : "";
    }

    private static String engine(String uniqueId) {
        return uniqueId.substring(0, uniqueId.indexOf(']') + 1);
    }
}
