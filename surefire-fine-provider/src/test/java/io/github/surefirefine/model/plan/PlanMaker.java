package io.github.surefirefine.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes plans for tests; numbers classes and units as discovery does. */
public final class PlanMaker {

    private static final String ENGINE = "[engine:e]";

    private final List<TestClass> classes = new ArrayList<>();
    private ClassTraits traits = ClassTraits.PLAIN;
    private int units;

    /** Everything made from now on has these traits. */
    public PlanMaker with(ClassTraits newTraits) {
        traits = newTraits;
        return this;
    }

    /** A class of units with one test each. */
    public PlanMaker split(String name, int size) {
        return divided(
                name,
                List.of(set(name, "", TestSet.NONE, false)),
                IntStream.generate(() -> 0).limit(size).toArray());
    }

    /** A class with one unit for each list of locks. */
    public PlanMaker locked(String name, List<List<Lock>> locks) {
        int index = classes.size();
        TestSet set = set(name, "", TestSet.NONE, false);
        List<TestUnit> own = new ArrayList<>();
        for (List<Lock> ofUnit : locks) {
            String id = set.uniqueId() + "/[method:m" + units + "()]";
            own.add(new TestUnit(units++, index, 0, id, 1, List.of(), ofUnit));
        }
        classes.add(new TestClass(index, name, List.of(set), own, traits, 0));
        return this;
    }

    /** A class of parameterized tests with these numbers of invocations. */
    public PlanMaker templates(String name, int size) {
        int index = classes.size();
        TestSet set = set(name, "", TestSet.NONE, false);
        List<TestUnit> own = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            own.add(new TestUnit(units, index, 0, set.uniqueId() + "/[test-template:t" + units + "(int)]", 1));
            units++;
        }
        classes.add(new TestClass(index, name, List.of(set), own, traits, 0));
        return this;
    }

    /** A class that is one unit of that many tests. */
    public PlanMaker whole(String name, int tests) {
        int index = classes.size();
        TestUnit unit = new TestUnit(units++, index, TestSet.NONE, classId(name), tests);
        classes.add(new TestClass(index, name, List.of(), List.of(unit), traits, 0));
        return this;
    }

    /** A class with the given sets, and one unit for each position in the list; units of whole sets have two tests. */
    public PlanMaker divided(String name, List<TestSet> sets, int... setOfUnit) {
        int index = classes.size();
        List<TestUnit> own = new ArrayList<>();
        for (int set : setOfUnit) {
            boolean whole = sets.get(set).whole();
            String id = sets.get(set).uniqueId() + (whole ? "" : "/[method:m" + units + "()]");
            own.add(new TestUnit(units++, index, set, id, whole ? 2 : 1));
        }
        classes.add(new TestClass(index, name, sets, own, traits, 0));
        return this;
    }

    /**
     * A class of any shape: one unit, or a set with nested ones, each with at least that many units of its own; the
     * innermost have some.
     */
    public PlanMaker random(String name, Random random, int leastUnits) {
        if (random.nextInt(6) == 0) {
            return whole(name, 1 + random.nextInt(3));
        }
        List<TestSet> sets = new ArrayList<>();
        sets.add(set(name, "", TestSet.NONE, false));
        for (int nested = random.nextInt(4); nested > 0; nested--) {
            int parent = random.nextInt(sets.size());
            // Numbered like in discovery: a set comes after its parent, and right after what is below its siblings.
            parent = isOnLastBranch(sets, parent) && !sets.get(parent).whole() ? parent : 0;
            sets.add(set(name, "/[nested:N" + sets.size() + "]", parent, random.nextInt(4) == 0));
        }
        int[] setOfUnit = IntStream.range(0, sets.size())
                .flatMap(set -> IntStream.generate(() -> set).limit(randomSize(sets, set, random, leastUnits)))
                .toArray();
        return divided(name, sets, setOfUnit);
    }

    private static int randomSize(List<TestSet> sets, int set, Random random, int leastUnits) {
        boolean isLeaf = sets.stream().noneMatch(each -> each.parent() == set);
        return sets.get(set).whole() ? 1 : (isLeaf ? 1 : leastUnits) + random.nextInt(3);
    }

    /** What was made so far, for a run with these rules. */
    public RunPlan plan(RunRules rules) {
        return new RunPlan(classes, rules);
    }

    /** What was made so far. */
    public RunPlan plan() {
        return new RunPlan(classes);
    }

    /** What was made so far, as if Jupiter had found it. */
    public RunPlan jupiterPlan() {
        return jupiterPlan(RunRules.DEFAULT);
    }

    /** What was made so far, as if Jupiter had found it, for a run with these rules. */
    public RunPlan jupiterPlan(RunRules rules) {
        return new RunPlan(classes.stream().map(PlanMaker::ofJupiter).toList(), rules);
    }

    private static TestClass ofJupiter(TestClass testClass) {
        List<TestSet> sets = testClass.sets().stream()
                .map(set -> new TestSet(ofJupiter(set.uniqueId()), set.parent(), set.whole()))
                .toList();
        List<TestUnit> units = testClass.units().stream()
                .map(unit -> new TestUnit(
                        unit.index(),
                        unit.classIndex(),
                        unit.set(),
                        ofJupiter(unit.uniqueId()),
                        unit.tests(),
                        unit.chosenIds(),
                        unit.locks()))
                .toList();
        return new TestClass(testClass.index(), testClass.name(), sets, units, testClass.traits(), testClass.rerun());
    }

    private static String ofJupiter(String id) {
        return id.replace(ENGINE, "[engine:junit-jupiter]");
    }

    /** A set with an id of its own. */
    public static TestSet set(String className, String below, int parent, boolean whole) {
        return new TestSet(classId(className) + below, parent, whole);
    }

    /** Classes C0, C1 … with that many units each. */
    public static RunPlan ofSizes(int... sizes) {
        return new PlanMaker().sizes(sizes);
    }

    /** Classes C0, C1 … with that many units each. */
    public RunPlan sizes(int... sizes) {
        PlanMaker maker = this;
        for (int i = 0; i < sizes.length; i++) {
            maker.split("demo.C" + i, sizes[i]);
        }
        return maker.plan();
    }

    private static String classId(String name) {
        return ENGINE + "/[class:" + name + "]";
    }

    private static boolean isOnLastBranch(List<TestSet> sets, int set) {
        int walk = sets.size() - 1;
        while (walk != TestSet.NONE && walk != set) {
            walk = sets.get(walk).parent();
        }
        return walk == set;
    }
}
