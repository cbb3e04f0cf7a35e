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

    /** Nobody reads the end of a list of hundreds. */
    private static final int MOST_TESTS = 25;

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
        html.open("div", "class", "fine-scroll").open("table").open("thead").open("tr");
        for (String column : new String[] {"test", "runs", "pass-rate", "before", "now"}) {
            html.element("th", texts.get("column." + column), "scope", "col");
        }
        html.close().close().open("tbody");
        tests.stream().limit(MOST_TESTS).forEach(this::row);
        html.close().close().close();
        if (tests.size() > MOST_TESTS) {
            html.element("p", texts.get("trends.more", tests.size() - MOST_TESTS), "class", "fine-hint");
        }
    }

    private void row(TestTrend test) {
        String description = texts.get(
                "trends.spark",
                test.observations().size(),
                Durations.percent(test.passRate()),
                Durations.text(test.recentMicros()));
        html.open("tr")
                .open("th", "scope", "row")
                .raw(TestNames.of(test.className(), test.name()))
                .close()
                .open("td")
                .raw(Sparkline.of(test.observations(), trends.runs().size(), description))
                .close()
                .element("td", Durations.percent(test.passRate()), "class", test.passRate() < 1 ? "n low" : "n")
                .element("td", Durations.text(test.earlierMicros()), "class", "n")
                .element("td", Durations.text(test.recentMicros()), "class", test.isSlower() ? "n low" : "n")
                .close();
    }
}
