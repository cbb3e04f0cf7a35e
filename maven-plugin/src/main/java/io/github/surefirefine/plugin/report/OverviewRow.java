package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.analysis.Figures;
import io.github.surefirefine.plugin.failure.FailureReport;
import io.github.surefirefine.plugin.report.part.RunReport;

/**
 * A run in a table of several.
 *
 * @param link to all about it
 */
public record OverviewRow(String title, String link, Figures figures, FailureReport failures) {

    /** A run that is on the same page. */
    public static OverviewRow of(RunReport report) {
        return new OverviewRow(report.title(), "#" + report.id(), report.run().figures(), report.failures());
    }
}
