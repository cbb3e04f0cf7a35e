package io.github.surefirefine.junit.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Classes that an engine does not keep apart, as far as is known, and what it finds when it is asked for them.
 *
 * @param classNames by which JUnit is asked for them
 * @param topLevel unique ids of what is found directly below the root of the engine
 * @param reported names of classes that may have a report of what is found, including the classes themselves
 * @param isPlain whether each class is found as exactly one container, with the class as its source
 */
record ClassGroup(List<String> classNames, Set<String> topLevel, Set<String> reported, boolean isPlain) {

    /** One class, and what one engine has found when it was asked for it. */
    static ClassGroup of(String className, TestPlan plan) {
        List<TestIdentifier> found = topLevel(plan);
        Set<String> reported = new LinkedHashSet<>(Set.of(className));
        reported.addAll(reportedIn(plan));
        return new ClassGroup(
                List.of(className),
                ids(found),
                reported,
                found.size() == 1
                        && isClass(found.get(0))
                        && className(found.get(0)).equals(Optional.of(className)));
    }

    /** One class of a plan that was made for more classes. */
    static ClassGroup of(String className, String engineId, TestPlan plan) {
        List<TestIdentifier> found = new ArrayList<>();
        for (TestIdentifier each : ofEngine(engineId, plan)) {
            if (isClass(each) && className(each).equals(Optional.of(className))) {
                found.add(each);
            }
        }
        return new ClassGroup(List.of(className), ids(found), Set.of(className), true);
    }

    /** All classes, if nothing is known of each. */
    static ClassGroup all(List<String> classNames, String engineId, TestPlan plan) {
        Set<String> reported = new LinkedHashSet<>(classNames);
        reported.addAll(reportedIn(plan));
        return new ClassGroup(classNames, ids(ofEngine(engineId, plan)), reported, false);
    }

    /** Names of classes that may have a report of what is found. */
    static Set<String> reportedIn(TestPlan plan) {
        Set<String> reported = new LinkedHashSet<>();
        for (TestIdentifier each : topLevel(plan)) {
            addReports(each, plan, reported);
        }
        return reported;
    }

    private static List<TestIdentifier> topLevel(TestPlan plan) {
        List<TestIdentifier> found = new ArrayList<>();
        for (TestIdentifier engine : plan.getRoots()) {
            found.addAll(plan.getChildren(engine));
        }
        return found;
    }

    private static List<TestIdentifier> ofEngine(String engineId, TestPlan plan) {
        List<TestIdentifier> found = new ArrayList<>();
        for (TestIdentifier each : topLevel(plan)) {
            if (each.getUniqueId().startsWith(engineId + "/")) {
                found.add(each);
            }
        }
        return found;
    }

    private static Set<String> ids(List<TestIdentifier> found) {
        Set<String> ids = new LinkedHashSet<>();
        for (TestIdentifier each : found) {
            ids.add(each.getUniqueId());
        }
        return ids;
    }

    /**
     * A class has a report, and so have classes inside it. If there is no class, the name comes from the source of what
     * is inside.
     */
    private static void addReports(TestIdentifier topLevel, TestPlan plan, Set<String> reported) {
        List<TestIdentifier> all = new ArrayList<>(List.of(topLevel));
        all.addAll(plan.getDescendants(topLevel));
        for (TestIdentifier each : all) {
            Optional<String> className = className(each);
            if (className.isPresent() && (isClass(each) || !isClass(topLevel))) {
                reported.add(className.get());
            }
        }
    }

    private static boolean isClass(TestIdentifier identifier) {
        return identifier.isContainer() && identifier.getSource().orElse(null) instanceof ClassSource;
    }

    private static Optional<String> className(TestIdentifier identifier) {
        TestSource source = identifier.getSource().orElse(null);
        if (source instanceof MethodSource method) {
            return Optional.of(method.getClassName());
        }
        return source instanceof ClassSource ofClass ? Optional.of(ofClass.getClassName()) : Optional.empty();
    }

    /** Whether the two groups have something in common. */
    boolean touches(ClassGroup other) {
        return !Collections.disjoint(topLevel, other.topLevel) || !Collections.disjoint(reported, other.reported);
    }

    /** Both groups together, in that order. */
    ClassGroup with(ClassGroup next) {
        List<String> names = new ArrayList<>(classNames);
        names.addAll(next.classNames);
        return new ClassGroup(names, union(topLevel, next.topLevel), union(reported, next.reported), false);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
