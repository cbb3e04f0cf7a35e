package io.github.surefirefine.plugin.report.timeline;

import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.trace.Slice;

/** The text for a slice. */
final class SliceText {

    private SliceText() {}

    static BarKind kind(Slice slice) {
        if (slice instanceof Slice.Test test) {
            return BarKind.of(test.outcome());
        } else if (slice instanceof Slice.Plan) {
            return BarKind.PLAN;
        } else if (slice instanceof Slice.Wait wait) {
            return wait.pending() > 0 ? BarKind.HELD_BACK : BarKind.NOTHING_LEFT;
        }
        return BarKind.FIXTURE;
    }

    /** For a bar with space for it. */
    static String label(Slice slice) {
        return slice instanceof Slice.Test test ? test.name() : "";
    }

    static String title(Texts texts, Slice slice) {
        String time = Durations.text(slice.micros());
        if (slice instanceof Slice.Test test) {
            return texts.get(
                    test.rerun() == 0 ? "slice.test" : "slice.rerun",
                    test.className() + "." + test.name(),
                    texts.outcome(test.outcome()),
                    time);
        } else if (slice instanceof Slice.Setup setup) {
            return texts.get("slice.setup", setup.className(), time);
        } else if (slice instanceof Slice.Teardown teardown) {
            return texts.get("slice.teardown", teardown.className(), time);
        } else if (slice instanceof Slice.Wait wait) {
            return texts.get(wait.pending() > 0 ? "slice.held" : "slice.idle", time, wait.pending());
        }
        return texts.get("slice.plan", time);
    }
}
