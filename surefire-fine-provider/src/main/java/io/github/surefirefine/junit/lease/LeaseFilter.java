package io.github.surefirefine.junit.lease;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.HashSet;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Keeps out what JUnit finds beyond the units of a lease: asked for a class by its name, every engine of the request
 * finds everything that it knows of the class, and some find more. Engines that register tests while they run are left
 * alone. Immutable.
 */
final class LeaseFilter implements PostDiscoveryFilter {

    private static final FilterResult INCLUDED = FilterResult.included("in the lease");
    private static final FilterResult EXCLUDED = FilterResult.excluded("not in the lease");

    private final Set<String> selected = new HashSet<>();
    private final Set<String> aboveUnits = new HashSet<>();
    private final Set<String> enginesWithUnlistedTests = new HashSet<>();

    LeaseFilter(Lease lease) {
        for (TestUnit unit : lease.units()) {
            if (unit.isUnlisted()) {
                enginesWithUnlistedTests.add(root(unit.uniqueId()));
            } else {
                selected.addAll(unit.methodIds());
                selected.addAll(unit.chosenIds());
                addAbove(unit.uniqueId());
            }
        }
    }

    private void addAbove(String id) {
        for (int end = id.indexOf('/'); end >= 0; end = id.indexOf('/', end + 1)) {
            aboveUnits.add(id.substring(0, end));
        }
    }

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        String id = descriptor.getUniqueId().toString();
        return enginesWithUnlistedTests.contains(root(id)) || aboveUnits.contains(id) || isInUnit(id)
                ? INCLUDED
                : EXCLUDED;
    }

    private boolean isInUnit(String id) {
        if (selected.contains(id)) {
            return true;
        }
        for (int end = id.lastIndexOf('/'); end >= 0; end = id.lastIndexOf('/', end - 1)) {
            if (selected.contains(id.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static String root(String id) {
        return id.substring(0, id.indexOf(']') + 1);
    }
}
