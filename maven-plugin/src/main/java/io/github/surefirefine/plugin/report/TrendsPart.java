package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.analysis.trend.Observation;
import io.github.surefirefine.plugin.analysis.trend.RunPoint;
import io.github.surefirefine.plugin.analysis.trend.TestTrend;
import io.github.surefirefine.plugin.analysis.trend.Trends;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Part;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.text.Durations;
import java.util.ArrayList;
import java.util.List;

/** What the recorded runs show. */
final class TrendsPart {

    private static final List<String> COLUMNS = List.of("pass-rate", "before", "now");

    private static final int LONGEST_TESTS = 10;

    private final Trends trends;
    private final Texts texts;
    private final Markup html = new Markup();

    TrendsPart(Trends trends, Texts texts) {
        this.trends = trends;
        this.texts = texts;
    }

    Part draw() {
        html.open("div", "class", "fine fine-trends");
        if (trends.runs().size() < 2) {
            html.element("p", texts.get("trends.none"), "class", "fine-note");
        } else {
            runs();
            table("trends.flaky", trends.flaky(), "trends.no-flaky");
            table("trends.slower", trends.slower(), "trends.no-slower");
            table("trends.longest", trends.longest(LONGEST_TESTS), "");
        }
        html.close();
        return new Part(texts.get("part.trends"), html.toString());
    }

    private void runs() {
        List<RunPoint> runs = trends.runs();
        List<Observation> asObservations = new ArrayList<>();
        int failing = 0;
        for (RunPoint run : runs) {
            asObservations.add(new Observation(asObservations.size(), run.micros(), run.failed() > 0));
            failing += run.failed() > 0 ? 1 : 0;
        }
        RunPoint last = runs.get(runs.size() - 1);
        html.open("p", "class", "fine-runs");
        html.raw(Sparkline.of(asObservations, runs.size(), texts.get("trends.runs.description")));
        html.text(texts.get("trends.runs", runs.size(), failing, Durations.text(last.micros()), last.units()));
        html.close();
    }

    private void table(String key, List<TestTrend> tests, String none) {
        html.element("h4", texts.get(key));
        if (tests.isEmpty()) {
            html.element("p", none.isEmpty() ? "" : texts.get(none), "class", "fine-hint");
            return;
        }
        new TrendTable(trends, texts, html).draw(tests, COLUMNS, this::cells);
    }

    private void cells(TestTrend test) {
        html.element("td", Durations.percent(test.passRate()), "class", test.passRate() < 1 ? "n low" : "n")
                .element("td", Durations.text(test.earlierMicros()), "class", "n")
                .element("td", Durations.text(test.recentMicros()), "class", test.isSlower() ? "n low" : "n");
    }
}
