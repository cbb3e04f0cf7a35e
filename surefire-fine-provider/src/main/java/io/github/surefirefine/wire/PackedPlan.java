package io.github.surefirefine.wire;

import io.github.surefirefine.model.ClassTraits;
import io.github.surefirefine.model.Lock;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestSet;
import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * A plan on its way to the conductor. A plan can have ten thousands of units, and it is written and read once, in code
 * that is cold; so it travels as two long columns, which take few calls. What follows from the position of a unit is left
 * out, and of its id what its set has too.
 *
 * <p>Texts of a class: its name, the ids of its sets, and of each group of units the keys of its locks and the ids of
 * its units. Numbers of a class: 1 where its units are revocable, plus 2 where it has fixtures, plus 4 where any of its
 * units needs locks; how many sets; of each set its parent, and 1 where it is whole, else 0; how many groups of units; of
 * each group the set, the tests of each unit, how many units, and in a class with locks also how many locks each of its
 * units needs, and of each lock 1 where it is exclusive, else 0.
 *
 * @param texts column of texts, class by class
 * @param numbers column of numbers, class by class
 * @param rules of the run
 */
public record PackedPlan(List<String> texts, List<Integer> numbers, RunRules rules) {

    /** Before the rest of an id that begins with that of its set; JUnit's ids begin with a bracket. */
    private static final String RELATIVE = "+";

    private static final int REVOCABLE = 1;
    private static final int FIXTURES = 2;
    private static final int LOCKS = 4;

    public PackedPlan {
        Objects.requireNonNull(texts);
        Objects.requireNonNull(numbers);
        Objects.requireNonNull(rules);
    }

    /** Packs a plan. */
    public static PackedPlan of(RunPlan plan) {
        PackedPlan packed = new PackedPlan(new ArrayList<>(), new ArrayList<>(), plan.rules());
        plan.classes().forEach(packed::add);
        return packed;
    }

    private void add(TestClass testClass) {
        texts.add(testClass.name());
        List<List<TestUnit>> groups = groups(testClass.units());
        boolean hasLocks =
                groups.stream().anyMatch(group -> !group.get(0).locks().isEmpty());
        numbers.add((testClass.traits().revocable() ? REVOCABLE : 0)
                + (testClass.traits().fixtures() ? FIXTURES : 0)
                + (hasLocks ? LOCKS : 0));
        numbers.add(testClass.sets().size());
        for (TestSet set : testClass.sets()) {
            texts.add(set.uniqueId());
            numbers.add(set.parent());
            numbers.add(set.whole() ? 1 : 0);
        }
        numbers.add(groups.size());
        for (List<TestUnit> group : groups) {
            TestUnit first = group.get(0);
            numbers.add(first.set());
            numbers.add(first.tests());
            numbers.add(group.size());
            if (hasLocks) {
                addLocks(first.locks());
            }
            String prefix = prefix(testClass.sets(), first.set());
            for (TestUnit unit : group) {
                String id = unit.uniqueId();
                boolean isRelative = !prefix.isEmpty() && id.startsWith(prefix);
                texts.add(isRelative ? RELATIVE + id.substring(prefix.length()) : id);
            }
        }
    }

    private void addLocks(List<Lock> locks) {
        numbers.add(locks.size());
        for (Lock lock : locks) {
            texts.add(lock.key());
            numbers.add(lock.exclusive() ? 1 : 0);
        }
    }

    private static List<List<TestUnit>> groups(List<TestUnit> units) {
        List<List<TestUnit>> groups = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= units.size(); end++) {
            if (end == units.size() || !isAlike(units.get(end), units.get(start))) {
                groups.add(units.subList(start, end));
                start = end;
            }
        }
        return groups;
    }

    private static boolean isAlike(TestUnit one, TestUnit other) {
        return one.set() == other.set()
                && one.tests() == other.tests()
                && one.locks().equals(other.locks());
    }

    /** The plan as it was packed. */
    public RunPlan unpack() {
        List<TestClass> classes = new ArrayList<>();
        Iterator<String> text = texts.iterator();
        Iterator<Integer> number = numbers.iterator();
        int units = 0;
        while (text.hasNext()) {
            TestClass next = unpack(classes.size(), units, text, number);
            units += next.units().size();
            classes.add(next);
        }
        return new RunPlan(classes, rules);
    }

    private static TestClass unpack(int index, int firstUnit, Iterator<String> text, Iterator<Integer> number) {
        String name = text.next();
        int traits = number.next();
        List<TestSet> sets = new ArrayList<>();
        for (int left = number.next(); left > 0; left--) {
            sets.add(new TestSet(text.next(), number.next(), number.next() == 1));
        }
        List<TestUnit> units = new ArrayList<>();
        for (int groups = number.next(); groups > 0; groups--) {
            int set = number.next();
            int tests = number.next();
            int size = number.next();
            List<Lock> locks = (traits & LOCKS) == 0 ? List.of() : locks(text, number);
            String prefix = prefix(sets, set);
            for (int left = size; left > 0; left--) {
                String id = text.next();
                String whole = id.startsWith(RELATIVE) ? prefix + id.substring(RELATIVE.length()) : id;
                units.add(new TestUnit(firstUnit + units.size(), index, set, whole, tests, List.of(), locks));
            }
        }
        return new TestClass(
                index, name, sets, units, new ClassTraits((traits & REVOCABLE) != 0, (traits & FIXTURES) != 0), 0);
    }

    private static List<Lock> locks(Iterator<String> text, Iterator<Integer> number) {
        List<Lock> locks = new ArrayList<>();
        for (int left = number.next(); left > 0; left--) {
            locks.add(new Lock(text.next(), number.next() == 1));
        }
        return locks;
    }

    private static String prefix(List<TestSet> sets, int set) {
        return set == TestSet.NONE ? "" : sets.get(set).uniqueId();
    }
}
