package io.github.surefirefine.junit.lease;

import io.github.surefirefine.junit.gate.engine.EngineRoots;
import io.github.surefirefine.junit.gate.engine.GatedEngine;
import io.github.surefirefine.junit.gate.runner.UnitOrder;
import io.github.surefirefine.junit.request.JUnitRequests;
import io.github.surefirefine.junit.request.MethodOrders;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.platform.PlatformSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Asks JUnit for exactly the units of a lease, in the order of the lease if it has one. */
final class LeaseRequests {

    private final PlatformSettings settings;
    private final JUnitRequests requests;
    private final UnitSelectors selectors;

    LeaseRequests(PlatformSettings settings, JUnitRequests requests, UnitSelectors selectors) {
        this.settings = settings;
        this.requests = requests;
        this.selectors = selectors;
    }

    /**
     * The request for a lease.
     *
     * @param roots sees what the engines find
     */
    LauncherDiscoveryRequest of(Lease lease, EngineRoots roots) {
        // Every engine would look for the units, and some engines are slow or verbose.
        String[] engines = engines(lease);
        boolean hasJUnit4 = has(lease, GatedEngine.VINTAGE);
        LauncherDiscoveryRequestBuilder request = hasJUnit4 ? selectingJUnit4(lease) : selecting(lease);
        request.filters(EngineFilter.includeEngines(engines));
        if (mayFindMore(lease)) {
            request.filters(new LeaseFilter(lease));
        }
        request.filters(roots);
        if (hasOrderOfItsOwn(lease)) {
            giveOrder(request, lease);
        }
        return request.build();
    }

    private static String[] engines(Lease lease) {
        Set<String> roots = new LinkedHashSet<>();
        for (TestUnit unit : lease.units()) {
            roots.add(unit.uniqueId().substring(0, unit.uniqueId().indexOf(']') + 1));
        }
        List<String> engines = new ArrayList<>();
        for (String root : roots) {
            engines.add(UniqueId.parse(root).getEngineId().orElseThrow());
        }
        return engines.toArray(new String[0]);
    }

    private LauncherDiscoveryRequestBuilder selecting(Lease lease) {
        List<DiscoverySelector> units = new ArrayList<>();
        for (TestUnit unit : lease.units()) {
            units.addAll(selectors.of(unit));
        }
        return requests.selecting(units);
    }

    private LauncherDiscoveryRequestBuilder selectingJUnit4(Lease lease) {
        LargeClasses large = LargeClasses.of(lease);
        if (large.isEmpty()) {
            return selecting(lease);
        }
        List<DiscoverySelector> units = new ArrayList<>();
        for (TestUnit unit : lease.units()) {
            if (!large.contain(unit)) {
                units.addAll(selectors.of(unit));
            }
        }
        units.addAll(large.selectors());
        return requests.selecting(units, large.filter()).filters(new LeaseFilter(lease));
    }

    private void giveOrder(LauncherDiscoveryRequestBuilder request, Lease lease) {
        if (has(lease, GatedEngine.VINTAGE)) {
            request.filters(
                    new UnitOrder(lease.units().stream().map(TestUnit::uniqueId).toList()));
        }
        if (requests.shareable().test(GatedEngine.JUPITER)) {
            LeaseOrderBridge.rankedBy(settings.testClassLoader(), new MethodRanks(lease));
            request.configurationParameters(MethodOrders.OF_THE_LEASE);
        }
    }

    private static boolean has(Lease lease, String rootId) {
        for (TestUnit unit : lease.units()) {
            if (unit.uniqueId().startsWith(rootId)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether JUnit may find more when it is asked for a unit: Jupiter finds a method once for each annotation that makes
     * it a test, and Cucumber finds all features if the user has set where they are.
     */
    private static boolean mayFindMore(Lease lease) {
        for (TestUnit unit : lease.units()) {
            if (unit.isSelectedByClass() || !unit.uniqueId().startsWith(GatedEngine.VINTAGE)) {
                return true;
            }
        }
        return false;
    }

    /** A random order of methods changes if some of them are missing. JUnit itself orders a class that is one unit. */
    boolean hasOrderOfItsOwn(Lease lease) {
        boolean isMixed = settings.runRules().seed() != null && lease.units().size() > 1;
        return lease.isReordered() || isMixed;
    }
}
