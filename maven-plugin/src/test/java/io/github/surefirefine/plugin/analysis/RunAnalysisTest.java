package io.github.surefirefine.plugin.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.surefirefine.plugin.analysis.fork.Activity;
import io.github.surefirefine.plugin.forecast.Expectation;
import io.github.surefirefine.plugin.forecast.Machine;
import io.github.surefirefine.plugin.runs.MadeUpRuns;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunAnalysisTest {

    private static final Machine TWO = new Machine(2);
    private static final long SECOND = 1_000_000;

    @Test
    void theDemoIsAsFastAsItsForks() {
        RunAnalysis run = RunAnalysis.of(MadeUpRuns.demo(), TWO);

        assertThat(run.figures().tests()).isEqualTo(11);
        assertThat(run.figures().badTests()).isEqualTo(1);
        assertThat(run.figures().forks()).isEqualTo(3);
        assertThat(run.figures().run().workMicros()).isEqualTo(22 * SECOND);
        assertThat(run.figures().run().speedUp()).isCloseTo(2.5, within(0.05));
        assertThat(run.figures().stockMicros()).isCloseTo(18 * SECOND + 600_000, within(SECOND / 10));
        assertThat(run.figures().boundMicros()).isLessThan(run.figures().wallMicros());
        assertThat(run.bottleneck()).isEqualTo(Bottleneck.FORKS);
        assertThat(run.forecast().with(6).wholeClassesMicros()).isGreaterThan(18 * SECOND);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16})
    void theTimeOfEachForkAddsUpToTheRun(int forks) {
        for (int seed = 0; seed < 5; seed++) {
            RunAnalysis run = RunAnalysis.of(MadeUpRuns.shop(200, forks, seed), TWO);

            assertThat(run.forks())
                    .hasSize(forks)
                    .allSatisfy(fork -> assertThat(fork.time().totalMicros())
                            .isEqualTo(run.figures().wallMicros()))
                    .allSatisfy(fork -> assertThat(fork.utilisation()).isBetween(0.0, 1.0));
            assertThat(run.figures().boundMicros())
                    .isLessThanOrEqualTo(run.figures().wallMicros())
                    .isLessThanOrEqualTo(run.forecast().with(forks).micros());
            assertThat(run.figures().stockMicros())
                    .as("the bar and the curve")
                    .isEqualTo(run.forecast().with(forks).wholeClassesMicros());
            assertThat(run.classes().stream().mapToInt(ClassUse::tests).sum()).isEqualTo(200);
            assertThat(run.forecast().expectations())
                    .extracting(Expectation::forks)
                    .contains(1, forks, forks + 1, 2 * forks)
                    .isSorted();
        }
    }

    @Test
    void aCrashCostsWhatGoesByUntilAnotherJvmIsAtWork() {
        RunAnalysis run = RunAnalysis.of(MadeUpRuns.crash(), TWO);

        assertThat(run.forks()).hasSize(2);
        assertThat(run.forks().get(1).line().tracks()).hasSize(2);
        assertThat(run.time().of(Activity.CRASH)).isBetween(SECOND, 2 * SECOND);
        assertThat(run.figures().tests(Outcome.CRASHED)).isEqualTo(1);
    }

    @Test
    void aRunWithoutAnythingHasNothingToSay() {
        RunAnalysis run = RunAnalysis.of(MadeUpRuns.empty(), TWO);

        assertThat(run.bottleneck()).isEqualTo(Bottleneck.NOTHING);
        assertThat(run.figures().wallMicros()).isZero();
        assertThat(run.figures().run().speedUp()).isEqualTo(1);
        assertThat(run.lastTest()).isEmpty();
    }

    @Test
    void aLongTestIsWhatLimitsIt() {
        RunAnalysis run = analyse(
                List.of(setup(0, 100), test(100, 9_000, "long")), List.of(test(0, 1_000, "short"), idle(1_000)));

        assertThat(run.bottleneck()).isEqualTo(Bottleneck.LONGEST_TEST);
        assertThat(run.longestTests().get(0).name()).isEqualTo("long");
        assertThat(run.figures().boundMicros()).isEqualTo(9_100_000);
    }

    @Test
    void locksAreWhatLimitsIt() {
        List<Slice> free = IntStream.range(0, 10)
                .mapToObj(i -> test(1_000L * i, 1_000, "free" + i))
                .toList();
        RunAnalysis run = analyse(free, List.of(test(0, 500, "locked"), new Slice.Wait(500_000, 9_000_000, 3)));

        assertThat(run.bottleneck()).isEqualTo(Bottleneck.HELD_BACK);
        assertThat(run.time().of(Activity.HELD_BACK)).isEqualTo(9_000_000);
        assertThat(run.forks().get(1).utilisation()).isCloseTo(0.05, within(1e-9));
        assertThat(run.figures().run().busyShare()).isCloseTo(0.525, within(1e-9));
    }

    /** Discovery and the start of JVMs take more of the time of the forks than what lies between tests. */
    @Test
    void theLargestLossIsNamed() {
        List<Slice> first = List.of(
                new Slice.Plan(1_000_000, 1_000_000, "finds tests"),
                setup(2_000, 100),
                test(2_200, 1_700, "a"),
                test(4_000, 1_500, "b"));
        List<Slice> second = List.of(
                new Slice.Plan(1_000_000, 1_000_000, "finds tests"), test(2_000, 1_500, "c"), test(3_700, 1_800, "d"));

        RunAnalysis run = analyse(first, second);

        assertThat(run.bottleneck()).isEqualTo(Bottleneck.START);
    }

    @Test
    void aLongTestIsNotNamedIfTheStartTookMore() {
        RunAnalysis run = analyse(
                List.of(test(9_000, 10_000, "long")),
                List.of(test(9_000, 8_000, "short"), new Slice.Wait(17_000_000, 2_000_000, 0)));

        assertThat(run.bottleneck()).isEqualTo(Bottleneck.START);
    }

    @Test
    void whoWaitsBeforeTheFirstTestWaitsForThePlan() {
        RunAnalysis run = analyse(
                List.of(new Slice.Plan(100_000, 900_000, "finds tests"), test(1_000, 4_000, "one")),
                List.of(new Slice.Wait(200_000, 800_000, 0), test(1_000, 4_000, "two")));

        assertThat(run.time().of(Activity.PLAN)).isEqualTo(1_700_000);
        assertThat(run.time().of(Activity.START)).isEqualTo(300_000);
        assertThat(run.figures().readyMicros()).isEqualTo(SECOND);
        assertThat(run.figures().run().busyShare()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void aTestThatPassesWhenItIsRunAgainIsFlakyAndCountsOnce() {
        RunAnalysis run = analyse(
                List.of(
                        new Slice.Test(0, 100, "demo.FooTest", "shaky", "id", Outcome.FAILED, 0),
                        new Slice.Test(200, 100, "demo.FooTest", "shaky", "id", Outcome.PASSED, 1),
                        new Slice.Test(300, 100, "demo.FooTest", "broken", "id", Outcome.FAILED, 0),
                        new Slice.Test(400, 100, "demo.FooTest", "broken", "id", Outcome.FAILED, 1)),
                List.of());

        assertThat(run.figures().tests()).isEqualTo(2);
        assertThat(run.figures().badTests()).isEqualTo(1);
        assertThat(run.flaky()).extracting(Slice.Test::name).containsExactly("shaky");
    }

    @Test
    void testsThatRunAtTheSameTimeInOneForkAreNoMoreThanBusy() {
        RunAnalysis run = analyse(List.of(test(0, 1_000, "a"), test(0, 1_000, "b"), test(500, 1_000, "c")), List.of());

        assertThat(run.forks().get(0).time().of(Activity.TESTS)).isEqualTo(1_500_000);
        assertThat(run.figures().run().speedUp()).isCloseTo(3 / 1.5, within(1e-9));
    }

    @Test
    void nestedClassesAndInvocationsBelongTogetherUnlessForksHaveSharedThem() {
        String id = "[engine:junit-jupiter]/[class:demo.FooTest]/[test-template:each(int)]";
        List<Slice> first = List.of(
                new Slice.Test(
                        0,
                        10,
                        "demo.FooTest",
                        "each(int)[1]",
                        id + "/[test-template-invocation:#1]",
                        Outcome.PASSED,
                        0),
                new Slice.Test(10, 20, "demo.FooTest", "each(int)[2]", id, Outcome.PASSED, 0),
                new Slice.Test(30, 5, "demo.FooTest$Inner", "in", "", Outcome.PASSED, 0));

        assertThat(analyse(first, List.of()).classes()).hasSize(1);
        assertThat(analyse(first, List.of()).classes().get(0).cost().units()).hasSize(2);
        List<Slice> second = List.of(new Slice.Test(0, 10, "demo.FooTest", "each(int)[3]", id, Outcome.PASSED, 0));
        assertThat(analyse(first, second).classes().get(0).cost().units()).hasSize(4);
    }

    private static RunAnalysis analyse(List<Slice> first, List<Slice> second) {
        return RunAnalysis.of(
                new RunTrace(
                        "1",
                        Optional.empty(),
                        2,
                        Ending.COMPLETE,
                        List.of(
                                new ForkTrack(1, 1, 1, "presenter", first, List.of()),
                                new ForkTrack(2, 2, 2, "presenter", second, List.of()))),
                TWO);
    }

    private static Slice test(long startMillis, long millis, String name) {
        return new Slice.Test(
                1_000 * startMillis,
                1_000 * millis,
                "demo.FooTest",
                name,
                "[method:" + name + "()]",
                Outcome.PASSED,
                0);
    }

    private static Slice setup(long startMillis, long millis) {
        return new Slice.Setup(1_000 * startMillis, 1_000 * millis, "demo.FooTest");
    }

    private static Slice idle(long startMillis) {
        return new Slice.Wait(1_000 * startMillis, 8_000_000, 0);
    }
}
