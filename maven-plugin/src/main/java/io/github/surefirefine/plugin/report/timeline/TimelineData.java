package io.github.surefirefine.plugin.report.timeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.surefirefine.plugin.analysis.trend.TestTrend;
import io.github.surefirefine.plugin.analysis.trend.Trends;
import io.github.surefirefine.plugin.report.part.RunReport;
import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The data that the script draws: every slice as {@code [row, lane, kind, start, duration, class, name, rerun, trend]},
 * as far as it has these; the kind is an index, and so is the class; the trend is a {@link TrendText}.
 */
final class TimelineData {

    private static final List<BarKind> KINDS = List.of(BarKind.values());
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RunReport report;
    private final TimelineLayout layout;
    private final Texts texts;
    private final Map<String, Integer> classes = new HashMap<>();
    private final ArrayNode classNames = JSON.arrayNode();
    private final ArrayNode colours = JSON.arrayNode();

    TimelineData(RunReport report, TimelineLayout layout, Texts texts) {
        this.report = report;
        this.layout = layout;
        this.texts = texts;
    }

    /** Safe within a script element. */
    String json() {
        ObjectNode data = JSON.objectNode();
        data.put("wall", report.run().trace().endMicros());
        data.put("height", layout.height());
        data.put("runs", report.trends().runs().size());
        report.links().page().ifPresent(page -> data.put("page", page));
        ArrayNode slices = slices();
        data.set("rows", rows());
        data.set("kinds", kinds());
        data.set("classes", classNames);
        data.set("colours", colours);
        data.set("slices", slices);
        data.set("marks", marks());
        data.set("texts", texts());
        return JsonText.of(data).replace("<", "\\u003c");
    }

    private ArrayNode rows() {
        ArrayNode rows = JSON.arrayNode();
        layout.rows()
                .forEach(row -> rows.add(JSON.arrayNode()
                        .add(row.y())
                        .add(row.height())
                        .add(row.lanes())
                        .add(row.fork().line().name())));
        return rows;
    }

    private static ArrayNode kinds() {
        ArrayNode kinds = JSON.arrayNode();
        for (BarKind kind : KINDS) {
            kinds.add(kind.style());
        }
        return kinds;
    }

    private ArrayNode slices() {
        ClassColours colourOf = new ClassColours(report.run().classes());
        Trends.Lookup trends = report.trends().lookup();
        int runs = report.trends().runs().size();
        ArrayNode slices = JSON.arrayNode();
        for (PlacedSlice placed : layout.slices()) {
            Slice slice = placed.slice();
            ArrayNode entry = slices.addArray()
                    .add(placed.row())
                    .add(placed.lane())
                    .add(KINDS.indexOf(SliceText.kind(slice)))
                    .add(slice.startMicros())
                    .add(slice.micros());
            String className = slice.className();
            if (!className.isEmpty()) {
                entry.add(classes.computeIfAbsent(className, name -> {
                    colours.add(colourOf.of(name));
                    classNames.add(name);
                    return classes.size();
                }));
            }
            if (slice instanceof Slice.Test test) {
                entry.add(test.name());
                Optional<TestTrend> trend = trends.of(test);
                if (test.rerun() > 0 || trend.isPresent()) {
                    entry.add(test.rerun());
                }
                trend.ifPresent(known -> entry.add(TrendText.of(known, runs)));
            }
        }
        return slices;
    }

    private ArrayNode marks() {
        ArrayNode marks = JSON.arrayNode();
        for (int i = 0; i < layout.rows().size(); i++) {
            int row = i;
            layout.rows().get(i).fork().line().tracks().stream()
                    .flatMap(MarkText::drawn)
                    .forEach(mark -> marks.addArray()
                            .add(row)
                            .add(MarkText.style(mark))
                            .add(mark.atMicros())
                            .add(MarkText.path(mark))
                            .add(MarkText.height(mark))
                            .add(MarkText.title(texts, mark)));
        }
        return marks;
    }

    private ObjectNode texts() {
        ObjectNode said = JSON.objectNode();
        for (String key : new String[] {
            "passed", "failed", "error", "crashed", "skipped", "aborted", "fixture", "plan", "held", "idle"
        }) {
            said.put(key, texts.get("script." + key));
        }
        for (String key : new String[] {"in", "out", "all", "stage", "rerun", "together", "fork"}) {
            said.put(key, texts.get("script." + key));
        }
        return said;
    }
}
