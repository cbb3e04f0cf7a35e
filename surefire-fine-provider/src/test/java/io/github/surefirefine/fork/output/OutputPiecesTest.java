package io.github.surefirefine.fork.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputPiecesTest {

    private static final int MAX = OutputPieces.MAX_CHARS;

    private final List<TestOutput> passedOn = new ArrayList<>();

    @Test
    void whatIsSmallPassesAsItIs() {
        TestOutput line = new TestOutput("x".repeat(MAX), false, true);
        pass(line);
        pass(new TestOutput("", true, true));

        assertThat(passedOn).containsExactly(line, new TestOutput("", true, true));
    }

    @Test
    void theLineEndsWithTheLastPiece() {
        pass(new TestOutput("a".repeat(MAX) + "b".repeat(MAX) + "c", true, true));

        assertThat(passedOn)
                .containsExactly(
                        new TestOutput("a".repeat(MAX), true, false),
                        new TestOutput("b".repeat(MAX), true, false),
                        new TestOutput("c", true, true));
    }

    @Test
    void aPairIsNotCut() {
        pass(new TestOutput("a".repeat(MAX - 1) + "\uD83C\uDF89", true, false));

        assertThat(passedOn)
                .containsExactly(
                        new TestOutput("a".repeat(MAX - 1), true, false), new TestOutput("\uD83C\uDF89", true, false));
    }

    @Test
    void halfPairsAreKept() {
        String halves = "\uD83C".repeat(2 * MAX + 1);
        pass(new TestOutput(halves, true, false));

        assertThat(passedOn.stream().map(TestOutput::text).reduce("", String::concat))
                .isEqualTo(halves);
        assertThat(passedOn)
                .allMatch(piece -> piece.text().length() <= MAX && !piece.text().isEmpty());
    }

    private void pass(TestOutput output) {
        new OutputPieces(output).forEachRemaining(passedOn::add);
    }
}
