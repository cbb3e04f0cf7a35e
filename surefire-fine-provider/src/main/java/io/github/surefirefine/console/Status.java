package io.github.surefirefine.console;

import io.github.surefirefine.model.result.Outcome;

/** The first word of a line about a test. All of them take the same width. */
enum Status {
    PASS,
    FAIL,
    ERROR,
    CRASH,
    SKIP,
    SLOW,
    LEAK,
    TIMEOUT;

    private static final int WIDTH = "TIMEOUT".length();

    static Status of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> PASS;
            case FAILED -> FAIL;
            case ERROR -> ERROR;
            case CRASHED -> CRASH;
            case SKIPPED, ABORTED, QUARANTINED -> SKIP;
        };
    }

    String text(Ink ink) {
        return painted(ink) + " ".repeat(WIDTH - name().length());
    }

    private String painted(Ink ink) {
        return switch (this) {
            case PASS -> ink.good(name());
            case FAIL, ERROR, CRASH -> ink.bad(name());
            case SKIP, SLOW, LEAK, TIMEOUT -> ink.doubtful(name());
        };
    }
}
