package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.analysis.fork.ForkUse;
import io.github.surefirefine.plugin.analysis.trend.TestTrend;
import io.github.surefirefine.plugin.analysis.trend.Trends;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Part;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All tests as a table: what the timeline shows, in text form. If there are many, the page itself holds those that
 * failed and the longest; the script finds the others in the data of the timeline.
 */
final class TestsPart {

    private static final int MOST_ROWS = 50;

    private final RunReport report;
    private final Texts texts;
    private final Trends.Lookup trends;
    private final Markup html = new Markup();

    private record Row(String fork, Slice.Test test) {}

    TestsPart(RunReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        trends = report.trends().lookup();
    }

    Part draw() {
        List<Row> rows = rows();
        html.open("div", "class", "fine fine-tests", "data-timeline", report.id() + "-timeline");
        html.open("div", "class", "fine-find", "hidden", "hidden")
                .element("label", texts.get("tests.find"), "for", report.id() + "-find")
                .single("input", "type", "search", "id", report.id() + "-find", "autocomplete", "off")
                .element("span", "", "role", "status")
                .close();
        html.open("div", "class", "fine-scroll").open("table").open("thead").open("tr");
        for (String column : columns()) {
            html.element("th", texts.get("column." + column), "scope", "col");
        }
        html.close().close().open("tbody");
        rows.stream().limit(MOST_ROWS).forEach(this::row);
        html.close().close().close();
        if (rows.size() > MOST_ROWS) {
            html.element("p", texts.get("tests.more", MOST_ROWS, rows.size()), "class", "fine-hint fine-more");
        }
        html.close();
        return new Part(texts.get("part.tests"), html.toString());
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("test", "outcome", "time", "fork", "start"));
        if (hasTrends()) {
            columns.addAll(List.of("pass-rate", "runs"));
        }
        return columns;
    }

    private boolean hasTrends() {
        return report.trends().runs().size() >= 2;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (ForkUse fork : report.run().forks()) {
            for (ForkTrack track : fork.line().tracks()) {
                for (Slice slice : track.slices()) {
                    if (slice instanceof Slice.Test test) {
                        rows.add(new Row(fork.line().name(), test));
                    }
                }
            }
        }
        rows.sort(Comparator.comparing((Row row) -> !row.test().outcome().isBad())
                .thenComparing(row -> row.test().micros(), Comparator.reverseOrder()));
        return rows;
    }

    private void row(Row row) {
        Slice.Test test = row.test();
        html.open("tr")
                .open("th", "scope", "row")
                .raw(TestNames.link(report.links(), test))
                .close()
                .element("td", texts.outcome(test.outcome()), "class", "o-" + style(test.outcome()))
                .element("td", Durations.text(test.micros()), "class", "n")
                .element("td", texts.get("fork.name", row.fork()), "class", "n")
                .element("td", Durations.text(test.startMicros()), "class", "n");
        if (hasTrends()) {
            trend(trends.of(test));
        }
        html.close().newLine();
    }

    private void trend(Optional<TestTrend> trend) {
        html.element(
                "td",
                trend.map(known -> Durations.percent(known.passRate())).orElse(""),
                "class",
                trend.filter(known -> known.passRate() < 1).isPresent() ? "n low" : "n");
        html.open("td")
                .raw(trend.map(known -> Sparkline.of(
                                known.observations(),
                                report.trends().runs().size(),
                                texts.get(
                                        "trends.spark",
                                        known.observations().size(),
                                        Durations.percent(known.passRate()),
                                        Durations.text(known.recentMicros()))))
                        .orElse(""))
                .close();
    }

    private static String style(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
