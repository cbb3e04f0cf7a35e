package io.github.surefirefine.it.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What other tools are given, and what they say. */
class ToolsIT {

    @Test
    void surefireCountsEachModule() {
        assertThat(Counts.ofSurefire(List.of(
                        "Tests run: 9, Failures: 9, Errors: 0, Skipped: 0",
                        "Tests run: 2, Failures: 1, Errors: 0, Skipped: 0")))
                .isEqualTo(new Counts(11, 10));
    }

    @Test
    void anErrorIsNotMeasured() {
        assertThatThrownBy(() -> Counts.ofSurefire(List.of("Tests run: 9, Failures: 0, Errors: 1, Skipped: 0")))
                .hasMessageContaining("Errors: 1");
    }

    @Test
    void pytestCounts() {
        assertThat(ForeignTool.XDIST.counts("FAILED test_large.py::TestCase::test_0\n11 failed in 14.20s\n"))
                .isEqualTo(new Counts(11, 11));
        assertThat(ForeignTool.XDIST.counts("2 failed, 9 passed in 14.20s\n")).isEqualTo(new Counts(11, 2));
    }

    @Test
    void nextestCounts() {
        assertThat(ForeignTool.NEXTEST.counts(
                        "     Summary [  12.104s] 11 tests run: 0 passed, 11 failed, 0 skipped\n"))
                .isEqualTo(new Counts(11, 11));
    }

    @Test
    void millHasOneObjectForEachModule() {
        assertThat(new MillBuild(List.of("small", "large"), "6.1.3", "/starts").text())
                .contains("def jupiterVersion = \"6.1.3\"", "Seq(\"-Dbench.starts=/starts\")")
                .endsWith("object large extends Bench\nobject small extends Bench\n");
    }

    @Test
    void millCallsAProjectWithoutModulesByAnotherName() {
        assertThat(new MillBuild(List.of(""), "6.1.3", "/starts").text()).endsWith("object `package` extends Bench\n");
    }
}
