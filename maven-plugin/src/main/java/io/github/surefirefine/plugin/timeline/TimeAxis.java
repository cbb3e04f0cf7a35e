package io.github.surefirefine.plugin.timeline;

import java.math.BigDecimal;

/** The times above a drawing: round ones, as many as fit. */
final class TimeAxis {

    private static final int LEAST_DISTANCE = 12;
    private static final double MICROS_PER_SECOND = 1_000_000;
    private static final double[] STEPS = {1, 2, 5};
    private static final double BASE = 10;

    private TimeAxis() {}

    /** One line of that many characters. */
    static String of(long wallMicros, int width) {
        double seconds = Math.max(1e-6, wallMicros / MICROS_PER_SECOND);
        double step = step(seconds * LEAST_DISTANCE / width);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i * step <= seconds; i++) {
            int column = (int) Math.round(i * step / seconds * width);
            String label = "|" + text(i * step);
            if (column >= line.length() && column + label.length() <= width) {
                line.append(" ".repeat(column - line.length())).append(label);
            }
        }
        return line.toString();
    }

    /** The smallest round number that is not smaller. */
    private static double step(double least) {
        double power = Math.pow(BASE, Math.floor(Math.log10(least)));
        for (double factor : STEPS) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return BASE * power;
    }

    private static String text(double seconds) {
        BigDecimal rounded = BigDecimal.valueOf(Math.round(seconds * MICROS_PER_SECOND), 6);
        return rounded.signum() == 0 ? "0 s" : rounded.stripTrailingZeros().toPlainString() + " s";
    }
}
