package io.github.surefirefine.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page shows the newest result. {@code -Dit.test=ComparisonPageIT -Dpages.write} writes that part anew.
 */
class ComparisonPageIT {

    private static final String RESULT = """
            # Title

            2026-11-30, 2 processors. Median of 3 runs in turn.

            Not on this machine: cargo-nextest.

            | suite | forks | run by | static state is shared by | whole, s | / stock | processors, s | / stock | first test, s |
            | --- | ---: | --- | --- | ---: | ---: | ---: | ---: | ---: |
            | one | 2 | stock Surefire | x | 8.10 (8.00–9.00) | 1.00 | 9.00 (9.00–9.00) | 1.00 | 1.00 (1.00–1.00) |
            | one | 2 | Mill, daemon running | x | 7.29 (7.00–8.00) | 0.90 | 9.00 (9.00–9.00) | 1.00 |  |
            | two | 4 | stock Surefire | x | 6.00 (6.00–6.00) | 1.00 | 9.00 (9.00–9.00) | 1.00 | 1.00 (1.00–1.00) |
            """;

    @TempDir
    private Path folder;

    @Test
    void thePageShowsTheNewestResult() throws IOException {
        ComparisonPage page = ComparisonPage.ofSite();
        String made = page.made();
        if (System.getProperty("pages.write") != null) {
            page.write(made);
        }
        assertThat(page.read())
                .as("./mvnw verify -pl it -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dit.test=ComparisonPageIT -Dpages.write writes it anew")
                .isEqualTo(made);
    }

    @Test
    void aSuiteIsAColumn() {
        assertThat(new TimesTable(ResultFile.parse("2026-11-30-0800-others.md", RESULT)).markdown())
                .isEqualTo("""
                        2026-11-30, 2 processors. Median of 3 runs in turn. [All figures](https://github.com/surefire-fine/\
                        surefire-fine/blob/main/it/bench/results/2026-11-30-0800-others.md).

                        Not on this machine: cargo-nextest.

                        | | handed out | static state is shared by | one; 2 at a time, s | two; 4 at a time, s |
                        | --- | --- | --- | ---: | ---: |
                        | stock Surefire | a class | the tests of a fork | 8.10 (1.00) | 6.00 (1.00) |
                        | Mill, daemon running | a class | the tests of a JVM | 7.29 (0.90) |  |
                        """);
    }

    @Test
    void theNewestResultHasTheLastDate() {
        assertThat(ResultFile.newest(List.of(
                        "2026-11-30-0800-others.md",
                        "2026-12-01-0700-others.md",
                        "2026-12-02-0700-others-seed.md",
                        "2026-12-02-0700.md")))
                .contains("2026-12-01-0700-others.md");
    }

    @Test
    void onlyThePartBetweenTheMarksIsReplaced() throws IOException {
        Files.writeString(folder.resolve("2026-11-30-0800-others.md"), RESULT);
        Path file = folder.resolve("page.md");
        Files.writeString(file, """
                before
                <!-- Made from it/bench/results by ComparisonPageIT: do not edit. -->
                old
                <!-- End of what is made. -->
                after
                """);
        ComparisonPage page = new ComparisonPage(file, folder);

        page.write(page.made());

        assertThat(page.read()).isEqualTo(page.made()).doesNotContain("old");
        assertThat(file).content().startsWith("before\n").endsWith("after\n");
    }
}
