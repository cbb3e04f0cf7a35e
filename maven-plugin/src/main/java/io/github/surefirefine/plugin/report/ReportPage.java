package io.github.surefirefine.plugin.report;

import io.github.surefirefine.figures.FiguresText;
import io.github.surefirefine.plugin.analysis.Figures;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Part;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.report.timeline.TimelinePart;
import io.github.surefirefine.plugin.text.Durations;
import java.util.ArrayList;
import java.util.List;

/** The content of a page: its head, and the parts of each run. */
public final class ReportPage {

    private final Texts texts;

    /** In a language. */
    public ReportPage(Texts texts) {
        this.texts = texts;
    }

    /**
     * The beginning of a page.
     *
     * @param style the style sheet
     */
    public String head(String style) {
        return "<style>" + style + "</style>";
    }

    /**
     * The end of a page.
     *
     * @param script that makes the timelines move
     */
    public String foot(String script) {
        return "<script>" + script + "</script>";
    }

    /** The parts of a run, in their order: what failed comes first, if anything did. */
    public List<Part> parts(RunReport report) {
        List<Part> parts = new ArrayList<>();
        if (!report.failures().tests().isEmpty()) {
            parts.add(new FailuresPart(report.failures(), texts).draw());
        }
        parts.add(new SummaryPart(report, texts).draw());
        parts.add(new TimelinePart(report, texts).draw());
        parts.add(new BoughtPart(report, texts).draw());
        parts.add(new LimitsPart(report, texts).draw());
        parts.add(new UnreliablePart(report.trends(), texts).draw());
        parts.add(new TrendsPart(report.trends(), texts).draw());
        parts.add(new TestsPart(report, texts).draw());
        return List.copyOf(parts);
    }

    /** A message in place of a run. */
    public String note(String text) {
        return new Markup()
                .open("div", "class", "fine")
                .element("p", text, "class", "fine-note", "role", "note")
                .close()
                .toString();
    }

    /** A table of all runs of a page that has several. */
    public String overview(List<OverviewRow> rows) {
        Markup html = new Markup();
        html.open("div", "class", "fine fine-overview").open("div", "class", "fine-scroll");
        html.open("table").open("thead").open("tr");
        for (String column : new String[] {"run", "tests", "bad", "wall", "speed-up", "busy", "stock"}) {
            html.element("th", texts.get("column." + column), "scope", "col");
        }
        html.close().close().open("tbody");
        for (OverviewRow row : rows) {
            Figures figures = row.figures();
            int bad =
                    Math.max(figures.badTests(), row.failures().tests().failed().size());
            html.open("tr")
                    .open("th", "scope", "row")
                    .element("a", row.title(), "href", row.link())
                    .close()
                    .element("td", Integer.toString(figures.tests()), "class", "n")
                    .element("td", Integer.toString(bad), "class", bad > 0 ? "n low" : "n")
                    .element("td", FiguresText.wall(figures.run()), "class", "n")
                    .element("td", texts.get("value.speed-up", FiguresText.speedUp(figures.run())), "class", "n")
                    .element("td", FiguresText.busy(figures.run()), "class", "n")
                    .element("td", Durations.text(figures.stockMicros()), "class", "n")
                    .close();
        }
        return html.close().close().close().close().toString();
    }
}
