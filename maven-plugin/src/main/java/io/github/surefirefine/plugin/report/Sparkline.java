package io.github.surefirefine.plugin.report;

import io.github.surefirefine.plugin.analysis.trend.Observation;
import io.github.surefirefine.plugin.report.part.Markup;
import io.github.surefirefine.plugin.report.part.Position;
import java.util.List;

/**
 * A row of small columns, one for each run: its height is the duration, red means that it failed, and an empty column
 * that it did not run.
 */
final class Sparkline {

    private static final int COLUMN = 5;
    private static final int GAP = 1;
    private static final int HEIGHT = 20;
    private static final int LEAST = 2;

    private Sparkline() {}

    /**
     * Of a test.
     *
     * @param runs how many are recorded
     * @param description for readers who do not see it
     */
    static String of(List<Observation> observations, int runs, String description) {
        long most = observations.stream().mapToLong(Observation::micros).max().orElse(0);
        int width = Math.max(1, runs * (COLUMN + GAP) - GAP);
        Markup svg = new Markup();
        svg.open(
                "svg",
                "class",
                "fine-spark",
                "role",
                "img",
                "aria-label",
                description,
                "width",
                Integer.toString(width),
                "height",
                Integer.toString(HEIGHT));
        for (Observation seen : observations) {
            double height = most == 0 ? LEAST : Math.max(LEAST, (double) HEIGHT * seen.micros() / most);
            svg.single(
                    "rect",
                    "class",
                    seen.failed() ? "f" : "p",
                    "x",
                    Integer.toString(seen.run() * (COLUMN + GAP)),
                    "y",
                    Position.number(HEIGHT - height),
                    "width",
                    Integer.toString(COLUMN),
                    "height",
                    Position.number(height));
        }
        return svg.close().toString();
    }
}
