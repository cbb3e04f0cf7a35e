package io.github.surefirefine.junit.lease;

import io.github.surefirefine.junit.gate.engine.GatedEngine;
import io.github.surefirefine.junit.gate.runner.KeptUnits;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Classes of JUnit 4 of which a lease has many units. Asked for n tests of a class by their unique ids, the engine takes
 * a time that grows with n². So it is asked for the class, and what is not in the lease is removed in one pass.
 *
 * @param classNames by the unique id of the class
 * @param unitIds unique ids of the units in these classes
 */
record LargeClasses(Map<String, String> classNames, Set<String> unitIds) {

    /** It takes a class with hundreds of tests to notice a difference. */
    private static final int MANY_UNITS = 50;

    private static final LargeClasses NONE = new LargeClasses(Map.of(), Set.of());

    /** Names with characters that unique ids encode are left to JUnit. */
    private static final Pattern CLASS = Pattern.compile("\\[runner:([^]/%+]+)]");

    static LargeClasses of(Lease lease) {
        if (lease.units().size() < MANY_UNITS || lease.isRerun()) {
            return NONE;
        }
        Map<String, Integer> units = new HashMap<>();
        for (TestUnit unit : lease.units()) {
            if (unit.uniqueId().startsWith(GatedEngine.VINTAGE) && !unit.isSelectedByClass()) {
                units.merge(classId(unit), 1, Integer::sum);
            }
        }
        Map<String, String> classNames = new HashMap<>();
        for (Map.Entry<String, Integer> each : units.entrySet()) {
            Matcher matcher =
                    CLASS.matcher(each.getKey().substring(each.getKey().lastIndexOf('/') + 1));
            if (each.getValue() >= MANY_UNITS && matcher.matches()) {
                classNames.put(each.getKey(), matcher.group(1));
            }
        }
        Set<String> unitIds = new HashSet<>();
        for (TestUnit unit : lease.units()) {
            if (classNames.containsKey(classId(unit))) {
                unitIds.add(unit.uniqueId());
            }
        }
        return new LargeClasses(classNames, unitIds);
    }

    private static String classId(TestUnit unit) {
        String id = unit.uniqueId();
        int end = id.indexOf('/', id.indexOf('/') + 1);
        return end < 0 ? id : id.substring(0, end);
    }

    boolean isEmpty() {
        return classNames.isEmpty();
    }

    boolean contain(TestUnit unit) {
        return unitIds.contains(unit.uniqueId());
    }

    List<DiscoverySelector> selectors() {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (String className : classNames.values()) {
            selectors.add(DiscoverySelectors.selectClass(className));
        }
        return selectors;
    }

    /** Removes what is in these classes and not in the lease. */
    PostDiscoveryFilter filter() {
        return new KeptUnits(unitIds);
    }
}
