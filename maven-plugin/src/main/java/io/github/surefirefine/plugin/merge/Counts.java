package io.github.surefirefine.plugin.merge;

import io.github.surefirefine.plugin.text.Words;

/**
 * What reports count.
 *
 * @param skipped including tests that an assumption ended
 */
public record Counts(int tests, int failures, int errors, int skipped) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    /** As {@code 3 tests, 1 failure, 0 errors, 0 skipped}. */
    public String text() {
        return Words.counted(tests, "test") + ", " + Words.counted(failures, "failure") + ", "
                + Words.counted(errors, "error") + ", " + skipped + " skipped";
    }

    /** These without some of them. */
    public Counts minus(Counts some) {
        return new Counts(tests - some.tests, failures - some.failures, errors - some.errors, skipped - some.skipped);
    }

    /** Both together. */
    public Counts plus(Counts more) {
        return new Counts(tests + more.tests, failures + more.failures, errors + more.errors, skipped + more.skipped);
    }
}
