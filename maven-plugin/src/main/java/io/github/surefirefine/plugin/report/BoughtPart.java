package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.analysis.Figures;
import io.github.surefirefine.plugin.forecast.Expectation;
import io.github.surefirefine.plugin.forecast.Forecast;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Part;
import io.github.surefirefine.plugin.report.part.Position;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.text.Durations;
import java.util.Locale;

/** What it bought: the run beside possible alternatives. */
final class BoughtPart {

    private final RunReport report;
    private final Figures figures;
    private final Texts texts;
    private final Markup html = new Markup();

    BoughtPart(RunReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        figures = report.run().figures();
    }

    Part draw() {
        html.open("div", "class", "fine fine-bought");
        html.open("table", "class", "fine-compare");
        html.element("caption", texts.get("bought.caption", texts.count("count.forks", figures.forks())));
        html.open("tbody");
        long serial = figures.readyMicros()
                + figures.run().workMicros()
                + figures.run().fixtureMicros();
        long most = Math.max(1, Math.max(serial, Math.max(figures.stockMicros(), figures.wallMicros())));
        bar("bound", figures.boundMicros(), most);
        bar("run", figures.wallMicros(), most);
        bar("stock", figures.stockMicros(), most);
        bar("serial", serial, most);
        html.close().close();
        html.element("p", texts.get("bought.note"), "class", "fine-hint");
        curve();
        html.close();
        return new Part(texts.get("part.bought"), html.toString());
    }

    private void bar(String key, long micros, long most) {
        html.open("tr", "class", "is-" + key)
                .element("th", texts.get("bought." + key), "scope", "row")
                .element("td", Durations.text(micros), "class", "n")
                .open("td", "class", "track", "aria-hidden", "true")
                .element("i", "", "style", "width:" + Position.percent(micros, most))
                .close()
                .close();
    }

    private void curve() {
        Forecast forecast = report.run().forecast();
        Expectation best = forecast.recommended();
        CurveSvg curve = new CurveSvg(report.run(), texts);
        html.open("figure", "class", "fine-curve");
        html.element("figcaption", texts.get("curve.caption"));
        html.raw(curve.draw());
        html.open("ul", "class", "fine-legend");
        for (String line : new String[] {"fine", "stock", "run"}) {
            html.open("li", "class", "l-" + line)
                    .element("i", "")
                    .text(texts.get("curve.legend." + line))
                    .close();
        }
        html.close();
        html.element(
                "p",
                texts.get(
                        best.forks() == figures.forks() ? "curve.right" : "curve.pays",
                        texts.count("count.forks", best.forks()),
                        Durations.text(best.micros()),
                        texts.get("limit."
                                + best.limit().name().toLowerCase(Locale.ROOT).replace('_', '-'))),
                "class",
                "fine-verdict");
        html.open("details").element("summary", texts.get("curve.table"));
        html.open("table").open("thead").open("tr");
        for (String column : new String[] {"forks", "time", "stock", "busy"}) {
            html.element("th", texts.get("curve.column." + column), "scope", "col");
        }
        html.close().close().open("tbody");
        for (Expectation each : forecast.expectations()) {
            html.open("tr")
                    .element("th", Integer.toString(each.forks()), "scope", "row")
                    .element("td", Durations.text(each.micros()), "class", "n")
                    .element("td", Durations.text(each.wholeClassesMicros()), "class", "n")
                    .element("td", Durations.percent(each.utilisation()), "class", "n")
                    .close();
        }
        html.close().close().close().close();
    }
}
