package io.github.surefirefine.junit.discovery;

import io.github.surefirefine.junit.rules.LockCollector;
import io.github.surefirefine.junit.rules.TogetherRules;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.MethodChain;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.platform.ReportDialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Turns what JUnit found into classes and units. */
final class PlanBuilder {

    private static final Set<String> TELL_OF_THEIR_CLASS_ONLY =
            Set.of("[engine:junit-jupiter]", "[engine:junit-vintage]");

    private final TestPlan plan;
    private final TogetherRules rules;
    private final LockCollector locks;
    private final Division division;
    private final ReportDialect dialect;
    private final List<TestClass> classes = new ArrayList<>();
    private Set<String> selectedClasses = Set.of();
    private int units;

    PlanBuilder(TestPlan plan, TogetherRules rules, LockCollector locks, ReportDialect dialect) {
        this.plan = plan;
        this.rules = rules;
        this.locks = locks;
        this.division = new Division(plan, rules, locks);
        this.dialect = dialect;
    }

    /**
     * Builds the plan. A class that several engines know is one class of the plan, because Surefire has one report for
     * it.
     *
     * @param classNames the classes that JUnit was asked for, in the user's order if there is one
     * @param unlisted what to run in addition to what JUnit has found, or instead of it
     */
    RunPlan build(RunRules runRules, List<String> classNames, List<UnlistedGroup> unlisted) {
        Set<String> replaced = new HashSet<>();
        for (UnlistedGroup group : unlisted) {
            replaced.addAll(group.replaced());
        }
        selectedClasses = Set.copyOf(classNames);
        Map<String, ClassBuilder> found = new LinkedHashMap<>();
        for (TestIdentifier engine : plan.getRoots()) {
            for (TestIdentifier topLevel : topLevel(engine, replaced)) {
                String key = Division.isClass(topLevel) ? name(topLevel) : topLevel.getUniqueId();
                inMap(found, key, name(topLevel)).add(engine, topLevel);
            }
        }
        for (UnlistedGroup each : unlisted) {
            String key = each.isIdle() ? each.uniqueId() : each.name();
            inMap(found, key, each.name()).add(each);
        }
        List<ClassBuilder> sorted = new ArrayList<>(found.values());
        if (runRules.order().isAsPlanned()) {
            sort(sorted, classNames);
        }
        for (ClassBuilder each : sorted) {
            classes.add(each.build());
        }
        return new RunPlan(classes, runRules);
    }

    private ClassBuilder inMap(Map<String, ClassBuilder> found, String key, String name) {
        ClassBuilder known = found.get(key);
        if (known == null) {
            known = new ClassBuilder(name);
            found.put(key, known);
        }
        return known;
    }

    private List<TestIdentifier> topLevel(TestIdentifier engine, Set<String> replaced) {
        List<TestIdentifier> children = new ArrayList<>();
        for (TestIdentifier child : plan.getChildren(engine)) {
            if (!replaced.contains(child.getUniqueId())) {
                children.add(child);
            }
        }
        // The root of Cucumber is a class to JUnit, but features are not.
        boolean isClassOfOthers =
                Division.isClass(engine) && Division.classesOf(children).isEmpty();
        boolean isOneClass = dialect == ReportDialect.TESTNG_PROVIDER_IN_ONE_JVM || isClassOfOthers;
        return isOneClass && !children.isEmpty() ? List.of(engine) : children;
    }

    /** Engines come one after the other, and each may have an order of its own; classes that nobody named come last. */
    private static void sort(List<ClassBuilder> found, List<String> classNames) {
        Map<String, Integer> positions = new HashMap<>();
        for (String name : classNames) {
            positions.putIfAbsent(name, positions.size());
        }
        found.sort(Comparator.comparing(each -> positions.getOrDefault(each.name, Integer.MAX_VALUE)));
    }

    /** A container without children is a template or factory: it counts as one test until it has run. */
    private int tests(TestIdentifier identifier) {
        Set<TestIdentifier> children = plan.getChildren(identifier);
        int tests = children.isEmpty() ? 1 : 0;
        for (TestIdentifier child : children) {
            tests += tests(child);
        }
        return tests;
    }

