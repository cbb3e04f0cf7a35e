package io.github.surefirefine.conductor.file;

import io.github.surefirefine.ci.CiConsole;
import io.github.surefirefine.ci.CiReport;
import io.github.surefirefine.ci.MarkdownSummary;
import io.github.surefirefine.ci.RunCourse;
import io.github.surefirefine.ci.TestResults;
import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.TestResult;
import io.github.surefirefine.options.CiDialect;
import io.github.surefirefine.store.FileTrouble;
import io.github.surefirefine.store.ModuleFolder;
import io.github.surefirefine.trouble.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a CI system is told of a run: collected during the run, and put together at its end. Confined to the conductor's loop. */
final class CiFiles {

    /** GitHub drops the whole summary of a step if it is longer. */
    private static final long MOST_OF_STEP = 1024 * 1024;

    /** Each module leaves room for the ones after it. */
    private static final int SHARE = 4;

    private static final long MOST = 256 * 1024;

    private static final String STEP_SUMMARY = "GITHUB_STEP_SUMMARY";
    private static final List<String> WORKSPACES =
            List.of("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY", "BUILDKITE_BUILD_CHECKOUT_PATH");

    private final CiConsole console;
    private final Path reports;
    private final Map<String, String> environment;
    private final TestResults results = new TestResults();
    private @Nullable String warning;

    CiFiles(CiDialect dialect, Path reports, Map<String, String> environment) {
        console = new CiConsole(dialect);
        this.reports = reports.toAbsolutePath().normalize();
        this.environment = environment;
    }

    void heard(TestResult result) {
        results.add(result);
    }

    /** Writes the summary, and returns what is to be printed. */
    List<ConsoleLine> end(RunCourse course) {
        Path module = ModuleFolder.of(reports);
        SourceFiles sources = new SourceFiles(module, SourceFiles.repository(module, workspaces()));
        CiReport report = CiReport.of(name(reports), results, course, sources::find);
        if (report.isEmpty()) {
            return List.of();
        }
        if (console.hasStepSummary()) {
            path(environment.getOrDefault(STEP_SUMMARY, "")).ifPresent(file -> append(file, report));
            return console.lines(report, Optional.empty());
        }
        return console.lines(report, console.hasSummaryFile() ? write(report) : Optional.empty());
    }

    Optional<String> takeWarning() {
        Optional<String> taken = Optional.ofNullable(warning);
        warning = null;
        return taken;
    }

    /** The folder of the module, and that of the reports if it is not the usual one. */
    static String name(Path reports) {
        Path absolute = reports.toAbsolutePath().normalize();
        Path module = ModuleFolder.of(absolute).getFileName();
        Path folder = absolute.getFileName();
        String name = module == null ? "tests" : module.toString();
        return folder == null || folder.toString().equals("surefire-reports") ? name : name + " (" + folder + ")";
    }

    private List<Path> workspaces() {
        return WORKSPACES.stream()
                .map(name -> path(environment.getOrDefault(name, "")))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Path> path(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(reports.getFileSystem().getPath(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void append(Path file, CiReport report) {
        try {
            long size = Files.exists(file) ? Files.size(file) : 0;
            Optional<String> text = MarkdownSummary.of(report, Math.min(MOST, (MOST_OF_STEP - size) / SHARE));
            if (text.isPresent()) {
                Files.write(
                        file,
                        text.get().getBytes(StandardCharsets.UTF_8),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            failed(e);
        }
    }

    private Optional<String> write(CiReport report) {
        Path file = reports.resolve("fine-summary-" + report.module().replaceAll("[^A-Za-z0-9._-]+", "-") + ".md");
        try {
            Files.createDirectories(reports);
            Files.writeString(file, MarkdownSummary.of(report, MOST).orElse(""));
            return Optional.of(file.toString());
        } catch (IOException e) {
            failed(e);
            return Optional.empty();
        }
    }

    private void failed(IOException trouble) {
        warning = Trouble.CI_SUMMARY.tell(
                "fine: the summary for the CI system cannot be written: " + FileTrouble.of(trouble));
    }
}
