package io.github.surefirefine.plugin.flaky;

import io.github.surefirefine.history.UnitEnding;
import io.github.surefirefine.plugin.analysis.trend.TestTrend;
import io.github.surefirefine.plugin.analysis.trend.Trends;
import io.github.surefirefine.plugin.text.Answer;
import io.github.surefirefine.plugin.text.Page;
import java.util.List;
import java.util.Optional;

/**
 * Which tests fail now and then, those first that cost most.
 *
 * @param module the module's name
 * @param source of this knowledge
 * @param runs how many are kept
 * @param lostMicros what all failures of all these tests took
 * @param tests the most expensive ones; methods with all their invocations
 * @param more how many others there are
 * @param quarantine every test or pattern that is in quarantine
 */
public record FlakyAnswer(
        String module,
        String source,
        int runs,
        long lostMicros,
        List<OneTest> tests,
        int more,
        List<OneEntry> quarantine)
        implements Answer {

    public FlakyAnswer {
        tests = List.copyOf(tests);
        quarantine = List.copyOf(quarantine);
    }

    /**
     * A test.
     *
     * @param name empty if it is the class as a whole
     * @param runs in how many kept runs it was
     * @param failures in how many of these it failed when it ran first
     * @param passedOnRerun in how many of these it passed when it ran again
     * @param quarantined in how many of these it was in quarantine
     * @param lostMicros what its failures took: the test, and as much again where it passed on a rerun
     */
    public record OneTest(
            String className,
            String name,
            int runs,
            int failures,
            int passedOnRerun,
            int quarantined,
            long lostMicros) {

        static OneTest of(TestTrend test) {
            return new OneTest(
                    test.className(),
                    test.name(),
                    test.observations().size(),
                    test.failures(),
                    test.count(UnitEnding.FLAKY),
                    test.count(UnitEnding.QUARANTINED),
                    test.lostMicros());
        }
    }

    /**
     * A line of the quarantine.
     *
     * @param until the last day, as in 2026-12-31
     * @param over whether that day has passed
     */
    public record OneEntry(String tests, String until, boolean over, String ticket, String reason) {}

    /** Of kept runs. */
    public static FlakyAnswer of(String module, String source, Trends trends, int most) {
        List<TestTrend> all = trends.unreliable();
        List<OneTest> tests = all.stream().limit(most).map(OneTest::of).toList();
        return new FlakyAnswer(
                module,
                source,
                trends.runs().size(),
                all.stream().mapToLong(TestTrend::lostMicros).sum(),
                tests,
                all.size() - tests.size(),
                trends.quarantine().entries().stream()
                        .map(entry -> new OneEntry(
                                entry.tests().text(),
                                entry.until().toString(),
                                entry.isOver(trends.quarantine().today()),
                                entry.ticket(),
                                entry.reason()))
                        .toList());
    }

    /** Whether there is nothing to tell. */
    Optional<String> nothing() {
        return tests.isEmpty()
                ? Optional.of("No test went back and forth between passed and failed, or passed only on a rerun.")
                : Optional.empty();
    }

    @Override
    public List<String> lines(Page page) {
        return new FlakyText(this, page).lines();
    }
}
