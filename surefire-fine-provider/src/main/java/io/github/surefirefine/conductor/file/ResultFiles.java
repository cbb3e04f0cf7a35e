package io.github.surefirefine.conductor.file;

import io.github.surefirefine.ci.RunCourse;
import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.TestResult;
import io.github.surefirefine.options.CiDialect;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.store.ModuleFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Optional<CiDialect> dialect = options.results().ci();
        Optional<String> file = options.results().openReport();
        return new ResultFiles(
                dialect.isPresent() ? Optional.of(new CiFiles(dialect.get(), reports, environment)) : Optional.empty(),
                file.isPresent()
                        ? Optional.of(new OpenReportFile(openReport(file.get(), reports), CiFiles.name(reports)))
                        : Optional.empty());
    }

    private static Path openReport(String file, Path reports) {
        return file.equals(FineOptions.Results.OPEN_REPORT)
                ? reports.resolve(OpenReportFile.NAME)
                : ModuleFolder.of(reports).resolve(file);
    }

    /** The run begins. */
    public void begin(long nowNanos) {
        if (openReport.isPresent()) {
            openReport.get().begin(nowNanos);
        }
    }

    /** A test has a result. */
    public void heard(TestResult result, long nowNanos) {
        if (hasEnded) {
            return;
        }
        if (ci.isPresent()) {
            ci.get().heard(result);
        }
        if (openReport.isPresent()) {
            openReport.get().heard(result, nowNanos);
        }
    }

    /** The run has ended. Returns what is to be printed; nothing if it had ended before. */
    public List<ConsoleLine> end(RunCourse course, long nowNanos) {
        if (hasEnded) {
            return List.of();
        }
        hasEnded = true;
        if (openReport.isPresent()) {
            openReport.get().end(nowNanos);
        }
        List<ConsoleLine> lines = new ArrayList<>();
        if (ci.isPresent()) {
            lines.addAll(ci.get().end(course));
            warn(ci.get().takeWarning(), lines);
        }
        if (openReport.isPresent()) {
            warn(openReport.get().takeWarning(), lines);
        }
        return lines;
    }

    private static void warn(Optional<String> warning, List<ConsoleLine> lines) {
        if (warning.isPresent()) {
            lines.add(new ConsoleLine(ConsoleLine.Level.WARNING, warning.get()));
        }
    }
}
