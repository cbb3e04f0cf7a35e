package io.github.surefirefine.plugin.report.timeline;

import io.github.surefirefine.plugin.trace.Outcome;

/** What a bar stands for; of several, the last of these counts. */
enum BarKind {
    NOTHING_LEFT("idle"),
    HELD_BACK("held"),
    PLAN("plan"),
    FIXTURE("fixture"),
    SKIPPED("skipped"),
    PASSED("passed"),
    ABORTED("aborted"),
    FAILED("failed"),
    ERROR("error"),
    CRASHED("crashed");

    private final String style;

    BarKind(String style) {
        this.style = style;
    }

    static BarKind of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> PASSED;
            case FAILED -> FAILED;
            case ERROR -> ERROR;
            case CRASHED -> CRASHED;
            case SKIPPED -> SKIPPED;
            case ABORTED -> ABORTED;
        };
    }

    /** Its class in the style sheet, behind a prefix. */
    String style() {
        return style;
    }

    boolean isTest() {
        return compareTo(SKIPPED) >= 0;
    }

    boolean isBad() {
        return compareTo(FAILED) >= 0;
    }

    /** A fork does nothing then. */
    boolean isWait() {
        return compareTo(HELD_BACK) <= 0;
    }
}
