package io.github.surefirefine.plugin.text;

import java.util.Locale;

/** Durations, and parts of them, for people: as many digits as are of interest. */
public final class Durations {

    private static final double MICROS_PER_MILLI = 1_000;
    private static final double MICROS_PER_SECOND = 1_000_000;
    private static final long SECONDS_PER_MINUTE = 60;
    private static final long SECONDS_PER_HOUR = 3_600;
    private static final long MICROS_PER_MINUTE = 60_000_000;
    private static final double SMALLEST_PART = 0.005;

    private Durations() {}

    /** As {@code 0.4 ms}, {@code 12 ms}, {@code 8.2 s}, {@code 2 min 03 s} or {@code 1 h 02 min}. */
    public static String text(long micros) {
        if (micros == 0) {
            return "0 s";
        } else if (micros < 9_950) {
            return String.format(Locale.ROOT, "%.1f ms", micros / MICROS_PER_MILLI);
        } else if (micros < 999_500) {
            return Math.round(micros / MICROS_PER_MILLI) + " ms";
        } else if (micros < 59_950_000) {
            return String.format(Locale.ROOT, "%.1f s", micros / MICROS_PER_SECOND);
        }
        double seconds = micros / MICROS_PER_SECOND;
        long whole = Math.round(seconds);
        if (whole < SECONDS_PER_HOUR) {
            return String.format(Locale.ROOT, "%d min %02d s", whole / SECONDS_PER_MINUTE, whole % SECONDS_PER_MINUTE);
        }
        long minutes = Math.round(seconds / SECONDS_PER_MINUTE);
        return String.format(Locale.ROOT, "%d h %02d min", minutes / SECONDS_PER_MINUTE, minutes % SECONDS_PER_MINUTE);
    }

    /** A moment on an axis with marks that are that far apart. */
    public static String tick(long micros, long stepMicros) {
        if (stepMicros >= MICROS_PER_MINUTE && stepMicros % MICROS_PER_MINUTE == 0) {
            return micros / MICROS_PER_MINUTE + " min";
        } else if (stepMicros >= MICROS_PER_SECOND) {
            return Math.round(micros / MICROS_PER_SECOND) + " s";
        } else if (stepMicros >= MICROS_PER_SECOND / 10) {
            return String.format(Locale.ROOT, "%.1f s", micros / MICROS_PER_SECOND);
        }
        return Math.round(micros / MICROS_PER_MILLI) + " ms";
    }

    /** A part of something, as {@code 98 %}; a little of it is not nothing. */
    public static String percent(double part) {
        return part > 0 && part < SMALLEST_PART ? "<1 %" : Math.round(100 * part) + " %";
    }
}