    private static String name(TestIdentifier identifier) {
        return identifier.getSource().orElse(null) instanceof ClassSource source
                ? source.getClassName()
                : Objects.requireNonNullElse(identifier.getDisplayName(), identifier.getUniqueId());
    }

    /** A container below the root of an engine, or the root itself if all classes of the engine are one test set. */
    private record TopLevel(TestIdentifier engine, TestIdentifier container) {

        String engineId() {
            return engine.getUniqueId();
        }

        boolean isEngine() {
            return container.equals(engine);
        }
    }

    /** One top-level class, with all engines that know it. */
    private final class ClassBuilder {

        private final String name;
        private final List<TopLevel> known = new ArrayList<>();
        private final List<UnlistedGroup> unlisted = new ArrayList<>();
        private final List<TestSet> sets = new ArrayList<>();
        private final List<TestUnit> own = new ArrayList<>();
        private int index;
        private boolean revocable;

        ClassBuilder(String name) {
            this.name = name;
        }

        void add(TestIdentifier engine, TestIdentifier topLevel) {
            known.add(new TopLevel(engine, topLevel));
        }

        void add(UnlistedGroup group) {
            unlisted.add(group);
        }

        /** Numbers the class and its units after those that were built before. */
        TestClass build() {
            index = classes.size();
            revocable = unlisted.isEmpty();
            boolean fixtures = false;
            boolean alone = false;
            for (TopLevel each : known) {
                revocable = revocable && division.isRevocable(each.engineId(), each.container());
                fixtures = fixtures || division.hasFixtures(each.engineId(), each.container());
                alone = alone || rules.runsAlone(each.engineId());
            }
            for (TopLevel each : known) {
                build(each);
            }
            for (UnlistedGroup each : unlisted) {
                build(each);
            }
            ClassTraits traits = new ClassTraits(revocable, fixtures, alone, couldBeApart(), others(), files());
            return new TestClass(index, name, sets, own, traits, 0);
        }

        private void build(TopLevel topLevel) {
            if (topLevel.isEngine()) {
                int suite = addSet(topLevel.engine(), TestSet.NONE, false);
                boolean isByTest = rules.isDividedByTest(topLevel.engineId(), topLevel.engine());
                for (TestIdentifier each : plan.getChildren(topLevel.engine())) {
                    for (TestIdentifier part : isByTest ? SuiteParts.testsOf(each, plan) : List.of(each)) {
                        addUnit(part, suite, List.of());
                    }
                }
            } else if (isDivisibleSuite(topLevel)) {
                divideSuite(topLevel.container());
            } else if (!rules.isSuite(topLevel.engineId())
                    && division.isPossible(topLevel.engineId(), topLevel.container(), revocable)) {
                divide(topLevel.engineId(), topLevel.container(), TestSet.NONE);
            } else {
                int set = isOnlyOne() ? TestSet.NONE : addSet(topLevel.container(), TestSet.NONE, true);
                addUnit(topLevel.container(), set, isFoundByItsClass(topLevel) ? List.of(name) : List.of());
            }
        }

        private void build(UnlistedGroup each) {
            String id = each.uniqueId();
            if (!isOnlyOne()) {
                sets.add(new TestSet(id, TestSet.NONE, true));
            }
            own.add(new TestUnit(units++, index, sets.size() - 1, id, 1, List.of(), List.of(), each.classNames()));
        }

        private boolean isOnlyOne() {
            return known.size() + unlisted.size() == 1;
        }

        /** A suite applies its filters only if JUnit is asked for the suite, and not for what is in it. */
        private boolean isDivisibleSuite(TopLevel topLevel) {
            return rules.isSuite(topLevel.engineId())
                    && isFoundByItsClass(topLevel)
                    && division.isPossible(topLevel.engineId(), topLevel.container(), revocable);
        }

        private void divideSuite(TestIdentifier suite) {
            SuiteParts parts = SuiteParts.of(suite, plan);
            int set = addSet(suite, TestSet.NONE, false);
            for (TestIdentifier each : parts.tests()) {
                addUnit(each, set, List.of(name));
            }
            for (TestIdentifier each : parts.classes()) {
                sets.add(new TestSet(each.getUniqueId(), set, true));
                addUnit(each, sets.size() - 1, List.of(name));
            }
        }

