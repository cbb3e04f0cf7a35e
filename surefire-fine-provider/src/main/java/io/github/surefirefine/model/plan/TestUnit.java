package io.github.surefirefine.model.plan;

import java.util.List;

/**
 * The smallest piece that is dispatched: a test method, a test template or factory, or a class that must stay whole.
 *
 * @param index its number among all units of the run
 * @param classIndex number of the class that it belongs to
 * @param set position of its set in {@link TestClass#sets()}, {@link TestSet#NONE} if it is a whole top-level class
 * @param uniqueId JUnit's unique id: the identity of the unit; names may repeat
 * @param tests how many tests were discovered in it, at least 1; 0 if it is a part of another one
 * @param chosenIds unique ids inside the unit if only those are to run; empty for all of it
 * @param locks what must be held while it runs, each key once, sorted; empty for nearly all units
 * @param selectedClasses names of the classes that JUnit is asked for to run all of the unit, mostly one; empty if it
 *     is asked for its unique id. Not every engine can find its tests by their ids
 */
public record TestUnit(
        int index,
        int classIndex,
        int set,
        String uniqueId,
        int tests,
        List<String> chosenIds,
        List<Lock> locks,
        List<String> selectedClasses)
        implements Comparable<TestUnit> {

    /**
     * Type of the last segment of an id that JUnit does not know: it stands for everything that an engine announces of
     * a class, or of classes that it does not keep apart, when it runs them.
     */
    public static final String UNLISTED_CLASS = "unlisted-class";

    /** Like {@link #UNLISTED_CLASS}, but the engine has found nothing, and is executed in case it fails even so. */
    public static final String IDLE_ENGINE = "idle-engine";

    private static final String TEMPLATE = "[test-template:";
    private static final String FACTORY = "[test-factory:";
    private static final String SPOCK = "[engine:spock]/";
    private static final String FEATURE = "[feature:";

    public TestUnit {
        chosenIds = List.copyOf(chosenIds);
        locks = List.copyOf(locks);
        selectedClasses = List.copyOf(selectedClasses);
    }

    /** In the order of the plan. */
    @Override
    public int compareTo(TestUnit other) {
        return Integer.compare(index, other.index);
    }

    /** A unit that JUnit is asked for by its unique id. */
    public TestUnit(
            int index, int classIndex, int set, String uniqueId, int tests, List<String> chosenIds, List<Lock> locks) {
        this(index, classIndex, set, uniqueId, tests, chosenIds, locks, List.of());
    }

    /** A unit that needs no locks. */
    public TestUnit(int index, int classIndex, int set, String uniqueId, int tests, List<String> chosenIds) {
        this(index, classIndex, set, uniqueId, tests, chosenIds, List.of());
    }

    /** A unit that runs as a whole and needs no locks. */
    public TestUnit(int index, int classIndex, int set, String uniqueId, int tests) {
        this(index, classIndex, set, uniqueId, tests, List.of());
    }

    /**
     * Whether it may stand for several tests, each with a unique id of its own: a template of Jupiter's with its
     * invocations, a factory with what it makes, or a feature of Spock's, which may have rows.
     */
    public boolean hasInvocations() {
        boolean isFeature = isLast(FEATURE) && uniqueId.startsWith(SPOCK);
        return (isLast(TEMPLATE) || isFactory() || isFeature) && chosenIds.isEmpty();
    }

    /** Whether it is a method of Jupiter that makes tests. */
    public boolean isFactory() {
        return isLast(FACTORY);
    }

    private boolean isLast(String segment) {
        return uniqueId.startsWith(segment, uniqueId.lastIndexOf('/') + 1);
    }

    /**
     * Whether something in the unit must be reported: what was chosen, everything inside that, and the containers
     * around it. Some engines run more than they are asked for, such as the steps before one that is run again.
     */
    public boolean isChosen(String id) {
        return chosenIds.isEmpty()
                || chosenIds.stream()
                        .anyMatch(chosen -> UniqueIds.isWithin(id, chosen) || UniqueIds.isWithin(chosen, id));
    }

    /** Whether it is a part of another unit. */
    public boolean isPart() {
        return tests == 0;
    }

    /** A part of this unit that another fork runs; its tests are counted when they come. */
    public TestUnit part(int partIndex) {
        return new TestUnit(partIndex, classIndex, set, uniqueId, 0, List.of(), List.of());
    }

    /** The same with other numbers: its own, that of its class, and the position of its set. */
    public TestUnit renumbered(int newIndex, int newClassIndex, int newSet) {
        return new TestUnit(newIndex, newClassIndex, newSet, uniqueId, tests, chosenIds, locks, selectedClasses);
    }

    /**
     * The same unit, to be run again in another run of the class.
     *
     * @param failedIds those inside the unit that are to run; empty for all of it
     */
    public TestUnit again(int newIndex, int newClassIndex, List<String> failedIds) {
        int again = failedIds.isEmpty() ? tests : failedIds.size();
        return new TestUnit(newIndex, newClassIndex, set, uniqueId, again, failedIds, locks, selectedClasses);
    }

    /** Whether its engine announces what is in it only while it runs; JUnit does not know the unique id. */
    public boolean isUnlisted() {
        return isLast("[" + UNLISTED_CLASS + ":") || isIdleEngine();
    }

    /** Whether its engine has found nothing that it could run. */
    public boolean isIdleEngine() {
        return isLast("[" + IDLE_ENGINE + ":");
    }

    /** Whether that is the unique id of something inside the unit, as far as that is known without its engine. */
    public boolean mayContain(String id) {
        String root = isUnlisted() ? uniqueId.substring(0, uniqueId.lastIndexOf('/')) : uniqueId;
        return id.startsWith(root + "/")
                || (isChain() && methodIds().stream().anyMatch(method -> UniqueIds.isWithin(id, method)));
    }

    /**
     * What JUnit is asked for by unique ids to run the unit; empty if it is asked for a class. A chain is run as a whole,
     * even if only some of it was chosen.
     */
    public List<String> selectedIds() {
        if (!chosenIds.isEmpty() && !isChain()) {
            return chosenIds;
        }
        return isSelectedByClass() ? List.of() : methodIds();
    }

    private boolean isChain() {
        return isLast("[chain:");
    }

    /** The unique ids by which JUnit knows the unit: its own, unless it is a {@link MethodChain}. */
    public List<String> methodIds() {
        return isChain() ? MethodChain.methodIds(uniqueId) : List.of(uniqueId);
    }

    /** Whether JUnit is asked for classes to run all of the unit. An idle engine may be asked for none. */
    public boolean isSelectedByClass() {
        return !selectedClasses.isEmpty() || isIdleEngine();
    }
}
