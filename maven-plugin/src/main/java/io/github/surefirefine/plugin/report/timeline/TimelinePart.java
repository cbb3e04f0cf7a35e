package io.github.surefirefine.plugin.report.timeline;

import io.github.surefirefine.figures.FiguresText;
import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.report.part.Axis;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Part;
import io.github.surefirefine.plugin.report.part.Position;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.text.Durations;
import java.util.ArrayList;
import java.util.List;

/** The timeline, with everything around it: switches, names of forks, axis, legend. */
public final class TimelinePart {

    static final int MOST_MARKS = 8;

    /** A bar that takes this part of the width has space for a name. */
    private static final double LABELLED_PART = 0.05;

    private static final int LABELLED_HEIGHT = 16;

    private final RunReport report;
    private final RunAnalysis run;
    private final Texts texts;
    private final TimelineLayout layout;
    private final Markup html = new Markup();

    /** Draws nothing yet. */
    public TimelinePart(RunReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        run = report.run();
        layout = TimelineLayout.of(run);
    }

    /** The whole part, with the data that its script reads; to be called once. */
    public Part draw() {
        TimelineSvg svg = new TimelineSvg(run, layout, texts);
        List<Bar> bars = svg.bars();
        html.open("figure", "class", "fine fine-timeline", "id", report.id() + "-timeline");
        switches();
        html.open("div", "class", "fine-tools").close();
        html.open("div", "class", "fine-plot");
        forks();
        html.open("div", "class", "fine-stage");
        html.raw(svg.draw(bars, description())).raw(svg.drawSigns());
        labels(bars);
        axis();
        html.close().close();
        html.element("p", "", "class", "fine-said", "aria-live", "polite");
        html.raw(new Legend(run, texts).draw());
        html.element("p", texts.get("timeline.hint"), "class", "fine-hint");
        html.close();
        html.raw("<script type=\"application/json\" class=\"fine-data\" data-for=\"" + report.id() + "-timeline\">");
        html.raw(new TimelineData(report, layout, texts).json()).raw("</script>");
        return new Part(texts.get("part.timeline"), html.toString());
    }

    private String description() {
        return texts.get(
                "timeline.description",
                texts.count("count.tests", run.figures().tests()),
                FiguresText.forks(run.figures().run()),
                FiguresText.wall(run.figures().run()));
    }

    private void switches() {
        choice("class", "checked", "checked");
        choice("outcome");
    }

    private void choice(String by, String... more) {
        String id = report.id() + "-by-" + by;
        List<String> attributes = new ArrayList<>(
                List.of("type", "radio", "name", report.id() + "-by", "id", id, "class", "fine-by-" + by));
        attributes.addAll(List.of(more));
        html.single("input", attributes.toArray(String[]::new));
        html.element("label", texts.get("timeline.by-" + by), "for", id);
    }

    private void forks() {
        html.open("div", "class", "fine-forks");
        for (TimelineRow row : layout.rows()) {
            String name = texts.get("fork.name", row.fork().line().name());
            html.open(
                            "div",
                            "style",
                            "top:" + row.y() + "px;height:" + row.height() + "px;line-height:" + row.height() + "px",
                            "title",
                            texts.get(
                                    "fork.title",
                                    row.fork().line().name(),
                                    texts.count("count.tests", row.fork().line().tests()),
                                    Durations.percent(row.fork().utilisation())))
                    .element("b", name)
                    .element("span", Durations.percent(row.fork().utilisation()))
                    .close();
        }
        for (TimelineGroup group : layout.groups()) {
            html.element(
                    "div",
                    group.name(),
                    "class",
                    "fine-machine",
                    "style",
                    "top:" + group.y() + "px;height:" + TimelineGroup.HEIGHT + "px;line-height:" + TimelineGroup.HEIGHT
                            + "px");
        }
        html.close();
    }

    private void labels(List<Bar> bars) {
        long end = run.trace().endMicros();
        html.open("div", "class", "fine-labels", "aria-hidden", "true");
        for (Bar bar : bars) {
            TimelineRow row = layout.rows().get(bar.row());
            if (bar.micros() >= LABELLED_PART * end && !bar.label().isEmpty() && row.laneHeight() >= LABELLED_HEIGHT) {
                html.element(
                        "span",
                        bar.label(),
                        "class",
                        bar.kind() == BarKind.CRASHED ? "dark" : "",
                        "style",
                        "left:" + Position.percent(bar.startMicros(), end) + ";width:"
                                + Position.percent(bar.micros(), end) + ";top:"
                                + Position.number(row.laneY(bar.lane())) + "px;height:"
                                + Position.number(row.laneHeight()) + "px;line-height:"
                                + Position.number(row.laneHeight()) + "px");
            }
        }
        html.close();
    }

    private void axis() {
        long end = run.trace().endMicros();
        Axis axis = Axis.ofMicros(end, MOST_MARKS);
        html.open("div", "class", "fine-axis", "aria-hidden", "true");
        for (long mark : axis.marks()) {
            html.element("span", Durations.tick(mark, axis.step()), "style", "left:" + Position.percent(mark, end));
        }
        html.close();
    }
}
