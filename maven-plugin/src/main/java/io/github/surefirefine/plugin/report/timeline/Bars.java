package io.github.surefirefine.plugin.report.timeline;

import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.ArrayList;
import java.util.List;

/** Makes bars of slices: neighbours that are too short to be seen become one. */
final class Bars {

    private final Texts texts;
    private final ClassColours colours;
    private final long visibleMicros;
    private final List<Bar> bars = new ArrayList<>();
    private final List<PlacedSlice> group = new ArrayList<>();

    /**
     * For one timeline.
     *
     * @param visibleMicros a shorter slice can hardly be seen
     */
    Bars(Texts texts, ClassColours colours, long visibleMicros) {
        this.texts = texts;
        this.colours = colours;
        this.visibleMicros = visibleMicros;
    }

    /** Of slices that are in order. */
    List<Bar> of(List<PlacedSlice> slices) {
        for (PlacedSlice next : slices) {
            if (!group.isEmpty() && !fitsIntoGroup(next)) {
                finishGroup();
            }
            if (next.slice().micros() >= visibleMicros) {
                finishGroup();
                bars.add(alone(next));
            } else if (!(next.slice() instanceof Slice.Wait)) {
                group.add(next);
            }
        }
        finishGroup();
        return bars;
    }

    private boolean fitsIntoGroup(PlacedSlice next) {
        PlacedSlice first = group.get(0);
        return first.row() == next.row()
                && first.lane() == next.lane()
                && next.slice().startMicros() - first.slice().startMicros() < visibleMicros;
    }

    private void finishGroup() {
        if (group.size() == 1) {
            bars.add(alone(group.get(0)));
        } else if (!group.isEmpty()) {
            bars.add(together());
        }
        group.clear();
    }

    private Bar alone(PlacedSlice placed) {
        Slice slice = placed.slice();
        return new Bar(
                placed.row(),
                placed.lane(),
                slice.startMicros(),
                slice.endMicros(),
                SliceText.kind(slice),
                colours.of(slice.className()),
                SliceText.title(texts, slice),
                SliceText.label(slice));
    }

    /** The longest gives the colour, the worst the kind. */
    private Bar together() {
        BarKind kind = BarKind.NOTHING_LEFT;
        Slice longest = group.get(0).slice();
        long end = 0;
        int tests = 0;
        for (PlacedSlice placed : group) {
            Slice slice = placed.slice();
            kind = SliceText.kind(slice).compareTo(kind) > 0 ? SliceText.kind(slice) : kind;
            longest = slice.micros() > longest.micros() ? slice : longest;
            end = Math.max(end, slice.endMicros());
            tests += slice instanceof Slice.Test ? 1 : 0;
        }
        PlacedSlice first = group.get(0);
        long start = first.slice().startMicros();
        return new Bar(
                first.row(),
                first.lane(),
                start,
                end,
                kind,
                colours.of(longest.className()),
                texts.get("timeline.together", texts.count("count.tests", tests), Durations.text(end - start)),
                "");
    }
}
