package io.github.surefirefine.conductor.file;

import static io.github.surefirefine.system.OtherSystem.WINDOWS;
import static io.github.surefirefine.system.OtherSystem.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.ci.RunCourse;
import io.github.surefirefine.ci.SourceFrame;
import io.github.surefirefine.ci.SourcePlace;
import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.TestResult;
import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.options.CiDialect;
import io.github.surefirefine.system.OtherSystem;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files beside the reports, and what CI systems are told, with the paths of Windows and macOS. */
class OtherSystemsTest {

    private static final RunCourse COURSE =
            new RunCourse(new RunFigures(1, 1, 1_000, 500, 0, 500), 100, List.of(), 0, Optional.empty());

    @ParameterizedTest
    @EnumSource
    void annotationsHaveSlashes(OtherSystem system) {
        Path module = system.checkout().resolve("app");
        write(module.resolve("pom.xml"), "");
        write(module.resolveSibling(".git").resolve("HEAD"), "");
        write(
                module.resolve("src")
                        .resolve("test")
                        .resolve("java")
                        .resolve("demo")
                        .resolve("FooTest.java"),
                "");

        List<ConsoleLine> lines = told(CiDialect.GITHUB, module, Map.of());

        assertThat(lines)
                .extracting(ConsoleLine::text)
                .anyMatch(text -> text.contains("file=app/src/test/java/demo/FooTest.java"));
    }

    @ParameterizedTest
    @CsvSource({
        "WINDOWS, c:\\users\\jörg m\\CHECK OUT, src/test/java/demo/FooTest.java",
        "WINDOWS, D:\\elsewhere, src/test/java/demo/FooTest.java",
        "MACOS, /Users/Jörg M, check out/src/test/java/demo/FooTest.java",
    })
    void withoutGitPathsBeginAtTheWorkspace(OtherSystem system, String workspace, String path) {
        Path module = system.checkout();
        write(
                module.resolve("src")
                        .resolve("test")
                        .resolve("java")
                        .resolve("demo")
                        .resolve("FooTest.java"),
                "");
        FileSystem files = module.getFileSystem();

        SourceFiles sources =
                new SourceFiles(module, SourceFiles.repository(module, List.of(files.getPath(workspace))));

        assertThat(sources.find(List.of(new SourceFrame("demo.FooTest", "FooTest.java", 7))))
                .hasValue(new SourcePlace(path, 7));
    }

    @Test
    void aClassWhoseNameNoFileCanHaveHasNoSource() {
        Path module = WINDOWS.checkout();
        write(
                module.resolve("src")
                        .resolve("test")
                        .resolve("java")
                        .resolve("demo")
                        .resolve("FooTest.java"),
                "");

        assertThat(new SourceFiles(module, module)
                        .find(List.of(new SourceFrame("demo.Is it?", "", 0), new SourceFrame("a|b", "a|b.kt", 1))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSummaryIsWritten(OtherSystem system) throws IOException {
        Path module = system.checkout();
        Path steps = module.resolve("steps.md");

        told(CiDialect.GITHUB, module, Map.of("GITHUB_STEP_SUMMARY", steps.toString()));
        List<ConsoleLine> azure = told(CiDialect.AZURE, module, Map.of());

        assertThat(Files.readString(steps)).contains("### ❌ ");
        assertThat(azure)
                .extracting(ConsoleLine::text)
                .anyMatch(text -> text.endsWith(
                        "##vso[task.uploadsummary]" + reports(module).resolve("fine-summary-check-out.md")));
    }

    @ParameterizedTest
    @EnumSource
    void listsForGoalsHaveTheSameBytesEverywhere(OtherSystem system) throws IOException {
        Path file = reports(system.checkout()).resolve("fine-shard.txt");

        new RecordFile(file).write(Stream.of("größer", "b"));

        assertThat(Files.readString(file)).isEqualTo("größer\nb\n");
    }

    @Test
    void aFolderIsNamedAsOnTheCommandLine() {
        assertThat(new SequenceFile(reports(WINDOWS.checkout())).folder()).isEqualTo("target\\surefire-reports");
    }

    private static List<ConsoleLine> told(CiDialect dialect, Path module, Map<String, String> environment) {
        CiFiles files = new CiFiles(dialect, reports(module), environment);
        files.heard(TestResult.of(
                new ForkId(1),
                1,
                new TestFinished(
                        Outcome.FAILED, Entries.test("demo.FooTest", "a", 5).withFailure(Entries.failure("x")))));
        return files.end(COURSE);
    }

    private static Path reports(Path module) {
        return module.resolve("target").resolve("surefire-reports");
    }
}
