package io.github.surefirefine.junit;

import io.github.surefirefine.model.ClassTraits;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestSet;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.platform.ReportDialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Turns what JUnit found into classes and units. */
final class PlanBuilder {

    private final TestPlan plan;
    private final TogetherRules rules;
    private final LockCollector locks;
    private final ReportDialect dialect;
    private final List<TestClass> classes = new ArrayList<>();
    private int units;

    PlanBuilder(TestPlan plan, TogetherRules rules, LockCollector locks, ReportDialect dialect) {
        this.plan = plan;
        this.rules = rules;
        this.locks = locks;
        this.dialect = dialect;
    }

    /**
     * Builds the plan.
     *
     * @param classNames in the order that the user wants, if he wants one
     */
    RunPlan build(RunRules runRules, List<String> classNames) {
        List<ClassBuilder> found = new ArrayList<>();
        for (TestIdentifier engine : plan.getRoots()) {
            topLevel(engine).forEach(each -> found.add(new ClassBuilder(engine, each)));
        }
        if (runRules.order().isAsPlanned()) {
            sort(found, classNames);
        }
        found.forEach(each -> classes.add(each.build()));
        return new RunPlan(classes, runRules);
    }

    private Set<TestIdentifier> topLevel(TestIdentifier engine) {
        return dialect == ReportDialect.TESTNG_PROVIDER_IN_ONE_JVM ? Set.of(engine) : plan.getChildren(engine);
    }

    /** Engines come one after the other, and each may have an order of its own; what nobody named comes last. */
    private static void sort(List<ClassBuilder> found, List<String> classNames) {
        Map<String, Integer> positions = new HashMap<>();
        classNames.forEach(name -> positions.putIfAbsent(name, positions.size()));
        found.sort(Comparator.comparing(each -> positions.getOrDefault(name(each.topLevel), Integer.MAX_VALUE)));
    }

    /** A container without children is a template or factory: it counts as one test until it has run. */
    private int tests(TestIdentifier identifier) {
        Set<TestIdentifier> children = plan.getChildren(identifier);
        return children.isEmpty() ? 1 : children.stream().mapToInt(this::tests).sum();
    }

    private static boolean isClass(TestIdentifier identifier) {
        return identifier.isContainer()
                && identifier.getSource().filter(ClassSource.class::isInstance).isPresent();
    }

    private static String name(TestIdentifier identifier) {
        return identifier
                .getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .orElseGet(identifier::getDisplayName);
    }

    /** One top-level class, or a whole engine where all its classes are one test set. */
    private final class ClassBuilder {

        private final TestIdentifier engine;
        private final TestIdentifier topLevel;
        private final List<TestSet> sets = new ArrayList<>();
        private final List<TestUnit> own = new ArrayList<>();
        private int index;
        private boolean revocable;

        ClassBuilder(TestIdentifier engine, TestIdentifier topLevel) {
            this.engine = engine;
            this.topLevel = topLevel;
        }

        /** Numbers the class and its units after those that were built before. */
        TestClass build() {
            index = classes.size();
            revocable = isRevocable(topLevel);
            if (topLevel.equals(engine)) {
                int suite = addSet(engine, TestSet.NONE, false);
                plan.getChildren(engine).forEach(each -> addUnit(each, suite));
            } else if (isDivisible(topLevel)) {
                divide(topLevel, TestSet.NONE);
            } else {
                addUnit(topLevel, TestSet.NONE);
            }
            return new TestClass(
                    index, name(topLevel), sets, own, new ClassTraits(revocable, hasFixtures(topLevel)), 0);
        }

        private boolean isDivisible(TestIdentifier container) {
            return isClass(container)
                    && !plan.getChildren(container).isEmpty()
                    && canSelectChildren(container)
                    && !locks.hasLock(container)
                    && !rules.staysTogether(engine.getUniqueId(), container, revocable);
        }

        private boolean hasFixtures(TestIdentifier container) {
            return rules.hasFixtures(engine.getUniqueId(), container)
                    || plan.getChildren(container).stream()
                            .filter(PlanBuilder::isClass)
                            .anyMatch(this::hasFixtures);
        }

        private boolean isRevocable(TestIdentifier container) {
            return rules.isRevocable(engine.getUniqueId(), container)
                    && plan.getChildren(container).stream()
                            .filter(PlanBuilder::isClass)
                            .allMatch(this::isRevocable);
        }

        /** The units of a set come before its nested sets, as they do in the reports. */
        private void divide(TestIdentifier container, int parent) {
            int set = addSet(container, parent, false);
            for (TestIdentifier child : plan.getChildren(container)) {
                if (!isClass(child)) {
                    addUnit(child, set);
                }
            }
            for (TestIdentifier child : plan.getChildren(container)) {
                if (isDivisible(child)) {
                    divide(child, set);
                } else if (isClass(child)) {
                    addUnit(child, addSet(child, set, true));
                }
            }
        }

        /** Adds a set, or answers with the one above where nested classes are no sets. */
        private int addSet(TestIdentifier container, int parent, boolean whole) {
            if (parent != TestSet.NONE && dialect == ReportDialect.ONE_SET_PER_TOP_CLASS) {
                return parent;
            }
            sets.add(new TestSet(container.getUniqueId(), parent, whole));
            return sets.size() - 1;
        }

        private void addUnit(TestIdentifier identifier, int set) {
            own.add(new TestUnit(
                    units++,
                    index,
                    set,
                    identifier.getUniqueId(),
                    tests(identifier),
                    List.of(),
                    locks.neededBy(identifier, plan)));
        }

        /**
         * JUnit 4 selects by description, so what has the same name twice cannot be selected singly. A lone child need not
         * be selected; where it stands for a class that cannot be run, JUnit would complain of that.
         */
        private boolean canSelectChildren(TestIdentifier container) {
            if (!rules.selectsByName(engine.getUniqueId())) {
                return true;
            }
            Set<String> names = new HashSet<>();
            Set<TestIdentifier> children = plan.getChildren(container);
            return children.size() > 1
                    && children.stream().allMatch(child -> child.isTest() && names.add(child.getLegacyReportingName()));
        }
    }
}
