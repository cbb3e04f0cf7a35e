package io.github.surefirefine.junit.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        List<TestIdentifier> found = topLevel(plan).toList();
        Set<String> reported = new LinkedHashSet<>(Set.of(className));
        reported.addAll(reportedIn(plan));
        return new ClassGroup(
                List.of(className),
                ids(found.stream()),
                reported,
                found.size() == 1
                        && isClass(found.get(0))
                        && className(found.get(0)).equals(Optional.of(className)));
    }

    /** One class of a plan that was made for more classes. */
    static ClassGroup of(String className, String engineId, TestPlan plan) {
        Stream<TestIdentifier> found = ofEngine(engineId, plan)
                .filter(each -> isClass(each) && className(each).equals(Optional.of(className)));
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
        return topLevel(plan).flatMap(each -> reports(each, plan)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<TestIdentifier> topLevel(TestPlan plan) {
        return plan.getRoots().stream().flatMap(engine -> plan.getChildren(engine).stream());
    }

    private static Stream<TestIdentifier> ofEngine(String engineId, TestPlan plan) {
        return topLevel(plan).filter(each -> each.getUniqueId().startsWith(engineId + "/"));
    }

    private static Set<String> ids(Stream<TestIdentifier> found) {
        return found.map(TestIdentifier::getUniqueId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A class has a report, and so have classes inside it. If there is no class, the name comes from the source of what
     * is inside.
     */
    private static Stream<String> reports(TestIdentifier topLevel, TestPlan plan) {
        Predicate<TestIdentifier> hasReport = isClass(topLevel) ? ClassGroup::isClass : each -> true;
        return Stream.concat(Stream.of(topLevel), plan.getDescendants(topLevel).stream())
                .filter(hasReport)
                .flatMap(each -> className(each).stream());
    }

    private static boolean isClass(TestIdentifier identifier) {
        return identifier.isContainer()
                && identifier.getSource().filter(ClassSource.class::isInstance).isPresent();
    }

    private static Optional<String> className(TestIdentifier identifier) {
        return identifier.getSource().flatMap(ClassGroup::className);
    }

    private static Optional<String> className(TestSource source) {
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
