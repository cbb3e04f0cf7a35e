package io.github.surefirefine.conductor.file;

import io.github.surefirefine.ci.RunCourse;
import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.TestResult;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.store.ModuleFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where results are told besides Surefire's console and reports, as the user wants it. What cannot be written is a
 * warning; the run goes on. Confined to the conductor's loop.
 */
public final class ResultFiles {

    private final Optional<CiFiles> ci;
    private final Optional<OpenReportFile> openReport;
    private boolean hasEnded;

    private ResultFiles(Optional<CiFiles> ci, Optional<OpenReportFile> openReport) {
        this.ci = ci;
        this.openReport = openReport;
    }

    static ResultFiles of(FineOptions options, Path reports, Map<String, String> environment) {
        return new ResultFiles(
                options.results().ci().map(dialect -> new CiFiles(dialect, reports, environment)),
                options.results()
                        .openReport()
                        .map(file -> new OpenReportFile(openReport(file, reports), CiFiles.name(reports))));
    }

    private static Path openReport(String file, Path reports) {
        return file.equals(FineOptions.Results.OPEN_REPORT)
                ? reports.resolve(OpenReportFile.NAME)
                : ModuleFolder.of(reports).resolve(file);
    }

    /** The run begins. */
    public void begin(long nowNanos) {
        openReport.ifPresent(file -> file.begin(nowNanos));
    }

    /** A test has a result. */
    public void heard(TestResult result, long nowNanos) {
        if (!hasEnded) {
            ci.ifPresent(files -> files.heard(result));
            openReport.ifPresent(file -> file.heard(result, nowNanos));
        }
    }

    /** The run has ended. Returns what is to be printed; nothing if it had ended before. */
    public List<ConsoleLine> end(RunCourse course, long nowNanos) {
        if (hasEnded) {
            return List.of();
        }
        hasEnded = true;
        openReport.ifPresent(file -> file.end(nowNanos));
        List<ConsoleLine> lines =
                new ArrayList<>(ci.map(files -> files.end(course)).orElse(List.of()));
        warnings().map(text -> new ConsoleLine(ConsoleLine.Level.WARNING, text)).forEach(lines::add);
        return lines;
    }

    private Stream<String> warnings() {
        return Stream.of(ci.flatMap(CiFiles::takeWarning), openReport.flatMap(OpenReportFile::takeWarning))
                .flatMap(Optional::stream);
    }
}
