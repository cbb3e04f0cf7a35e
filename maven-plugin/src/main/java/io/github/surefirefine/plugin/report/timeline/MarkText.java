package io.github.surefirefine.plugin.report.timeline;

import io.github.surefirefine.plugin.report.part.Texts;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Mark;
import java.util.stream.Stream;

/** The sign and the text of a mark. */
final class MarkText {

    private static final String CROSS = "M-5 -5L5 5M5 -5L-5 5";
    private static final String DIAMOND = "M0 -6L6 0L0 6L-6 0Z";
    private static final String NOTCH = "M-3.5 0L3.5 0L0 5Z";
    private static final String PIN = "M-1 0V-9A4 4 0 1 1 1 -9V0Z";
    private static final String TRIANGLE = "M0 -5L5.5 5L-5.5 5Z";

    private MarkText() {}

    /** What has a sign on the timeline; classes in one piece are a list. */
    static Stream<Mark> drawn(ForkTrack track) {
        return track.marks().stream().filter(mark -> !(mark instanceof Mark.Whole));
    }

    static String style(Mark mark) {
        if (mark instanceof Mark.Crash) {
            return "crash";
        } else if (mark instanceof Mark.Replacement) {
            return "replacement";
        }
        if (mark instanceof Mark.Queue) {
            return "queue";
        }
        return mark instanceof Mark.Join ? "join" : "class-failure";
    }

    static String path(Mark mark) {
        if (mark instanceof Mark.Crash) {
            return CROSS;
        } else if (mark instanceof Mark.Replacement) {
            return DIAMOND;
        }
        if (mark instanceof Mark.Queue) {
            return PIN;
        }
        return mark instanceof Mark.Join ? NOTCH : TRIANGLE;
    }

    /** Where in a row it is drawn, from 0 for its upper edge to 1: a crash and what follows it at once stand apart. */
    static double height(Mark mark) {
        if (mark instanceof Mark.Join) {
            return 0;
        } else if (mark instanceof Mark.Queue) {
            return 1;
        }
        return mark instanceof Mark.Replacement ? 0.74 : 0.3;
    }

    static String title(Texts texts, Mark mark) {
        if (mark instanceof Mark.Crash crash) {
            return texts.get("mark.crash", crash.message());
        } else if (mark instanceof Mark.Replacement replacement) {
            return texts.get("mark.replacement", replacement.text());
        } else if (mark instanceof Mark.ClassFailure failure) {
            return texts.get("mark.class-failure", failure.className(), failure.message())
                    .trim();
        } else if (mark instanceof Mark.Join join) {
            return texts.get("mark.join", join.className(), texts.count("count.units", join.units()));
        }
        return mark instanceof Mark.Queue queue ? texts.get("mark.queue", queue.text()) : "";
    }
}
