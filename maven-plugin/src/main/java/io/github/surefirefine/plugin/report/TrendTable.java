package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.analysis.trend.TestTrend;
import io.github.surefirefine.plugin.analysis.trend.Trends;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.text.Durations;
import java.util.List;
import java.util.function.Consumer;

/** A table of tests with a picture of the runs of each. */
final class TrendTable {

    /** Nobody reads the end of a list of hundreds. */
    private static final int MOST_TESTS = 25;

    private final Trends trends;
    private final Texts texts;
    private final Markup html;

    TrendTable(Trends trends, Texts texts, Markup html) {
        this.trends = trends;
        this.texts = texts;
        this.html = html;
    }

    /**
     * Draws the table.
     *
     * @param columns that follow the name and the picture, as keys of texts
     * @param cells draws those of a test
     */
    void draw(List<TestTrend> tests, List<String> columns, Consumer<TestTrend> cells) {
        open("test", "runs", columns.toArray(String[]::new));
        tests.stream().limit(MOST_TESTS).forEach(test -> row(test, cells));
        close();
        if (tests.size() > MOST_TESTS) {
            html.element("p", texts.get("trends.more", tests.size() - MOST_TESTS), "class", "fine-hint");
        }
    }

    /** Begins a table of anything; the rows follow. */
    void open(String first, String second, String... others) {
        html.open("div", "class", "fine-scroll").open("table").open("thead").open("tr");
        head(first);
        head(second);
        for (String column : others) {
            head(column);
        }
        html.close().close().open("tbody");
    }

    void close() {
        html.close().close().close();
    }

    private void head(String column) {
        html.element("th", texts.get("column." + column), "scope", "col");
    }

    private void row(TestTrend test, Consumer<TestTrend> cells) {
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
                .close();
        cells.accept(test);
        html.close();
    }
}
