package io.github.surefirefine.ci;

import io.github.surefirefine.console.TestResult;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Collects what a CI system is told of the tests. Its memory grows with the number of failures only, and slowly. Not
 * thread-safe.
 */
public final class TestResults {

    /** Of more failures than these, nobody reads more than the names. */
    private static final int WITH_TRACE = 100;

    private static final int MOST_SLOW = 10;

    private final Map<String, FailedTest> failures = new LinkedHashMap<>();
    private final Map<String, FailedTest> flaky = new LinkedHashMap<>();
    private final Set<String> failedClasses = new HashSet<>();
    private final PriorityQueue<SlowTest> slowest = new PriorityQueue<>(Comparator.comparingInt(SlowTest::millis));
    private int run;
    private int skipped;

    /** A test has ended, perhaps in a rerun. */
    public void add(TestResult result) {
        Entry entry = result.entry();
        if (result.rerun().isEmpty()) {
            run++;
            if (result.outcome() == Outcome.SKIPPED || result.outcome() == Outcome.ABORTED) {
                skipped++;
            }
        }
        if (result.outcome().isProblem()) {
            failed(result, key(entry));
        } else if (result.rerun().isPresent() && result.outcome() == Outcome.PASSED) {
            passedAgain(entry);
        }
        if (result.rerun().isEmpty() && entry.millis() > 0) {
            slow(entry);
        }
    }

    /** A test that had passed, and fails as its class runs again, is flaky, as for Surefire. */
    private void failed(TestResult result, String key) {
        Entry entry = result.entry();
        FailedTest known = flaky.remove(key);
        FailedTest failed = known == null ? failedTest(result) : known;
        if (failed.ofClass()) {
            failedClasses.add(entry.source());
        }
        boolean hadPassed = known == null
                && result.rerun().isPresent()
                && !failures.containsKey(key)
                && !failed.ofClass()
                && !failedClasses.contains(entry.source());
        (hadPassed ? flaky : failures).putIfAbsent(key, failed);
    }

    private FailedTest failedTest(TestResult result) {
        FailedTest failed = FailedTest.of(result.outcome(), result.entry());
        return failures.size() + flaky.size() < WITH_TRACE ? failed : failed.nameOnly();
    }

    /** A class that had failed outside of its tests has not done so again if its tests pass. */
    private void passedAgain(Entry entry) {
        List<String> fixed = new ArrayList<>(List.of(key(entry)));
        if (failedClasses.contains(entry.source())) {
            failures.forEach((key, failure) -> {
                if (failure.ofClass() && failure.className().equals(entry.source())) {
                    fixed.add(key);
                }
            });
        }
        for (String key : fixed) {
            FailedTest failure = failures.remove(key);
            if (failure != null) {
                flaky.put(key, failure);
            }
        }
    }

    private void slow(Entry entry) {
        if (slowest.size() == MOST_SLOW && slowest.element().millis() >= entry.millis()) {
            return;
        }
        slowest.add(new SlowTest(entry.qualifiedName(), entry.millis()));
        if (slowest.size() > MOST_SLOW) {
            slowest.remove();
        }
    }

    private static String key(Entry entry) {
        return entry.uniqueId() != null ? entry.uniqueId() : entry.source() + " " + entry.name();
    }

    TestTotals totals() {
        int failed = (int) failures.values().stream()
                .filter(failure -> failure.outcome() == Outcome.FAILED)
                .count();
        return new TestTotals(run, failed, failures.size() - failed, skipped, flaky.size());
    }

    /** Those that the build fails for. */
    List<FailedTest> failures() {
        return List.copyOf(failures.values());
    }

    List<FailedTest> flaky() {
        return List.copyOf(flaky.values());
    }

    /** The slowest first. */
    List<SlowTest> slowest() {
        return slowest.stream()
                .sorted(Comparator.comparingInt(SlowTest::millis).reversed().thenComparing(SlowTest::name))
                .toList();
    }
}
