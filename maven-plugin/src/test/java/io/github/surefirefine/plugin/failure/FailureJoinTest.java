package io.github.surefirefine.plugin.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Mark;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureJoinTest {

    private static final Thrown THROWN = new Thrown("E", "no", "trace");

    @Test
    void classesWithFailuresAreToBeRead() {
        RunTrace trace = trace(
                List.of(
                        test("demo.B$Inner", "fails", Outcome.FAILED, 0),
                        test("demo.A", "passes", Outcome.PASSED, 0),
                        test("demo.D", "flakes", Outcome.ERROR, 0),
                        test("demo.D", "flakes", Outcome.PASSED, 1)),
                List.of(new Mark.ClassFailure(5, "demo.C", "no")));

        assertThat(FailureJoin.classes(trace)).containsExactly("demo.B", "demo.C", "demo.D");
    }

    @Test
    void theTraceSaysWhereEachAttemptRan() {
        RunTrace trace = trace(
                List.of(test("demo.A", "fails", Outcome.ERROR, 0), test("demo.A", "fails", Outcome.ERROR, 1)),
                List.of());

        FailedTests tests = FailureJoin.of(
                trace, Map.of("demo.A", List.of(reported("demo.A", "fails", Outcome.ERROR, Outcome.ERROR))));

        assertThat(tests.failed()).hasSize(1);
        assertThat(tests.all().get(0).id()).isEqualTo("id of fails");
        assertThat(tests.all().get(0).attempts())
                .extracting(Attempt::ran)
                .containsExactly(Optional.of(new Attempt.Ran("2", 1_000)), Optional.of(new Attempt.Ran("2", 1_001)));
    }

    @Test
    void withoutAReportTheTraceTellsWhatItKnows() {
        RunTrace trace = trace(
                List.of(
                        test("demo.B", "crashes", Outcome.CRASHED, 0),
                        test("demo.B", "passes", Outcome.PASSED, 0),
                        test("demo.B", "flakes", Outcome.FAILED, 0),
                        test("demo.B", "flakes", Outcome.PASSED, 1)),
                List.of(new Mark.ClassFailure(5, "demo.C", "fixture")));

        FailedTests tests = FailureJoin.of(trace, Map.of());

        assertThat(tests.failed())
                .extracting(FailedTest::className, FailedTest::name)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("demo.C", ""),
                        org.assertj.core.api.Assertions.tuple("demo.B", "crashes"));
        assertThat(tests.flaky()).extracting(FailedTest::name).containsExactly("flakes");
        assertThat(tests.all().get(0).last().thrown().message()).isEqualTo("fixture");
    }

    /** Its names may be others, as those for people. */
    @Test
    void aReportIsBelievedToBeComplete() {
        RunTrace trace = trace(List.of(test("demo.A", "fails", Outcome.FAILED, 0)), List.of());

        FailedTests tests =
                FailureJoin.of(trace, Map.of("demo.A", List.of(reported("demo.A", "it fails", Outcome.FAILED))));

        assertThat(tests.all()).extracting(FailedTest::name).containsExactly("it fails");
        assertThat(tests.all().get(0).last().ran()).isEmpty();
    }

    /** No test of that name has run. */
    @Test
    void aNameThatSurefireGivesToAClassIsLeftOut() {
        RunTrace trace = trace(
                List.of(test("demo.A", "fails", Outcome.FAILED, 0)), List.of(new Mark.ClassFailure(5, "demo.A", "no")));

        FailedTests tests = FailureJoin.of(
                trace,
                Map.of(
                        "demo.A",
                        List.of(
                                reported("demo.A", "fails", Outcome.FAILED),
                                reported("demo.A", "executionError", Outcome.ERROR))));

        assertThat(tests.all()).extracting(FailedTest::name).containsExactly("", "fails");
    }

    @Test
    void classesComeFirst() {
        FailedTests tests = FailureJoin.of(
                trace(List.of(), List.of()),
                Map.of(
                        "demo.A", List.of(reported("demo.A", "fails", Outcome.FAILED)),
                        "demo.B", List.of(reported("demo.B", "", Outcome.ERROR))));

        assertThat(tests.all()).extracting(FailedTest::className).containsExactly("demo.B", "demo.A");
    }

    @Test
    void aForkThatDiedWithoutATestIsTold() {
        RunTrace trace = trace(List.of(), List.of(new Mark.Crash(9, "exit code 1")));

        assertThat(FailureJoin.of(trace, Map.of()).lostForks())
                .containsExactly(new FailedTests.LostFork("2", "exit code 1"));
        assertThat(FailureJoin.of(
                                trace(
                                        List.of(test("demo.A", "a", Outcome.CRASHED, 0)),
                                        trace.forks().get(0).marks()),
                                Map.of())
                        .lostForks())
                .isEmpty();
    }

    private static FailedTest reported(String className, String name, Outcome... outcomes) {
        return new FailedTest(
                className,
                name,
                "",
                List.of(outcomes).stream()
                        .map(outcome -> new Attempt(outcome, THROWN, Printed.NOTHING, Optional.empty()))
                        .toList());
    }

    private static Slice test(String className, String name, Outcome outcome, int rerun) {
        return new Slice.Test(10 + rerun, 1_000 + rerun, className, name, "id of " + name, outcome, rerun);
    }

    private static RunTrace trace(List<Slice> slices, List<Mark> marks) {
        return new RunTrace(
                "1",
                Optional.empty(),
                2,
                Ending.COMPLETE,
                List.of(new ForkTrack(1, 2, 4242, "presenter", slices, marks)));
    }
}
