package io.github.surefirefine.conductor.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.ci.RunCourse;
import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.TestResult;
import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.options.CiDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CiFilesTest {

    private static final RunCourse COURSE =
            new RunCourse(new RunFigures(1, 1, 1_000, 500, 0, 500), 100, List.of(), 0, Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void eachModuleAppendsItsPart() throws IOException {
        Path summary = folder.resolve("summary.md");
        Files.writeString(summary, "before\n");
        told(CiDialect.GITHUB, Map.of("GITHUB_STEP_SUMMARY", summary.toString()), Outcome.PASSED);
        told(CiDialect.GITHUB, Map.of("GITHUB_STEP_SUMMARY", summary.toString()), Outcome.FAILED);

        assertThat(Files.readString(summary)).startsWith("before\n### ✅ ").contains("\n\n### ❌ ");
    }

    @Test
    void aManyModulesStayBelowWhatGitHubTakes() throws IOException {
        Path summary = folder.resolve("summary.md");
        Files.writeString(summary, "x".repeat(1024 * 1024 - 100));
        told(CiDialect.GITHUB, Map.of("GITHUB_STEP_SUMMARY", summary.toString()), Outcome.FAILED);

        assertThat(Files.size(summary)).isLessThan(1024 * 1024);
    }

    @Test
    void aSummaryThatCannotBeWrittenIsOneWarning() {
        CiFiles files = files(CiDialect.GITHUB, Map.of("GITHUB_STEP_SUMMARY", folder.toString()));
        heard(files, Outcome.FAILED);
        List<ConsoleLine> lines = files.end(COURSE);

        assertThat(lines).hasSize(1);
        assertThat(files.takeWarning())
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("fine: the summary for the CI system cannot be written: ")
                        .contains(folder.toString()));
        assertThat(files.takeWarning()).isEmpty();
    }

    @Test
    void withoutAFileThereIsNoSummary() {
        CiFiles files = files(CiDialect.GITHUB, Map.of());
        heard(files, Outcome.FAILED);

        assertThat(files.end(COURSE)).hasSize(1);
        assertThat(files.takeWarning()).isEmpty();
    }

    @Test
    void azureAndBuildkiteGetAFileOfTheirOwn() {
        List<ConsoleLine> azure = told(CiDialect.AZURE, Map.of(), Outcome.PASSED);
        List<ConsoleLine> buildkite = told(CiDialect.BUILDKITE, Map.of(), Outcome.PASSED);

        Path file = folder.resolve("demo/target/surefire-reports/fine-summary-demo.md");
        assertThat(file).isNotEmptyFile();
        assertThat(azure)
                .extracting(ConsoleLine::text)
                .allMatch(text -> text.endsWith("\n##vso[task.uploadsummary]" + file));
        assertThat(buildkite).extracting(ConsoleLine::text).allMatch(text -> text.contains("buildkite-agent annotate"));
    }

    @Test
    void aRunWithoutTestsIsNotTold() {
        assertThat(files(CiDialect.GITLAB, Map.of()).end(COURSE)).isEmpty();
    }

    @Test
    void otherReportsAreNamed() throws IOException {
        Files.createDirectories(folder.resolve("demo"));
        Files.writeString(folder.resolve("demo/pom.xml"), "");

        assertThat(CiFiles.name(folder.resolve("demo/target/surefire-reports"))).isEqualTo("demo");
        assertThat(CiFiles.name(folder.resolve("demo/target/failsafe-reports"))).isEqualTo("demo (failsafe-reports)");
    }

    private List<ConsoleLine> told(CiDialect dialect, Map<String, String> environment, Outcome outcome) {
        CiFiles files = files(dialect, environment);
        heard(files, outcome);
        return files.end(COURSE);
    }

    private CiFiles files(CiDialect dialect, Map<String, String> environment) {
        return new CiFiles(dialect, folder.resolve("demo/target/surefire-reports"), environment);
    }

    private static void heard(CiFiles files, Outcome outcome) {
        files.heard(TestResult.of(
                new ForkId(1),
                1,
                new TestFinished(outcome, Entries.test("demo.FooTest", "a", 5).withFailure(Entries.failure("x")))));
    }
}
