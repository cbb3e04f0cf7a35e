package io.github.surefirefine.wire;

import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * A plan on its way to the conductor. A plan can have tens of thousands of units, and it is written and read once, in
 * code that is cold. So it travels as two long columns, which take few calls. It leaves out what follows from the
 * position of a unit, and the part of its id that its set has too.
 *
 * <p>Texts of a class: its name, the other classes whose tests it reports, the files it writes, the ids of its sets, and for each group of
 * units the keys of its locks, the names of classes by which its units are requested, and the ids of its units. Numbers
 * of a class: 1 if its units are revocable, plus 2 if it has fixtures, plus 4 if any of its units needs locks, plus 8
 * if any of its units is requested from JUnit by names of classes, plus 16 if it reports other classes, plus 32 if it
 * writes files, plus 64 if it runs alone, plus 128 if the user may split it; the number of the other classes and that of
 * the files, if any; the number of sets; for each set its parent, and 1 if it is whole, else 0; the number of groups of
 * units; for each group the set, the tests of each unit, the number of units, in a class with locks also the number of
 * locks that each of its units needs, and for each lock 1 if it is exclusive, else 0; and in a class with units that
 * are requested by names of classes, the number of names, or -1 if it is that of the class only.
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
    private static final int BY_CLASS = 8;
    private static final int OTHERS = 16;
    private static final int FILES = 32;
    private static final int ALONE = 64;
    private static final int COULD_BE_APART = 128;

    /** Instead of the number of names: the name of the class, and no other. */
    private static final int OWN_NAME = -1;

    public PackedPlan {
        Objects.requireNonNull(texts);
        Objects.requireNonNull(numbers);
        Objects.requireNonNull(rules);
    }

    /** Packs a plan. */
    public static PackedPlan of(RunPlan plan) {
        PackedPlan packed = new PackedPlan(new ArrayList<>(), new ArrayList<>(), plan.rules());
        for (TestClass testClass : plan.classes()) {
            packed.add(testClass);
        }
        return packed;
    }

    private void add(TestClass testClass) {
        texts.add(testClass.name());
        List<List<TestUnit>> groups = groups(testClass.units());
        boolean hasLocks = false;
        boolean isByClass = false;
        for (List<TestUnit> group : groups) {
            hasLocks |= !group.get(0).locks().isEmpty();
            isByClass |= !group.get(0).selectedClasses().isEmpty();
        }
        List<String> others = testClass.traits().others();
        List<String> files = testClass.traits().files();
        numbers.add((testClass.traits().revocable() ? REVOCABLE : 0)
                + (testClass.traits().fixtures() ? FIXTURES : 0)
                + (testClass.traits().alone() ? ALONE : 0)
                + (hasLocks ? LOCKS : 0)
                + (isByClass ? BY_CLASS : 0)
                + (others.isEmpty() ? 0 : OTHERS)
                + (files.isEmpty() ? 0 : FILES)
                + (testClass.traits().couldBeApart() ? COULD_BE_APART : 0));
        addTexts(others);
        addTexts(files);
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
            if (isByClass) {
                addSelected(first.selectedClasses(), testClass.name());
            }
            String prefix = prefix(testClass.sets(), first.set());
            for (TestUnit unit : group) {
                String id = unit.uniqueId();
                boolean isRelative = !prefix.isEmpty() && id.startsWith(prefix);
                texts.add(isRelative ? RELATIVE + id.substring(prefix.length()) : id);
            }
        }
    }

    private void addTexts(List<String> some) {
        if (!some.isEmpty()) {
            numbers.add(some.size());
            texts.addAll(some);
        }
    }

    private void addLocks(List<Lock> locks) {
        numbers.add(locks.size());
        for (Lock lock : locks) {
            texts.add(lock.key());
            numbers.add(lock.exclusive() ? 1 : 0);
        }
    }

    private void addSelected(List<String> selected, String ownName) {
        boolean isOwn = selected.equals(List.of(ownName));
        numbers.add(isOwn ? OWN_NAME : selected.size());
        if (!isOwn) {
            texts.addAll(selected);
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
                && one.selectedClasses().equals(other.selectedClasses())
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
        List<String> others = (traits & OTHERS) == 0 ? List.of() : texts(number.next(), text);
        List<String> files = (traits & FILES) == 0 ? List.of() : texts(number.next(), text);
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
            List<String> selected = (traits & BY_CLASS) == 0 ? List.of() : selected(name, text, number);
            String prefix = prefix(sets, set);
            for (int left = size; left > 0; left--) {
                String id = text.next();
                String whole = id.startsWith(RELATIVE) ? prefix + id.substring(RELATIVE.length()) : id;
                units.add(new TestUnit(firstUnit + units.size(), index, set, whole, tests, List.of(), locks, selected));
            }
        }
        ClassTraits classTraits = new ClassTraits(
                (traits & REVOCABLE) != 0,
                (traits & FIXTURES) != 0,
                (traits & ALONE) != 0,
                (traits & COULD_BE_APART) != 0,
                others,
                files);
        return new TestClass(index, name, sets, units, classTraits, 0);
    }

    private static List<String> selected(String ownName, Iterator<String> text, Iterator<Integer> number) {
        int count = number.next();
        if (count == OWN_NAME) {
            return List.of(ownName);
        }
        return texts(count, text);
    }

    private static List<String> texts(int count, Iterator<String> text) {
        List<String> some = new ArrayList<>();
        for (int left = count; left > 0; left--) {
            some.add(text.next());
        }
        return some;
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
