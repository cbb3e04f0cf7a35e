package io.github.surefirefine.console;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import java.util.Optional;

/**
 * A test has ended in a fork.
 *
 * @param fork the fork that ran it
 * @param forkNumber Surefire's number of that fork
 * @param rerun empty if the test has not failed before
 */
public record TestResult(ForkId fork, int forkNumber, Outcome outcome, Entry entry, Optional<Rerun> rerun) {

    /** The result of a test that is run for the first time. */
    public static TestResult of(ForkId fork, int forkNumber, TestFinished finished) {
        return new TestResult(fork, forkNumber, finished.outcome(), finished.entry(), Optional.empty());
    }

    /** A copy for a test that had failed and runs once more. */
    public TestResult asRerun(int number, int most) {
        return new TestResult(fork, forkNumber, outcome, entry, Optional.of(new Rerun(number, most)));
    }

    /**
     * A failed test runs once more.
     *
     * @param number of the rerun, from 1
     * @param most the maximum number of reruns
     */
    public record Rerun(int number, int most) {}
}
