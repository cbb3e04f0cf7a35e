package io.github.surefirefine.plugin.failure;

import java.util.List;

/**
 * Everything that went wrong in a run.
 *
 * @param all each test and each class that has failed at least once
 * @param lostForks JVMs that have ended while they ran no test
 */
public record FailedTests(List<FailedTest> all, List<LostFork> lostForks) {

    /** All is well. */
    public static final FailedTests NONE = new FailedTests(List.of(), List.of());

    /** A JVM that has ended early. */
    public record LostFork(String fork, String message) {}

    public FailedTests {
        all = List.copyOf(all);
        lostForks = List.copyOf(lostForks);
    }

    /** Those that fail the build. */
    public List<FailedTest> failed() {
        return all.stream().filter(test -> !test.isFlaky()).toList();
    }

    /** Those that passed when they were run again. */
    public List<FailedTest> flaky() {
        return all.stream().filter(FailedTest::isFlaky).toList();
    }

    /** Whether nothing went wrong, not even at first. */
    public boolean isEmpty() {
        return all.isEmpty() && lostForks.isEmpty();
    }
}
