package io.github.surefirefine.fork.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpstreamTest {

    private static final String RESULT = """
            # Created at 2026-01-02T03:04:05.678
            FAIL    [ 2.004 s] ( 1/11) #2 demo.LargeTest.case0
            [ERROR]     org.opentest4j.AssertionFailedError: no
            """;

    @TempDir
    Path reports;

    @Test
    void theNameIsOnTheCommandLineOfTheFork() {
        assertThat(Dumpstream.fileName("/tmp/surefirebooter.jar /tmp/surefire 2026-01-02T03-04-05_678-jvmRun2 a b"))
                .contains("2026-01-02T03-04-05_678-jvmRun2.dumpstream");
        assertThat(Dumpstream.fileName("org.junit.Main")).isEmpty();
        assertThat(Dumpstream.fileName("")).isEmpty();
    }

    @Test
    void resultsAreOurs() {
        assertThat(Dumpstream.holdsResultsOnly(RESULT)).isTrue();
        assertThat(Dumpstream.holdsResultsOnly(RESULT + RESULT.replace("FAIL", "ERROR")))
                .isTrue();
        assertThat(Dumpstream.holdsResultsOnly(RESULT.replace("FAIL", "CRASH"))).isTrue();
        assertThat(Dumpstream.holdsResultsOnly("")).isTrue();
    }

    @Test
    void resultsOfAModuleInColoursAreOursToo() {
        assertThat(Dumpstream.holdsResultsOnly(RESULT.replace("FAIL ", "[core] \u001B[1;31mFAIL\u001B[m ")))
                .isTrue();
    }

    @Test
    void soIsWhatACiSystemIsToldOfThem() {
        String told = """
                # Created at 2026-01-02T03:04:06.789
                fine: 1 failure and 2 flaky tests for GitHub Actions
                ::error title=LargeTest.case0 failed::demo.LargeTest.case0%0A# Created at 2026
                """;

        assertThat(Dumpstream.holdsResultsOnly(RESULT + told)).isTrue();
        assertThat(Dumpstream.holdsResultsOnly(RESULT + told.replace("1 failure", "the conductor")))
                .isFalse();
    }

    @Test
    void anythingElseIsNot() {
        assertThat(Dumpstream.holdsResultsOnly(RESULT + "# Created at 2026\nCorrupted channel"))
                .isFalse();
        assertThat(Dumpstream.holdsResultsOnly("Corrupted channel")).isFalse();
        assertThat(Dumpstream.holdsResultsOnly(RESULT.replace("FAIL", "PASS"))).isFalse();
    }

    @Test
    void aFileOfResultsIsRemoved() throws IOException {
        Path file = Files.writeString(reports.resolve("a.dumpstream"), RESULT);
        Dumpstream.removeIfOurs(file);
        assertThat(file).doesNotExist();
        Dumpstream.removeIfOurs(file);
    }

    @Test
    void anyOtherFileStays() throws IOException {
        Path file = Files.writeString(reports.resolve("a.dumpstream"), RESULT + "# Created at 2026\nother\n");
        Dumpstream.removeIfOurs(file);
        assertThat(file).exists();
    }
}
