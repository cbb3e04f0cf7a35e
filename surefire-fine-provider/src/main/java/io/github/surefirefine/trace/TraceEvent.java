package io.github.surefirefine.trace;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.result.Outcome;
import org.jspecify.annotations.Nullable;

/** The events of a trace. Times are of the dispatcher's clock, in nanoseconds. */
public sealed interface TraceEvent {

    /** The JVM whose track it is on. */
    ForkId fork();

    /**
     * A JVM has said hello.
     *
     * @param number Surefire's number of the fork; a replacement has that of the fork that it replaces
     */
    record Track(ForkId fork, int number, long pid, ForkRole role) implements TraceEvent {}

    /** A fork discovers tests. */
    record Plan(ForkId fork, long fromNanos, long toNanos) implements TraceEvent {}

    /** What a fork does before the first test of a class: entering it, including fixtures. */
    record Setup(ForkId fork, long fromNanos, long toNanos, String className) implements TraceEvent {}

    /** What a fork does after the last test of a lease. */
    record Teardown(ForkId fork, long fromNanos, long toNanos, String className) implements TraceEvent {}

    /**
     * A test, or one invocation of it. A skipped test takes no time.
     *
     * @param className as in Surefire's reports; a nested class is {@code demo.FooTest$Inner}
     * @param name as in Surefire's reports, or that of the class if it is one piece
     * @param uniqueId JUnit's, absent if the engine has none
     * @param rerun whether it had failed and was run again
     */
    record Test(
            ForkId fork,
            long fromNanos,
            long toNanos,
            String className,
            String name,
            @Nullable String uniqueId,
            Outcome outcome,
            boolean rerun)
            implements TraceEvent {}

    /**
     * A fork has nothing to do.
     *
     * @param pending how many units had not begun when the wait began: none, or some that locks hold back, or that
     *     others will finish sooner
     */
    record Wait(ForkId fork, long fromNanos, long toNanos, int pending) implements TraceEvent {}

    /**
     * A fork waits in a class until it gets more of its tests, or leaves.
     *
     * @param pending as for {@link Wait}
     */
    record WaitInClass(ForkId fork, long fromNanos, long toNanos, int pending, String className)
            implements TraceEvent {}

    /** A fork joins a class that another one is in. */
    record Join(ForkId fork, long atNanos, String className, int units) implements TraceEvent {}

    /**
     * A fork begins with a class in one piece that forks could share if the user said so.
     *
     * @param engineId of the engine that runs it
     */
    record Whole(ForkId fork, long atNanos, String className, String engineId) implements TraceEvent {}

    /** A JVM replaces one that has died. */
    record Replaces(ForkId fork, long atNanos, int number) implements TraceEvent {}

    /** A JVM has ended early. */
    record Crash(ForkId fork, long atNanos, String message) implements TraceEvent {}

    /** The run ends in the middle, because its build is ended. */
    record Interrupted(ForkId fork, long atNanos) implements TraceEvent {}

    /**
     * A class itself has failed, outside its tests.
     *
     * @param className as that of a test
     * @param message the first line of what was thrown, empty for none
     */
    record ClassFailure(ForkId fork, long atNanos, String className, String message) implements TraceEvent {}

    /**
     * This machine and the queue that it shares with others have exchanged something.
     *
     * @param fork on whose track it is shown, although it concerns the whole machine
     * @param text for people
     */
    record Queue(ForkId fork, long atNanos, String text) implements TraceEvent {}
}
