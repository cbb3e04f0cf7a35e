package io.github.surefirefine.plugin.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.runs.KeptFiles;
import io.github.surefirefine.plugin.text.Golden;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Signs;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Mark;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import io.github.surefirefine.plugin.trace.TraceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTextTest {

    private static final String SOURCE = "target/surefire-reports/fine-trace.json";

    @ParameterizedTest
    @CsvSource({"60, UNICODE", "100, UNICODE", "160, UNICODE", "100, ASCII"})
    void aForkThatDiesAndIsReplaced(int width, Signs signs) {
        check("crash", Runs.withCrash(), width, signs);
    }

    @ParameterizedTest
    @CsvSource({"40, ASCII", "60, UNICODE", "100, UNICODE", "160, UNICODE"})
    void manyClasses(int width, Signs signs) {
        check("many", Runs.random(1, 60, 6), width, signs);
    }

    @ParameterizedTest
    @CsvSource({"60, UNICODE", "100, ASCII"})
    void severalMachines(int width, Signs signs) {
        check("machines", Runs.ofThreeMachines(), width, signs);
    }

    @Test
    void aRunOfTheFirstVersion(@TempDir Path module) throws Exception {
        KeptFiles.copy("0.1.0", "run", module);

        check("kept-0.1.0", TraceFile.read(module.resolve(SOURCE)), 100, Signs.UNICODE);
    }

    @Test
    void tenThousandTestsAreDrawnLikeAnyOther() {
        RunTrace trace = Runs.random(3, 650, 16);

        TimelineAnswer answer = answer(trace);

        assertThat(answer.data().tests()).isGreaterThan(9_000);
        assertThat(answer.lines(new Page(100, Signs.UNICODE))).hasSizeLessThan(50);
    }

    @Test
    void aRunWithoutTestsIsSummedUp() {
        RunTrace trace = new RunTrace("1.2", Optional.empty(), 2, Ending.COMPLETE, List.of());

        assertThat(answer(trace).lines(new Page(100, Signs.UNICODE)))
                .containsExactly(
                        "fine: app: 0 tests in 0 classes, 0.0 s on 0 forks, 0.0 s of tests (1.0x), forks busy 0 %",
                        "  from " + SOURCE);
    }

    @Test
    void aRunThatTakesNoTimeIsDrawn() {
        Slice skipped = new Slice.Test(0, 0, "demo.A", "skipped()", "", Outcome.SKIPPED, 0);
        RunTrace trace = new RunTrace(
                "1.2",
                Optional.empty(),
                2,
                Ending.COMPLETE,
                List.of(new ForkTrack(1, 1, 0, "", List.of(skipped), List.of())));

        assertThat(answer(trace).lines(new Page(40, Signs.ASCII))).anyMatch(line -> line.startsWith("#1 "));
    }

    @Test
    void whatHappensOftenIsNotToldEachTime() {
        List<Mark> failures = IntStream.range(0, 500)
                .mapToObj(i -> (Mark) new Mark.ClassFailure(i, "demo.C" + i, "no"))
                .toList();
        RunTrace trace = new RunTrace(
                "1.2", Optional.empty(), 2, Ending.COMPLETE, List.of(new ForkTrack(1, 1, 0, "", List.of(), failures)));

        assertThat(answer(trace).lines(new Page(60, Signs.ASCII)))
                .hasSizeLessThan(40)
                .endsWith("  and 480 more of these");
        assertThat(answer(trace).data().events()).hasSize(500);
    }

    @Test
    void whatPassesInTheEndHasNotFailed() {
        RunTrace trace = new RunTrace(
                "1.2",
                Optional.empty(),
                2,
                Ending.COMPLETE,
                List.of(new ForkTrack(
                        1,
                        1,
                        0,
                        "",
                        List.of(
                                new Slice.Test(0, 5, "demo.A", "flaky()", "id", Outcome.FAILED, 0),
                                new Slice.Test(9, 5, "demo.A", "flaky()", "id", Outcome.PASSED, 1)),
                        List.of())));

        RunSummary run = answer(trace).data();

        assertThat(run.tests()).isEqualTo(1);
        assertThat(run.failed()).isZero();
        assertThat(run.figures().workMicros()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "8200000, 60, '|0 s           |2 s          |4 s           |6 s'",
        "12000, 40, '|0 s             |0.005 s        |0.01 s'",
        "0, 30, '|0 s           |0.000001 s'"
    })
    void theAxisHasRoundTimes(long micros, int width, String line) {
        assertThat(TimeAxis.of(micros, width)).isEqualTo(line);
    }

    private static void check(String name, RunTrace trace, int width, Signs signs) {
        Golden.assertSame(
                "timeline-" + name + "-" + width + (signs == Signs.ASCII ? "-ascii" : ""),
                answer(trace),
                new Page(width, signs));
    }

    private static TimelineAnswer answer(RunTrace trace) {
        return TimelineAnswer.of("app", SOURCE, trace, 10);
    }
}
