package io.github.surefirefine.plugin.report;

import io.github.surefirefine.figures.FiguresText;
import io.github.surefirefine.plugin.analysis.Figures;
import io.github.surefirefine.plugin.failure.FailedTest;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Part;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.Outcome;
import java.util.ArrayList;
import java.util.List;

/** The run at a glance: a sentence, and figures. */
final class SummaryPart {

    private final RunReport report;
    private final Figures figures;
    private final Texts texts;
    private final Markup html = new Markup();

    SummaryPart(RunReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        figures = report.run().figures();
    }

    /** To be called once. */
    Part draw() {
        html.open("div", "class", "fine fine-summary");
        Ending ending = report.run().trace().ending();
        if (ending != Ending.COMPLETE) {
            String key = ending == Ending.INTERRUPTED ? "summary.interrupted" : "summary.cut-off";
            html.element("p", texts.get(key), "class", "fine-note", "role", "note");
        }
        html.element("p", VerdictText.of(report.run(), texts), "class", "fine-lead");
        html.open("dl", "class", "fine-tiles");
        tile("wall", FiguresText.wall(figures.run()), untilFirstTest());
        tile("tests", Integer.toString(figures.tests()), outcomes());
        tile(
                "speed-up",
                texts.get("value.speed-up", FiguresText.speedUp(figures.run())),
                texts.get("tile.speed-up.more", FiguresText.work(figures.run())));
        tile("busy", FiguresText.busy(figures.run()), texts.get("tile.busy.more", FiguresText.forks(figures.run())));
        tile(
                "stock",
                texts.get("value.times", figures.timesFasterThanStock()),
                texts.get("tile.stock.more", Durations.text(figures.stockMicros())));
        html.close().close();
        return new Part(texts.get("part.run"), html.toString());
    }

    private void tile(String key, String value, String more) {
        html.open("div", "class", "tile-" + key)
                .element("dt", texts.get("tile." + key))
                .open("dd")
                .element("b", value)
                .element("span", more)
                .close()
                .close();
    }

    private String untilFirstTest() {
        return figures.tests() == 0 ? "" : texts.get("tile.wall.more", Durations.text(figures.firstTestMicros()));
    }

    private String outcomes() {
        List<String> some = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (figures.tests(outcome) > 0) {
                some.add(figures.tests(outcome) + " " + texts.outcome(outcome));
            }
        }
        int classes = Math.toIntExact(report.failures().tests().failed().stream()
                .filter(FailedTest::isClass)
                .count());
        if (classes > 0) {
            some.add(texts.count("tile.tests.classes", classes));
        }
        if (figures.flaky() > 0) {
            some.add(texts.get("tile.tests.flaky", figures.flaky()));
        }
        return String.join(", ", some);
    }
}
