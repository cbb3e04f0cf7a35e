package io.github.surefirefine.junit;

import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.TestSet;
import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * How JUnit is asked for the units of a lease. For each unique id Jupiter looks at all methods of the class; so where many
 * of one class are wanted, it is asked for the class, and what is not wanted is filtered out.
 */
final class UnitSelection implements PostDiscoveryFilter {

    /** So many are faster found together than one by one. */
    private static final int MANY = 8;

    private static final String JUPITER_CLASS = "[engine:junit-jupiter]/[class:";

    private final List<DiscoverySelector> selectors = new ArrayList<>();
    private final Set<String> wholeClasses = new HashSet<>();
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> above = new HashSet<>();

    UnitSelection(Lease lease) {
        Map<String, List<TestUnit>> byClass = new LinkedHashMap<>();
        for (TestUnit unit : lease.units()) {
            if (unit.uniqueId().startsWith(JUPITER_CLASS)
                    && unit.set() != TestSet.NONE
                    && unit.chosenIds().isEmpty()) {
                byClass.computeIfAbsent(classId(unit), id -> new ArrayList<>()).add(unit);
            } else {
                unit.selectedIds().forEach(id -> selectors.add(DiscoverySelectors.selectUniqueId(id)));
            }
        }
        byClass.forEach(this::select);
    }

    private static String classId(TestUnit unit) {
        return unit.uniqueId().substring(0, unit.uniqueId().indexOf('/', JUPITER_CLASS.length()));
    }

    private void select(String classId, List<TestUnit> units) {
        if (units.size() < MANY) {
            units.forEach(unit -> selectors.add(DiscoverySelectors.selectUniqueId(unit.uniqueId())));
            return;
        }
        selectors.add(DiscoverySelectors.selectUniqueId(classId));
        wholeClasses.add(classId);
        for (TestUnit unit : units) {
            String id = unit.uniqueId();
            wanted.add(id);
            for (int end = id.lastIndexOf('/'); end >= classId.length(); end = id.lastIndexOf('/', end - 1)) {
                above.add(id.substring(0, end));
            }
        }
    }

    List<DiscoverySelector> selectors() {
        return selectors;
    }

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        String id = descriptor.getUniqueId().toString();
        boolean isInside = above.contains(id) || !isOfWholeClass(id) || isWanted(descriptor);
        return FilterResult.includedIf(isInside);
    }

    private boolean isOfWholeClass(String id) {
        int end = id.startsWith(JUPITER_CLASS) ? id.indexOf('/', JUPITER_CLASS.length()) : -1;
        return end >= 0 && wholeClasses.contains(id.substring(0, end));
    }

    /** Whether it is a unit of the lease, or in one. */
    private boolean isWanted(TestDescriptor descriptor) {
        Optional<TestDescriptor> walk = Optional.of(descriptor);
        while (walk.isPresent()) {
            if (wanted.contains(walk.get().getUniqueId().toString())) {
                return true;
            }
            walk = walk.get().getParent();
        }
        return false;
    }
}
