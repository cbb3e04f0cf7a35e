package io.github.surefirefine.store;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.LastRun;
import io.github.surefirefine.options.FineOptions;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out how tests ended last time. */
public final class LastRunFiles {

    private static final String REPORTS = "TEST-*.xml";

    private LastRunFiles() {}

    /**
     * How tests ended, if the user wants only those to run that failed. The last reports must be read before this run
     * replaces them.
     *
     * @param reports the folder for reports
     */
    public static Optional<LastRun> read(FineOptions options, Path reports, RunMemory memory) {
        return options.wantsFailedOnly()
                ? Optional.of(new LastRun(memory.recall(), ofReports(reports.toAbsolutePath())))
                : Optional.empty();
    }

    /** Reports that are not of Surefire tell nothing. */
    private static History ofReports(Path reports) {
        return new ReportImport(reports, REPORTS).read().history();
    }
}
