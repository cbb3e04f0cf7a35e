package io.github.surefirefine.script;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.script.Recording.RecordedTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The unit that a recorded test belongs to. What JUnit reports for a class itself has no id, and a name that no method
 * has.
 */
final class RecordedUnits {

    private final List<TestClass> classes;
    private final Map<String, TestUnit> byId = new HashMap<>();
    private final Map<String, TestUnit> byName = new HashMap<>();
    private final Set<String> above = new HashSet<>();

    RecordedUnits(List<TestClass> classes) {
        this.classes = classes.stream().filter(each -> !each.isRerun()).toList();
        this.classes.forEach(each -> each.units().forEach(unit -> add(each, unit)));
    }

    private void add(TestClass testClass, TestUnit unit) {
        unit.methodIds().forEach(id -> byId.put(id, unit));
        String segment = unit.uniqueId().substring(unit.uniqueId().lastIndexOf('/') + 1);
        byName.putIfAbsent(name(testClass.name(), plainName(segment.substring(segment.indexOf(':') + 1))), unit);
        if (testClass.units().size() == 1) {
            byName.putIfAbsent(testClass.name(), unit);
        }
        for (int end = parentEnd(unit.uniqueId(), unit.uniqueId().length());
                end > 0;
                end = parentEnd(unit.uniqueId(), end)) {
            if (!above.add(unit.uniqueId().substring(0, end))) {
                break;
            }
        }
    }

    /** The unit with the longest id that the test's id begins with; by the names if the test has no id. */
    Optional<TestUnit> of(RecordedTest test) {
        String id = test.uniqueId();
        if (id == null) {
            return test.name() == null ? Optional.empty() : byNames(test.className(), test.name());
        }
        for (int end = id.length(); end > 0; end = parentEnd(id, end)) {
            TestUnit unit = byId.get(id.substring(0, end));
            if (unit != null) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private Optional<TestUnit> byNames(String className, String name) {
        int outer = className.lastIndexOf('$');
        return Optional.ofNullable(byName.get(name(className, plainName(name))))
                .or(() -> Optional.ofNullable(byName.get(className)))
                .or(() -> outer < 0 ? Optional.empty() : byNames(className.substring(0, outer), name));
    }

    /** Whether it stands for a container of some unit, such as a class that was skipped. */
    boolean isAbove(RecordedTest test) {
        return test.uniqueId() != null && above.contains(test.uniqueId());
    }

    /** Units of a class, or of a class that is nested in it. */
    List<TestUnit> ofClass(String className) {
        return classes.stream()
                .filter(each -> each.name().equals(className) || className.startsWith(each.name() + "$"))
                .flatMap(each -> each.units().stream())
                .filter(unit -> isIn(unit, className))
                .toList();
    }

    private static boolean isIn(TestUnit unit, String className) {
        int nested = className.lastIndexOf('$');
        return nested < 0
                || unit.uniqueId().contains(":" + className.substring(nested + 1) + "]")
                || unit.uniqueId().contains(":" + className + "]");
    }

    private static int parentEnd(String id, int end) {
        return id.lastIndexOf("/[", end - 1);
    }

    private static String name(String className, String method) {
        return className + "#" + method;
    }

    /** Without parameters and the description of an invocation. */
    private static String plainName(String name) {
        int end = 0;
        while (end < name.length() && Character.isJavaIdentifierPart(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }
}
