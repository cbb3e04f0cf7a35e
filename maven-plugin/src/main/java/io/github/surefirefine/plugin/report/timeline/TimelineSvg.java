package io.github.surefirefine.plugin.report.timeline;

import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.report.part.Axis;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Position;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Mark;
import java.util.List;

/**
 * Draws the timeline as two pictures, one on top of the other. In the picture of the bars, an x is a time, as a part of
 * the run, and the picture is stretched to the available width. What must not be stretched, such as the sign for a
 * crash, is in the other picture.
 */
final class TimelineSvg {

    /** With this many bars, a page still opens at once. */
    private static final int MOST_BARS = 4_000;

    /** The width of the picture. Browsers cut off what lies beyond some ten million. */
    private static final int WIDTH = 10_000;

    private static final double VISIBLE_PART = 0.0012;
    private static final double GAP_PART = 0.0007;
    private static final double WIDE_PART = 0.004;
    private static final int WAIT_HEIGHT = 2;
    private static final int BAD_HEIGHT = 4;

    private final RunAnalysis run;
    private final TimelineLayout layout;
    private final Texts texts;
    private final long endMicros;

    TimelineSvg(RunAnalysis run, TimelineLayout layout, Texts texts) {
        this.run = run;
        this.layout = layout;
        this.texts = texts;
        endMicros = Math.max(1, run.trace().endMicros());
    }

    /** The bars as drawn without zoom. */
    List<Bar> bars() {
        ClassColours colours = new ClassColours(run.classes());
        double rows = Math.max(1, layout.rows().size());
        double visible = endMicros * Math.max(VISIBLE_PART, rows / MOST_BARS);
        return new Bars(texts, colours, (long) visible).of(layout.slices());
    }

    /** The picture of the bars. */
    String draw(List<Bar> bars, String title) {
        Markup svg = new Markup();
        svg.open(
                "svg",
                "class",
                "fine-bars",
                "role",
                "img",
                "aria-label",
                title,
                "viewBox",
                "0 0 " + WIDTH + " " + Math.max(1, layout.height()),
                "preserveAspectRatio",
                "none",
                "width",
                "100%",
                "height",
                Integer.toString(Math.max(1, layout.height())));
        layout.rows().forEach(row -> rect(svg, "row", 0, row.y(), WIDTH, row.height()));
        for (long mark : Axis.ofMicros(endMicros, TimelinePart.MOST_MARKS).marks()) {
            svg.single(
                    "line",
                    "class",
                    "grid",
                    "x1",
                    Position.number(x(mark)),
                    "x2",
                    Position.number(x(mark)),
                    "y1",
                    "0",
                    "y2",
                    Integer.toString(layout.height()));
        }
        for (Bar bar : bars) {
            svg.newLine();
            draw(svg, bar);
        }
        return svg.newLine().close().toString();
    }

    private void draw(Markup svg, Bar bar) {
        TimelineRow row = layout.rows().get(bar.row());
        double y = row.laneY(bar.lane());
        double height = row.laneHeight();
        String style = "b " + bar.kind().style() + " c" + bar.colour();
        if (bar.kind().isWait()) {
            y += (height - WAIT_HEIGHT) / 2;
            height = WAIT_HEIGHT;
            style = "b " + bar.kind().style();
        }
        double x = x(bar.startMicros());
        double width = x(bar.endMicros()) - x;
        width = Math.max(width > WIDE_PART * WIDTH ? width - GAP_PART * WIDTH : width, GAP_PART * WIDTH);
        svg.open("g", "class", style).element("title", bar.title());
        rect(svg, "", x, y, width, height);
        if (bar.kind().isBad()) {
            rect(svg, "bad", x, y + height - BAD_HEIGHT, width, BAD_HEIGHT);
        }
        svg.close();
    }

    private double x(long micros) {
        return (double) WIDTH * micros / endMicros;
    }

    private static void rect(Markup svg, String style, double x, double y, double width, double height) {
        String[] place = {
            "x",
            Position.number(x),
            "y",
            Position.number(y),
            "width",
            Position.number(width),
            "height",
            Position.number(height)
        };
        if (!style.isEmpty()) {
            svg.open(
                            "rect", "class", style, place[0], place[1], place[2], place[3], place[4], place[5],
                            place[6], place[7])
                    .close();
        } else {
            svg.single("rect", place);
        }
    }

    /** The picture of the signs. */
    String drawSigns() {
        Markup svg = new Markup();
        svg.open(
                "svg",
                "class",
                "fine-signs",
                "aria-hidden",
                "true",
                "width",
                "100%",
                "height",
                Integer.toString(Math.max(1, layout.height())));
        for (TimelineRow row : layout.rows()) {
            for (ForkTrack track : row.fork().line().tracks()) {
                MarkText.drawn(track).forEach(mark -> sign(svg, row, mark));
            }
        }
        return svg.newLine().close().toString();
    }

    private void sign(Markup svg, TimelineRow row, Mark mark) {
        svg.newLine()
                .open(
                        "svg",
                        "class",
                        "sign " + MarkText.style(mark),
                        "x",
                        Position.percent(mark.atMicros(), endMicros),
                        "y",
                        Position.number(row.y() + MarkText.height(mark) * row.height()))
                .element("title", MarkText.title(texts, mark))
                .single("path", "d", MarkText.path(mark))
                .close();
    }
}