        /** Whether the engine finds exactly that when it is asked for the class. */
        private boolean isFoundByItsClass(TopLevel topLevel) {
            int ofEngine = 0;
            for (TopLevel each : known) {
                ofEngine += each.engine().equals(topLevel.engine()) ? 1 : 0;
            }
            return Division.isClass(topLevel.container()) && selectedClasses.contains(name) && ofEngine == 1;
        }

        /** Cucumber begins its reports in each launcher execution; that is of no account if there is only one. */
        private List<String> files() {
            boolean isDivided = own.size() > 1 && own.get(0).uniqueId().contains("[engine:cucumber]/");
            return isDivided ? rules.files(known.get(0).container()) : List.of();
        }

        private List<String> others() {
            Set<String> others = new LinkedHashSet<>();
            for (TopLevel each : known) {
                if (!TELL_OF_THEIR_CLASS_ONLY.contains(each.engineId())) {
                    for (TestIdentifier inside : Division.classesOf(plan.getDescendants(each.container()))) {
                        others.add(name(inside));
                    }
                }
            }
            for (UnlistedGroup group : unlisted) {
                others.addAll(group.others());
            }
            others.remove(name);
            return List.copyOf(others);
        }

        /** Whether it would be divisible if the user said so. */
        private boolean couldBeApart() {
            if (known.size() != 1 || !unlisted.isEmpty() || own.size() != 1) {
                return false;
            }
            TopLevel only = known.get(0);
            return !only.isEngine() && division.couldBeApart(only.engineId(), only.container(), revocable);
        }

        /** The units of a set come before its nested sets, as in the reports. */
        private void divide(String engineId, TestIdentifier container, int parent) {
            int set = addSet(container, parent, false);
            List<TestIdentifier> chained = rules.chained(engineId, container, plan.getChildren(container));
            for (TestIdentifier child : plan.getChildren(container)) {
                if (chained.size() > 1 && chained.contains(child)) {
                    if (child.equals(chained.get(0))) {
                        addChain(chained, set);
                    }
                } else if (!Division.isClass(child)) {
                    addUnits(engineId, child, set, container);
                }
            }
            for (TestIdentifier child : plan.getChildren(container)) {
                if (division.isPossible(engineId, child, revocable)) {
                    divide(engineId, child, set);
                } else if (Division.isClass(child)) {
                    addUnit(child, addSet(child, set, true), List.of());
                }
            }
        }

        private void addUnits(String engineId, TestIdentifier child, int set, TestIdentifier ofClass) {
            if (child.isContainer()
                    && plan.getChildren(child).size() > 1
                    && rules.isDividedFurther(engineId, child, ofClass)) {
                for (TestIdentifier inside : plan.getChildren(child)) {
                    addUnit(inside, set, List.of());
                }
            } else {
                addUnit(child, set, List.of());
            }
        }

        private void addChain(List<TestIdentifier> methods, int set) {
            List<String> ids = new ArrayList<>();
            int tests = 0;
            for (TestIdentifier method : methods) {
                ids.add(method.getUniqueId());
                tests += tests(method);
            }
            own.add(new TestUnit(units++, index, set, MethodChain.id(ids), tests));
        }

        /** Adds a set, or returns the one above if nested classes are not sets. */
        private int addSet(TestIdentifier container, int parent, boolean whole) {
            boolean isOneSet = dialect == ReportDialect.ONE_SET_PER_TOP_CLASS || dialect.isOfProvider();
            if (parent != TestSet.NONE && isOneSet) {
                return parent;
            }
            sets.add(new TestSet(container.getUniqueId(), parent, whole));
            return sets.size() - 1;
        }

        private void addUnit(TestIdentifier identifier, int set, List<String> selectedByClass) {
            own.add(new TestUnit(
                    units++,
                    index,
                    set,
                    identifier.getUniqueId(),
                    tests(identifier),
                    List.of(),
                    locks.neededBy(identifier, plan),
                    selectedByClass));
        }
    }
}
