package io.github.surefirefine.it.console;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a CI system finds in the log of a real build: commands that begin their lines, and files. */
class CiIT {

    private static final String ANNOTATION = "::error file=src/test/java/demo/(Large|Small)Test\\.java,line=\\d+,"
            + "title=(Large|Small)Test\\.case\\d failed::demo\\.(Large|Small)Test\\.case\\d%0A"
            + "org\\.opentest4j\\.AssertionFailedError: on purpose%0A.*";

    private static MavenProject seed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() throws IOException {
        seed = MavenProject.copyOf("seed", "CiIT-seed");
        Files.createDirectories(seed.folder().resolve(".git"));
        assertThat(seed.build().run("test-compile")).succeeded();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void gitHubGetsAnnotationsAndAJobSummary(int forks) throws IOException {
        Path summary = folder.resolve("summary.md");
        MavenResult result = build(forks)
                .environment("GITHUB_ACTIONS", "true")
                .environment("GITHUB_STEP_SUMMARY", summary.toString())
                .run("surefire:test");

        assertThat(result)
                .failed()
                .hasTotals(11, 11, 0, 0)
                .printedInOrder("\\[ERROR] fine: 11 failures for GitHub Actions", ANNOTATION, ".*Results:.*");
        assertThat(result.lines().stream().filter(line -> line.startsWith("::")))
                .hasSize(10)
                .allMatch(line -> line.matches(ANNOTATION));
        assertThat(Files.readString(summary))
                .startsWith("### ❌ CiIT-seed")
                .contains("11 of 11 tests failed", "Tests run: 11, Failures: 11, Errors: 0, Skipped: 0; ");
        assertNothingIsDisturbed(result);
    }

    @Test
    void gitLabGetsASectionOfTheLog() throws IOException {
        MavenResult result = build(2).environment("GITLAB_CI", "true").run("surefire:test");

        assertThat(result)
                .failed()
                .printedInOrder(
                        "\\[INFO] fine: the summary for GitLab follows",
                        "\u001b\\[0Ksection_start:\\d{10}:fine_summary_[a-z0-9_]+\\[collapsed=true].*",
                        ".*Summary of the tests of CiIT-seed.*",
                        "\\[INFO]     Tests run: 11, Failures: 11, Errors: 0, Skipped: 0",
                        "\u001b\\[0Ksection_end:\\d{10}:fine_summary_[a-z0-9_]+.*");
        assertNothingIsDisturbed(result);
    }

    @Test
    void azureGetsIssuesAndASummary() throws IOException {
        MavenResult result = build(2).environment("TF_BUILD", "True").run("surefire:test");

        assertThat(result)
                .failed()
                .printedInOrder(
                        "##vso\\[task\\.logissue type=error;sourcepath=src/test/java/demo/.*Test\\.java;linenumber=\\d+].*",
                        "##vso\\[task\\.uploadsummary].*fine-summary-CiIT-seed.*\\.md");
        assertNothingIsDisturbed(result);
    }

    @Test
    void aSummaryThatCannotBeWrittenIsOneWarning() throws IOException {
        MavenResult result = build(2).environment("GITHUB_ACTIONS", "true")
                .environment("GITHUB_STEP_SUMMARY", folder.toString())
                .property("seed.millis", "0")
                .run("surefire:test");

        assertThat(result)
                .hasTotals(11, 11, 0, 0)
                .printedOnce("\\[WARNING] fine: the summary for the CI system cannot be written: .*");
    }

    @Test
    void nothingIsToldIfTheUserDoesNotWantIt() throws IOException {
        MavenResult result = build(2).environment("GITHUB_ACTIONS", "true")
                .environment("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString())
                .property("fine.ci", "off")
                .run("surefire:test");

        assertThat(result).hasTotals(11, 11, 0, 0);
        assertThat(result.lines()).noneMatch(line -> line.startsWith("::"));
        assertThat(folder.resolve("summary.md")).doesNotExist();
    }

    @Test
    void anOpenTestReportLiesBesideTheOthers() throws IOException {
        build(2).property("fine.openreports", "on").run("surefire:test");

        Path report = seed.folder().resolve("target/surefire-reports/open-test-report.xml");
        List<String> lines = Files.readAllLines(report);
        assertThat(lines).filteredOn(line -> line.startsWith("<e:started")).hasSize(14);
        assertThat(lines)
                .filteredOn(line -> line.contains("<result status=\"FAILED\">"))
                .hasSize(11);
        assertThat(lines).last().isEqualTo("</e:events>");
    }

    private static MavenBuild build(int forks) {
        return seed.build().withProvider().forks(forks).property("seed.millis", "0");
    }

    /** Surefire complains here if something else is on its channel. */
    private static void assertNothingIsDisturbed(MavenResult result) throws IOException {
        assertThat(result.lines()).noneMatch(line -> line.contains("orrupted"));
        try (Stream<Path> reports = Files.list(seed.folder().resolve("target/surefire-reports"))) {
            assertThat(reports).noneMatch(file -> file.toString().contains("dump"));
        }
    }
}
