package io.github.surefirefine.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.options.FineOptions;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutputHeadsTest {

    private static final ForkId A = new ForkId(1);
    private static final ForkId B = new ForkId(2);
    private static final Entry ONE = Entries.test("demo.C", "one");
    private static final Entry TWO = Entries.test("demo.D", "two");
    private static final ReportEvent OUTPUT = new TestOutput("text", true, true);

    private OutputHeads heads = heads(OutputPlace.CONSOLE, Map.of());

    @Test
    void aTestThatPrintsIsNamedOnce() {
        starting(A, ONE, 2);

        assertThat(before(A, OUTPUT)).contains("#2 demo.C.one prints:");
        assertThat(before(A, OUTPUT)).isEmpty();
    }

    @Test
    void itIsNamedAgainAfterAnotherOne() {
        starting(A, ONE, 2);
        starting(B, TWO, 1);

        assertThat(before(A, OUTPUT)).contains("#2 demo.C.one prints:");
        assertThat(before(B, OUTPUT)).contains("#1 demo.D.two prints:");
        assertThat(before(A, OUTPUT)).contains("#2 demo.C.one prints:");
    }

    @Test
    void whatIsPrintedOutsideOfTestsHasNoHead() {
        assertThat(before(A, OUTPUT)).isEmpty();
        starting(A, ONE, 2);
        before(A, new TestFinished(Outcome.PASSED, ONE));
        assertThat(before(A, OUTPUT)).isEmpty();
    }

    @Test
    void afterThatTheTestIsNamedAgain() {
        starting(A, ONE, 2);
        before(A, OUTPUT);
        before(B, OUTPUT);

        assertThat(before(A, OUTPUT)).contains("#2 demo.C.one prints:");
    }

    @Test
    void aSingleForkNeedsNoNumber() {
        starting(A, ONE, 1);

        assertThat(heads.before(A, OUTPUT, 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputPlace.class,
            names = {"FILES", "UNKNOWN"})
    void outputThatIsNotOnTheConsoleHasNoHead(OutputPlace place) {
        heads = heads(place, Map.of());
        starting(A, ONE, 2);

        assertThat(before(A, OUTPUT)).isEmpty();
    }

    @Test
    void whoWantsNothingButSurefiresLinesHasNoHeads() {
        heads = heads(OutputPlace.CONSOLE, Map.of("fine.console", "off"));
        starting(A, ONE, 2);

        assertThat(before(A, OUTPUT)).isEmpty();
    }

    private void starting(ForkId lane, Entry entry, int forkNumber) {
        heads.testStarted(entry, forkNumber);
        before(lane, new TestStarting(entry));
    }

    private Optional<String> before(ForkId lane, ReportEvent event) {
        return heads.before(lane, event, 2).map(ConsoleLine::text);
    }

    private static OutputHeads heads(OutputPlace place, Map<String, String> options) {
        return OutputHeads.of(
                FineOptions.parse(options), new Look(Ink.NONE, OptionalInt.empty(), Optional.empty(), place));
    }
}
