package io.github.surefirefine.plugin.merge;

/**
 * What reports count.
 *
 * @param skipped including tests that an assumption ended
 */
public record Counts(int tests, int failures, int errors, int skipped) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    /** Both together. */
    public Counts plus(Counts more) {
        return new Counts(tests + more.tests, failures + more.failures, errors + more.errors, skipped + more.skipped);
    }
}
