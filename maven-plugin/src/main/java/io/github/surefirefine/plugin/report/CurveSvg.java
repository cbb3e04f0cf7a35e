package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.forecast.Expectation;
import io.github.surefirefine.plugin.report.part.Axis;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Position;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.text.Durations;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Draws how long the run takes with 1, 2, 3 … forks. An x is a percentage of the available width, and a y is in pixels,
 * so that texts keep their size.
 */
final class CurveSvg {

    private static final int HEIGHT = 240;
    private static final int TOP = 22;
    private static final int BOTTOM = 212;
    private static final double LEFT = 9;
    private static final double RIGHT = 97;
    private static final int MARKS = 4;
    private static final int MOST_NUMBERS = 16;

    private final RunAnalysis run;
    private final Texts texts;
    private final List<Expectation> points;
    private final int mostForks;
    private final long most;
    private final Markup svg = new Markup();

    CurveSvg(RunAnalysis run, Texts texts) {
        this.run = run;
        this.texts = texts;
        points = run.forecast().expectations();
        mostForks = points.get(points.size() - 1).forks();
        long highest = points.stream()
                .mapToLong(point -> Math.max(point.micros(), point.wholeClassesMicros()))
                .max()
                .orElse(1);
        most = Math.max(1, Math.max(highest, run.figures().wallMicros()));
    }

    String draw() {
        svg.open(
                "svg",
                "role",
                "img",
                "aria-label",
                texts.get("curve.description"),
                "width",
                "100%",
                "height",
                Integer.toString(HEIGHT));
        grid();
        Expectation best = run.forecast().recommended();
        pays(best);
        line("stock", Expectation::wholeClassesMicros);
        line("fine", Expectation::micros);
        thisRun();
        return svg.close().toString();
    }

    private void grid() {
        Axis axis = Axis.ofMicros(most, MARKS);
        for (long mark : axis.marks()) {
            svg.single("line", "class", "grid", "x1", LEFT + "%", "x2", RIGHT + "%", "y1", y(mark), "y2", y(mark));
            svg.element(
                    "text",
                    Durations.tick(mark, axis.step()),
                    "x",
                    LEFT - 1 + "%",
                    "y",
                    y(mark),
                    "dy",
                    "4",
                    "text-anchor",
                    "end");
        }
        svg.element(
                "text",
                texts.get("curve.forks"),
                "x",
                LEFT - 1 + "%",
                "y",
                Integer.toString(BOTTOM + 20),
                "text-anchor",
                "end");
        int step = (int) Math.max(1, Axis.ofMicros(mostForks, MOST_NUMBERS).step());
        for (int forks = 1; forks <= mostForks; forks++) {
            if (step == 1 || forks % step == 0 || forks == 1) {
                svg.element(
                        "text",
                        Integer.toString(forks),
                        "x",
                        x(forks),
                        "y",
                        Integer.toString(BOTTOM + 20),
                        "text-anchor",
                        "middle");
            }
        }
    }

    private void pays(Expectation best) {
        svg.single(
                "line",
                "class",
                "pays",
                "x1",
                x(best.forks()),
                "x2",
                x(best.forks()),
                "y1",
                Integer.toString(TOP - 6),
                "y2",
                Integer.toString(BOTTOM));
        boolean isRight = best.forks() > mostForks / 2;
        svg.element(
                "text",
                texts.get("curve.stops"),
                "class",
                "pays",
                "x",
                x(best.forks()),
                "dx",
                isRight ? "-6" : "6",
                "y",
                Integer.toString(TOP - 8),
                "text-anchor",
                isRight ? "end" : "start");
    }

    private void line(String style, ToLongFunction<Expectation> micros) {
        svg.open("g", "class", "line-" + style);
        for (int i = 1; i < points.size(); i++) {
            Expectation from = points.get(i - 1);
            Expectation to = points.get(i);
            svg.single(
                    "line",
                    "x1",
                    x(from.forks()),
                    "y1",
                    y(micros.applyAsLong(from)),
                    "x2",
                    x(to.forks()),
                    "y2",
                    y(micros.applyAsLong(to)));
        }
        for (Expectation point : points) {
            String time = Durations.text(micros.applyAsLong(point));
            svg.open("circle", "cx", x(point.forks()), "cy", y(micros.applyAsLong(point)), "r", "3.5")
                    .element(
                            "title", texts.get("curve.point." + style, texts.count("count.forks", point.forks()), time))
                    .close();
        }
        svg.close();
    }

    private void thisRun() {
        int forks = Math.max(1, run.figures().forks());
        long wall = run.figures().wallMicros();
        svg.open("svg", "class", "this-run", "x", x(forks), "y", y(wall))
                .element("title", texts.get("curve.this-run", Durations.text(wall)))
                .single("path", "d", "M0 -7L7 0L0 7L-7 0Z")
                .close();
    }

    private String x(int forks) {
        double part = (forks - 1.0) / Math.max(1, mostForks - 1);
        return Position.number(LEFT + 2 + part * (RIGHT - LEFT - 4)) + "%";
    }

    private String y(long micros) {
        return Position.number(BOTTOM - (double) micros / most * (BOTTOM - TOP));
    }
}
