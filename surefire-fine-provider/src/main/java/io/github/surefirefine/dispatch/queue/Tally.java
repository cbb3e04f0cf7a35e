package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.model.result.Outcome;

/**
 * Results of the tests of a unit.
 *
 * @param others those that neither passed nor failed
 */
record Tally(int passed, int failed, int others) {

    static final Tally NONE = new Tally(0, 0, 0);

    static final Tally ONE_FAILED = new Tally(0, 1, 0);

    static Tally of(Outcome outcome) {
        if (outcome.isProblem()) {
            return ONE_FAILED;
        }
        return outcome == Outcome.PASSED ? new Tally(1, 0, 0) : new Tally(0, 0, 1);
    }

    Tally plus(Tally more) {
        return new Tally(passed + more.passed, failed + more.failed, others + more.others);
    }

    int tests() {
        return passed + failed + others;
    }
}
