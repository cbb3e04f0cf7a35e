package io.github.surefirefine.plugin.text;

import java.util.Locale;

/** Durations as people read them. */
public final class Durations {

    private static final double MICROS_PER_SECOND = 1_000_000;
    private static final long SECONDS_PER_MINUTE = 60;
    private static final double SMALLEST_PART = 0.005;
    private static final long SECONDS_PER_HOUR = 3_600;

    private Durations() {}

    /** As {@code 0.012 s}, {@code 8.2 s}, {@code 2 min 03 s} or {@code 1 h 02 min}. */
    public static String text(long micros) {
        double seconds = micros / MICROS_PER_SECOND;
        if (seconds < 0.9995) {
            return String.format(Locale.ROOT, "%.3f s", seconds);
        }
        if (seconds < 59.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        if (whole < SECONDS_PER_HOUR) {
            return String.format(Locale.ROOT, "%d min %02d s", whole / SECONDS_PER_MINUTE, whole % SECONDS_PER_MINUTE);
        }
        long minutes = Math.round(seconds / SECONDS_PER_MINUTE);
        return String.format(Locale.ROOT, "%d h %02d min", minutes / SECONDS_PER_MINUTE, minutes % SECONDS_PER_MINUTE);
    }

    /** A part of something, as {@code 98 %}; a little of it is not nothing. */
    public static String percent(double part) {
        return part > 0 && part < SMALLEST_PART ? "<1 %" : Math.round(100 * part) + " %";
    }
}
