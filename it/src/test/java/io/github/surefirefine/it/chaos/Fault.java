package io.github.surefirefine.it.chaos;

import java.util.Locale;

/** What a test, or a fixture of a class, does to its fork; the class {@code Chaos} of the project does it. */
enum Fault {
    FAIL(Status.FAILED, Consequence.NONE),
    ERROR(Status.ERROR, Consequence.NONE),
    ABORT(Status.SKIPPED, Consequence.NONE),
    PRINT(Status.PASSED, Consequence.NONE),
    LEAVE_THREAD(Status.PASSED, Consequence.NONE),

    /** Ends when it is interrupted. */
    HANG_GENTLY(Status.ERROR, Consequence.TIMES_OUT),

    HANG(Status.ERROR, Consequence.LEFT_BEHIND),

    EXIT(Status.CRASHED, Consequence.FORK_DIES),

    /** Another thread calls {@code System.exit}, with the status 0. */
    EXIT_ELSEWHERE(Status.CRASHED, Consequence.FORK_DIES),

    HALT(Status.CRASHED, Consequence.FORK_DIES),
    KILL(Status.CRASHED, Consequence.FORK_DIES),
    TERMINATE(Status.CRASHED, Consequence.FORK_DIES),

    /** The JVM writes an error file. */
    CRASH(Status.CRASHED, Consequence.FORK_DIES),

    /** Passes the second time; for fixtures. */
    DIE_ONCE(Status.PASSED, Consequence.FORK_DIES);

    private enum Consequence {
        NONE,
        TIMES_OUT,
        LEFT_BEHIND,
        FORK_DIES
    }

    private final Status status;
    private final Consequence consequence;

    Fault(Status status, Consequence consequence) {
        this.status = status;
        this.consequence = consequence;
    }

    /** How the test must be reported. */
    Status status() {
        return status;
    }

    /** Whether it needs a time limit. */
    boolean timesOut() {
        return consequence == Consequence.TIMES_OUT || consequence == Consequence.LEFT_BEHIND;
    }

    /** Whether the tests that follow in the same piece may not run. */
    boolean breaksOff() {
        return consequence == Consequence.LEFT_BEHIND || consequence == Consequence.FORK_DIES;
    }

    /** Its name in the plan. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
