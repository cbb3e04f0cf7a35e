package io.github.surefirefine.script;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.HashMap;
import java.util.Map;

/** The order in which JUnit reaches the containers of a class: a class before its nested classes. */
final class Containers {

    /** Units are listed in the order of their containers. */
    private final Map<String, Integer> ranks = new HashMap<>();

    Containers(TestClass testClass) {
        testClass.units().forEach(unit -> ranks.putIfAbsent(container(unit), ranks.size()));
    }

    /** Less than that of all units that JUnit can only reach later. */
    int rank(TestUnit unit) {
        return ranks.getOrDefault(container(unit), Integer.MAX_VALUE);
    }

    /** A nested class that is one unit is a container itself. */
    private static String container(TestUnit unit) {
        String id = unit.uniqueId();
        int lastSegment = id.lastIndexOf('/') + 1;
        return id.startsWith("[nested-class:", lastSegment) ? id : id.substring(0, Math.max(0, lastSegment - 1));
    }
}
