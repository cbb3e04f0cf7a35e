package io.github.surefirefine.queue;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A suite with numbers that all machines agree on, in whatever order each of them has found its classes: from 0, in the
 * order of names and unique ids. Immutable.
 */
public final class NumberedSuite {

    private final List<TestClass> classes = new ArrayList<>();
    private final List<List<TestUnit>> unitsOfClass = new ArrayList<>();
    private final List<TestUnit> units = new ArrayList<>();
    private final List<Integer> classOfUnit = new ArrayList<>();

    /**
     * Numbers a suite.
     *
     * @param suite its classes; no two have a unit in common
     */
    public NumberedSuite(Collection<TestClass> suite) {
        suite.stream()
                .sorted(Comparator.comparing(TestClass::name).thenComparing(NumberedSuite::firstId))
                .forEach(this::add);
    }

    private static String firstId(TestClass testClass) {
        return testClass.units().stream()
                .map(TestUnit::uniqueId)
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private void add(TestClass testClass) {
        List<TestUnit> sorted = testClass.units().stream()
                .sorted(Comparator.comparing(TestUnit::uniqueId))
                .toList();
        sorted.forEach(unit -> classOfUnit.add(classes.size()));
        classes.add(testClass);
        unitsOfClass.add(sorted);
        units.addAll(sorted);
    }

    /** All classes, by their numbers. */
    public List<TestClass> classes() {
        return List.copyOf(classes);
    }

    /** The units of a class, in the order of their numbers. */
    public List<TestUnit> unitsOf(int classNumber) {
        return unitsOfClass.get(classNumber);
    }

    /** The unit with that number. */
    public TestUnit unit(int number) {
        return units.get(number);
    }

    /** Number of the class of a unit. */
    public int classOf(int unit) {
        return classOfUnit.get(unit);
    }

    /** How many units there are. */
    public int size() {
        return units.size();
    }

    /** Checksum of the names of all classes and the unique ids of all units. */
    public String checksum() {
        MessageDigest digest = sha256();
        for (int i = 0; i < classes.size(); i++) {
            names(i).forEach(name -> digest.update((name + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The name of a class, and then the unique ids of its units. */
    public List<String> names(int classNumber) {
        List<String> names = new ArrayList<>();
        names.add(classes.get(classNumber).name());
        unitsOf(classNumber).forEach(unit -> names.add(unit.uniqueId()));
        return names;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
