package io.github.surefirefine.plugin.site;

import io.github.surefirefine.plugin.report.OverviewRow;
import io.github.surefirefine.plugin.report.ReportPage;
import io.github.surefirefine.plugin.report.part.Part;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.Texts;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.reporting.AbstractMavenReportRenderer;

/**
 * Writes a page: headings as Doxia makes them, so that they look like those of the site, and below them what was drawn.
 */
final class RunRenderer extends AbstractMavenReportRenderer {

    private final String title;
    private final List<Found> found;
    private final int headedFrom;
    private final Texts texts;
    private final ReportPage page;

    /**
     * For one page.
     *
     * @param headedFrom the number of runs from which on there is a heading for each, and a table of all
     */
    RunRenderer(Sink sink, String title, List<Found> found, int headedFrom, Texts texts) {
        super(sink);
        this.title = title;
        this.found = found;
        this.headedFrom = headedFrom;
        this.texts = texts;
        page = new ReportPage(texts);
    }

    @Override
    public String getTitle() {
        return title;
    }

    @Override
    protected void renderBody() {
        startSection(title);
        sink.rawText(page.head(ReportFile.STYLE.text()));
        List<RunReport> reports = reports();
        if (found.isEmpty()) {
            sink.rawText(page.note(texts.get("report.none")));
        }
        boolean isHeaded = !reports.isEmpty() && reports.size() >= headedFrom;
        if (isHeaded) {
            sink.rawText(page.overview(reports.stream().map(OverviewRow::of).toList()));
        }
        for (Found each : found) {
            if (each instanceof Found.Problem problem) {
                sink.rawText(page.note(problem.problem()));
            } else if (each instanceof Found.Run run && isHeaded) {
                startSection(run.report().title(), run.report().id());
                run(run.report());
                endSection();
            } else if (each instanceof Found.Run run) {
                run(run.report());
            }
        }
        sink.rawText(page.foot(ReportFile.SCRIPT.text()));
        endSection();
    }

    private List<RunReport> reports() {
        return found.stream()
                .filter(Found.Run.class::isInstance)
                .map(Found.Run.class::cast)
                .map(Found.Run::report)
                .toList();
    }

    private void run(RunReport report) {
        for (Part part : page.parts(report)) {
            startSection(part.title(), report.id() + "-" + part.title());
            sink.rawText(part.html());
            endSection();
        }
    }
}
