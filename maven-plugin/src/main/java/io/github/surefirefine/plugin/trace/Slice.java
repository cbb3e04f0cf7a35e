package io.github.surefirefine.plugin.trace;

/** What a fork was doing for a while. Times are microseconds since the run began, and never negative. */
public sealed interface Slice {

    long startMicros();

    long micros();

    /** When it ended. */
    default long endMicros() {
        return startMicros() + micros();
    }

    /** The class that it belongs to, as in Surefire's reports; empty if it belongs to none. */
    default String className() {
        return "";
    }

    /** The class whose name a report file has: the outermost one of nested classes. */
    default String outermostClass() {
        return outermost(className());
    }

    /** The outermost class around a class; the class itself if it is not nested. */
    static String outermost(String className) {
        int nested = className.indexOf('$');
        return nested <= 0 ? className : className.substring(0, nested);
    }

    /**
     * A part of the plan was made.
     *
     * @param name for people
     */
    record Plan(long startMicros, long micros, String name) implements Slice {}

    /** What a fork pays before the first test of a class: fixtures, loading of classes. */
    record Setup(long startMicros, long micros, String className) implements Slice {}

    /**
     * A test.
     *
     * @param className as in Surefire's reports; a nested class is {@code demo.FooTest$Inner}
     * @param name as in Surefire's reports
     * @param id the unique id of JUnit, empty if there is none
     * @param rerun how many times it had been run before
     */
    record Test(long startMicros, long micros, String className, String name, String id, Outcome outcome, int rerun)
            implements Slice {}

    /** What a fork pays after the last test of a class. */
    record Teardown(long startMicros, long micros, String className) implements Slice {}

    /**
     * A fork had nothing to do.
     *
     * @param pending units that no fork had begun when the wait began: 0 if nothing was left, more if locks held them
     *     back or sharing them would not have paid
     */
    record Wait(long startMicros, long micros, int pending) implements Slice {}
}
