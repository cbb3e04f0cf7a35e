package io.github.surefirefine.it.console;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.RunningMaven;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person sees who runs Maven in a terminal. */
class TerminalIT {

    private static final int ROWS = 24;

    private static final int COLUMNS = 80;

    private static final String SCROLL_ABOVE_ONE_ROW = "\u001B[1;23r";

    private static final String SCROLL_EVERYTHING = "\u001B[r";

    private static MavenProject seed;

    @BeforeAll
    static void compile() {
        assumeTrue(RunningMaven.isPossible() && Files.isExecutable(Path.of("/usr/bin/script")));
        seed = MavenProject.copyOf("seed", "TerminalIT-seed");
        assertThat(seed.build().run("test-compile")).succeeded();
    }

    @Test
    void rowsSayHowFarTheRunHasComeAndFailuresHaveLines() {
        String screen = screenOf(build());

        assertThat(screen)
                .containsSubsequence(
                        SCROLL_ABOVE_ONE_ROW, "looking for tests", "/11", SCROLL_EVERYTHING, "BUILD FAILURE")
                .contains("#1", "demo.LargeTest.case", "FAIL    [")
                .contains("Tests run: 11, Failures: 11, Errors: 0, Skipped: 0");
        assertThat(screen.indexOf(SCROLL_EVERYTHING)).isEqualTo(screen.lastIndexOf(SCROLL_EVERYTHING));
    }

    @Test
    void inBatchModeThereAreNoRows() {
        assertThat(screenOf(build(), "-B")).contains("FAIL    [").doesNotContain("\u001B[1;");
    }

    @Test
    void whoWantsLinesHasNoRows() {
        assertThat(screenOf(build().property("fine.console", "failures")))
                .contains("FAIL    [")
                .doesNotContain(SCROLL_ABOVE_ONE_ROW);
    }

    private static MavenBuild build() {
        return seed.build().withProvider().forks(2).property("seed.millis", "300");
    }

    private static String screenOf(MavenBuild build, String... options) {
        String[] arguments = new String[options.length + 1];
        System.arraycopy(options, 0, arguments, 0, options.length);
        arguments[options.length] = "surefire:test";
        try (RunningMaven maven = build.startInTerminal(ROWS, COLUMNS, arguments)) {
            assertThat(maven.exitCode()).isEqualTo(1);
            return String.join("\n", maven.lines());
        }
    }
}
