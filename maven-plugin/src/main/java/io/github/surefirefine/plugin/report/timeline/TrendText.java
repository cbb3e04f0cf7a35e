package io.github.surefirefine.plugin.report.timeline;

import io.github.surefirefine.plugin.analysis.trend.Observation;
import io.github.surefirefine.plugin.analysis.trend.TestTrend;
import java.util.Arrays;

/**
 * A trend as a short text: a character for each recorded run, from {@code a} for a short time to {@code j} for the
 * longest that the test has taken, as a capital if it failed, and a point if it did not run.
 */
final class TrendText {

    private static final int LEVELS = 10;

    private TrendText() {}

    static String of(TestTrend trend, int runs) {
        long most = trend.observations().stream()
                .mapToLong(Observation::micros)
                .max()
                .orElse(0);
        char[] text = new char[runs];
        Arrays.fill(text, '.');
        for (Observation seen : trend.observations()) {
            int level = most == 0 ? 0 : (int) ((LEVELS - 1) * (double) seen.micros() / most);
            text[seen.run()] = (char) ((seen.failed() ? 'A' : 'a') + level);
        }
        return new String(text);
    }
}
