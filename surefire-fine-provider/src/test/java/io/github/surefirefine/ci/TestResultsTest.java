package io.github.surefirefine.ci;

import static io.github.surefirefine.ci.Reports.entry;
import static io.github.surefirefine.ci.Reports.failed;
import static io.github.surefirefine.ci.Reports.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import org.junit.jupiter.api.Test;

class TestResultsTest {

    private final TestResults results = new TestResults();

    @Test
    void outcomesAreCountedAsSurefireDoes() {
        results.add(result(Outcome.PASSED, entry("C", "a", 1)));
        results.add(result(Outcome.FAILED, failed("C", "b", "x")));
        results.add(result(Outcome.ERROR, failed("C", "c", "x")));
        results.add(result(Outcome.CRASHED, failed("C", "d", "x")));
        results.add(result(Outcome.SKIPPED, entry("C", "e", 0)));
        results.add(result(Outcome.ABORTED, entry("C", "f", 0)));

        assertThat(results.totals()).isEqualTo(new TestTotals(6, 1, 2, 2, 0));
    }

    @Test
    void aTestThatPassesInARerunIsFlaky() {
        results.add(result(Outcome.FAILED, failed("C", "a", "x")));
        results.add(result(Outcome.FAILED, failed("C", "a", "x")).asRerun(1, 2));
        results.add(result(Outcome.PASSED, entry("C", "a", 1)).asRerun(2, 2));

        assertThat(results.totals()).isEqualTo(new TestTotals(1, 0, 0, 0, 1));
        assertThat(results.flaky()).extracting(FailedTest::name).containsExactly("C.a");
    }

    @Test
    void aTestThatFailsInEachRerunIsOneFailure() {
        results.add(result(Outcome.FAILED, failed("C", "a", "first")));
        results.add(result(Outcome.FAILED, failed("C", "a", "second")).asRerun(1, 1));

        assertThat(results.totals()).isEqualTo(new TestTotals(1, 1, 0, 0, 0));
        assertThat(results.failures().get(0).trace()).contains("first");
    }

    @Test
    void aTestThatHasPassedAndFailsAsItsClassRunsAgainIsFlaky() {
        results.add(result(Outcome.FAILED, failed("C", "a", "x")));
        results.add(result(Outcome.PASSED, entry("C", "b", 1)));
        results.add(result(Outcome.PASSED, entry("C", "a", 1)).asRerun(1, 1));
        results.add(result(Outcome.FAILED, failed("C", "b", "x")).asRerun(1, 1));

        assertThat(results.totals()).isEqualTo(new TestTotals(2, 0, 0, 0, 2));
    }

    @Test
    void aClassThatFailsOutsideOfItsTestsIsFixedByTestsThatPass() {
        Entry ofClass = Entry.ofContainer("C", "C").withFailure(Entries.failure("setup"));
        results.add(result(Outcome.ERROR, ofClass));
        assertThat(results.totals().errors()).isEqualTo(1);

        results.add(result(Outcome.PASSED, entry("C", "a", 1)).asRerun(1, 2));
        assertThat(results.totals()).isEqualTo(new TestTotals(1, 0, 0, 0, 1));

        results.add(result(Outcome.ERROR, ofClass).asRerun(2, 2));
        assertThat(results.totals()).isEqualTo(new TestTotals(1, 0, 1, 0, 0));
    }

    @Test
    void aTestThatFailsOnceItsClassIsSetUpHasNeverPassed() {
        results.add(result(Outcome.ERROR, Entry.ofContainer("C", "C").withFailure(Entries.failure("setup"))));
        results.add(result(Outcome.FAILED, failed("C", "a", "x")).asRerun(1, 1));

        assertThat(results.failures()).extracting(FailedTest::name).containsExactly("C", "C.a");
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 500; i++) {
            results.add(result(Outcome.FAILED, failed("C", "t" + i, "x".repeat(10_000))));
        }

        assertThat(results.failures()).hasSize(500);
        assertThat(results.failures().stream()
                        .mapToInt(each -> each.trace().length())
                        .sum())
                .isLessThan(100 * 4_100);
        assertThat(results.slowest()).hasSize(10);
    }

    @Test
    void theSlowestComeFirst() {
        for (int i = 1; i <= 20; i++) {
            results.add(result(Outcome.PASSED, entry("C", "t" + i, i)));
        }

        assertThat(results.slowest())
                .extracting(SlowTest::millis)
                .startsWith(20, 19, 18)
                .endsWith(11);
    }

    @Test
    void theBestPlaceIsInTheClassOfTheTest() {
        FailedTest test = FailedTest.of(Outcome.FAILED, failed("demo.FooTest", "a", "x"));

        assertThat(test.frames())
                .containsExactly(
                        new SourceFrame("demo.FooTest", "FooTest.java", 17),
                        new SourceFrame("org.junit.jupiter.api.Assertions", "Assertions.java", 1),
                        new SourceFrame("demo.FooTest", "", 0));
    }
}
