package io.github.surefirefine.wire;

import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestSet;
import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A class of a plan on its way to the conductor. A plan can have ten thousands of units, and it is written and read once,
 * in code that is cold; so what follows from the position of a unit is left out, and of its id what its set has too.
 *
 * @param name of the class
 * @param sets as in {@link TestClass#sets()}
 * @param units in the order of the plan, those of the same set that follow each other in one group
 */
public record PlannedClass(String name, List<TestSet> sets, List<UnitGroup> units) {

    static PlannedClass of(TestClass testClass) {
        List<UnitGroup> groups = new ArrayList<>();
        for (TestUnit unit : testClass.units()) {
            if (groups.isEmpty() || groups.get(groups.size() - 1).set() != unit.set()) {
                groups.add(new UnitGroup(unit.set(), new ArrayList<>(), new ArrayList<>()));
            }
            groups.get(groups.size() - 1).add(unit, prefix(testClass.sets(), unit.set()));
        }
        return new PlannedClass(testClass.name(), testClass.sets(), groups);
    }

    TestClass toClass(int index, int firstUnit) {
        List<TestUnit> all = new ArrayList<>();
        for (UnitGroup group : units) {
            String prefix = prefix(sets, group.set());
            for (int i = 0; i < group.ids().size(); i++) {
                String id = group.ids().get(i);
                all.add(new TestUnit(
                        firstUnit + all.size(),
                        index,
                        group.set(),
                        id.startsWith(RELATIVE) ? prefix + id.substring(RELATIVE.length()) : id,
                        group.tests(i)));
            }
        }
        return new TestClass(index, name, sets, all);
    }

    /** Before the rest of an id that begins with that of its set; JUnit's ids begin with a bracket. */
    private static final String RELATIVE = "+";

    private static String prefix(List<TestSet> sets, int set) {
        return set == TestSet.NONE ? "" : sets.get(set).uniqueId();
    }

    /**
     * Units of one set that follow each other.
     *
     * @param set as in {@link TestUnit#set()}
     * @param ids their ids; what begins with a plus sign follows the id of the set
     * @param tests how many tests each has, empty where all have one
     */
    public record UnitGroup(int set, List<String> ids, List<Integer> tests) {

        private void add(TestUnit unit, String prefix) {
            boolean isRelative = !prefix.isEmpty() && unit.uniqueId().startsWith(prefix);
            ids.add(isRelative ? RELATIVE + unit.uniqueId().substring(prefix.length()) : unit.uniqueId());
            if (unit.tests() != 1 || !tests.isEmpty()) {
                while (tests.size() < ids.size() - 1) {
                    tests.add(1);
                }
                tests.add(unit.tests());
            }
        }

        private int tests(int unit) {
            return tests.isEmpty() ? 1 : tests.get(unit);
        }
    }
}
