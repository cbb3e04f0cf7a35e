package io.github.surefirefine.odd.script;

/**
 * What an engine may do that few engines do, or a setting that goes with it. Each is of a run, of an engine as a whole, or of
 * one class, container or test.
 */
public enum Oddity {
    /** A second engine knows some of the classes, too. */
    TWO_ENGINES(Place.RUN),
    /** There are tests of Jupiter, too, and classes that both know. */
    JUPITER_TOO(Place.RUN),
    /** What has failed is run again, once. */
    RERUNS(Place.RUN),
    /** What JUnit is told of wrong tests fails the discovery, not the execution. */
    ISSUES_FAIL_DISCOVERY(Place.RUN),

    /** No class is in the test plan; all are registered when they are run, and the engine says that they may be. */
    REGISTERS_ALL_LATE(Place.ENGINE),
    /** As before, but it does not say so. */
    REGISTERS_ALL_SILENTLY(Place.ENGINE),
    /** Whatever class it is asked for, it finds all that it knows. */
    FINDS_MORE(Place.ENGINE),
    /** The root has a class as its source, as that of Cucumber. */
    ROOT_IS_CLASS(Place.ENGINE),
    /** It tells JUnit of something that is wrong with the tests, where JUnit wants to know. */
    HAS_AN_ISSUE(Place.ENGINE),
    HAS_A_CRITICAL_ISSUE(Place.ENGINE),
    PRINTS_IN_DISCOVERY(Place.ENGINE),
    PRINTS_AROUND_CLASSES(Place.ENGINE),
    DISCOVER_THROWS(Place.ENGINE),
    DISCOVER_CANNOT_LINK(Place.ENGINE),
    DISCOVER_OVERFLOWS(Place.ENGINE),
    DISCOVER_ANSWERS_NULL(Place.ENGINE),
    /** A unique id is an error to it. */
    REFUSES_IDS(Place.ENGINE),
    /** It does not look at unique ids. */
    IGNORES_IDS(Place.ENGINE),
    /** Whatever is in a class, a unique id means the whole class. */
    WIDENS_IDS(Place.ENGINE),
    /** A unique id means the first thing in its class. */
    CONFUSES_IDS(Place.ENGINE),
    ROOT_NOT_STARTED(Place.ENGINE),
    ROOT_NOT_FINISHED(Place.ENGINE),
    ROOT_FAILS(Place.ENGINE),
    ROOT_FAILS_BY_ASSERTION(Place.ENGINE),
    ROOT_ABORTS(Place.ENGINE),
    /** The engine is skipped as a whole. */
    ROOT_SKIPPED(Place.ENGINE),
    EXECUTE_THROWS_AT_ONCE(Place.ENGINE),
    EXECUTE_THROWS_AFTER_A_CLASS(Place.ENGINE),
    EXECUTE_THROWS_AT_END(Place.ENGINE),
    EXECUTE_CANNOT_LINK(Place.ENGINE),
    EXECUTE_RUNS_OUT_OF_MEMORY(Place.ENGINE),
    /** Classes are run at the same time. */
    RUNS_ON_THREADS(Place.ENGINE),
    /** Whatever is in a class is run at the same time. */
    RUNS_TESTS_ON_THREADS(Place.ENGINE),

    /** In the plan, but not a word of it in the execution. */
    PASSED_OVER(Place.ANY),
    /** Registered when it is run; what it is in says that this may be. */
    LATE(Place.ANY),
    LATE_AND_UNANNOUNCED(Place.ANY),
    /** Run, but neither in the plan nor registered. */
    UNREGISTERED(Place.ANY),
    /** Registered with a parent that is in no plan. */
    UNKNOWN_PARENT(Place.ANY),
    NOT_STARTED(Place.ANY),
    NOT_FINISHED(Place.ANY),
    STARTED_TWICE(Place.ANY),
    FINISHED_TWICE(Place.ANY),
    RUN_TWICE(Place.ANY),
    SKIPPED(Place.ANY),
    SKIPPED_AFTER_START(Place.ANY),
    FINISHED_WITH_NULL(Place.ANY),
    PUBLISHES(Place.ANY),
    PRINTS(Place.ANY),
    /** Another display name each time. */
    RENAMED(Place.ANY),
    /** The same display name as others. */
    SAME_NAME(Place.ANY),
    LEGACY_NAME_DIFFERS(Place.ANY),
    /** The same unique id as others. */
    SAME_ID(Place.ANY),
    NAME_THROWS(Place.ANY),
    NAME_NULL(Place.ANY),
    TAGS_THROW(Place.ANY),
    TAGS_NULL(Place.ANY),
    SOURCE_THROWS(Place.ANY),
    SOURCE_NULL(Place.ANY),
    NO_SOURCE(Place.ANY),
    SOURCE_OF_ANOTHER_CLASS(Place.ANY),
    /** A class that cannot be loaded. */
    SOURCE_MISSING(Place.ANY),
    SOURCE_IS_FILE(Place.ANY),

    SOURCE_IS_METHOD(Place.CONTAINER),
    /** A container within a class has a nested class as its source, as with Jupiter. */
    SOURCE_IS_NESTED_CLASS(Place.CONTAINER),
    /** A container within a class has the class as its source. */
    SOURCE_IS_CLASS_AGAIN(Place.CONTAINER),
    FAILS(Place.CONTAINER),
    FAILS_BY_ASSERTION(Place.CONTAINER),
    /** Nothing in it is run. */
    FAILS_AT_ONCE(Place.CONTAINER),
    ABORTS(Place.CONTAINER),
    ABORTS_AT_ONCE(Place.CONTAINER),
    EMPTY(Place.CONTAINER),
    IS_A_TEST_TOO(Place.CONTAINER),

    SOURCE_IS_CLASS(Place.TEST),
    ODD_METHOD_NAME(Place.TEST),
    /** Fails when it is run for the first time. */
    FLAKY(Place.TEST),
    /** Is in the plan, and gets tests when it is run. */
    GROWS(Place.TEST),
    /** Beside the classes, directly below the root. */
    BESIDE_CLASSES(Place.TEST);

    /** What it can be of. */
    public enum Place {
        RUN,
        ENGINE,
        /** A class, container or test. */
        ANY,
        /** A class or container. */
        CONTAINER,
        TEST
    }

    private final Place place;

    Oddity(Place place) {
        this.place = place;
    }

    boolean isOf(Place what) {
        return place == what || (place == Place.ANY && (what == Place.CONTAINER || what == Place.TEST));
    }
}
