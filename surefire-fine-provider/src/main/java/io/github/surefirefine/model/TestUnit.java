package io.github.surefirefine.model;

import java.util.List;

/**
 * The smallest piece that is dispatched: a test method, a test template or factory, or a class that must stay whole.
 *
 * @param index its number among all units of the run
 * @param classIndex number of the class that it belongs to
 * @param set position of its set in {@link TestClass#sets()}, {@link TestSet#NONE} where it is a whole top-level class
 * @param uniqueId JUnit's unique id: the identity of the unit; names may repeat
 * @param tests how many tests were discovered in it, at least 1; 0 where it is a part of another one
 * @param chosenIds unique ids inside of the unit where only those are to be run; empty for all of it
 * @param locks what must be held while it runs, each key once, sorted; empty for nearly all
 */
public record TestUnit(
        int index, int classIndex, int set, String uniqueId, int tests, List<String> chosenIds, List<Lock> locks) {

    private static final String TEMPLATE = "[test-template:";
    private static final String FACTORY = "[test-factory:";

    public TestUnit {
        chosenIds = List.copyOf(chosenIds);
        locks = List.copyOf(locks);
    }

    /** A unit that needs no locks. */
    public TestUnit(int index, int classIndex, int set, String uniqueId, int tests, List<String> chosenIds) {
        this(index, classIndex, set, uniqueId, tests, chosenIds, List.of());
    }

    /** A unit that is run as a whole and needs no locks. */
    public TestUnit(int index, int classIndex, int set, String uniqueId, int tests) {
        this(index, classIndex, set, uniqueId, tests, List.of());
    }

    /**
     * Whether it is a method of Jupiter that stands for several tests, each with a unique id of its own: a template with
     * its invocations, or a factory with what it makes.
     */
    public boolean hasInvocations() {
        return (isMethod(TEMPLATE) || isFactory()) && chosenIds.isEmpty();
    }

    /** Whether it is a method of Jupiter that makes tests. */
    public boolean isFactory() {
        return isMethod(FACTORY);
    }

    private boolean isMethod(String segment) {
        return uniqueId.startsWith(segment, uniqueId.lastIndexOf('/') + 1);
    }

    /** Whether it is a part of another unit. */
    public boolean isPart() {
        return tests == 0;
    }

    /** A part of this unit that another fork runs; what tests it has is counted when they come. */
    public TestUnit part(int partIndex) {
        return new TestUnit(partIndex, classIndex, set, uniqueId, 0, List.of(), List.of());
    }

    /** What JUnit is asked for in order to run the unit. */
    public List<String> selectedIds() {
        return chosenIds.isEmpty() ? List.of(uniqueId) : chosenIds;
    }
}
