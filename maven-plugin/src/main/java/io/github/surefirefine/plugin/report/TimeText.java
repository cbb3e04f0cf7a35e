package io.github.surefirefine.plugin.report;

import java.util.Locale;

/** Times for people: as many digits as are of interest. */
final class TimeText {

    private static final double MICROS_PER_MILLI = 1_000;
    private static final double MICROS_PER_SECOND = 1_000_000;
    private static final long MILLIS_PER_MINUTE = 60_000;

    private TimeText() {}

    static String of(long micros) {
        if (micros == 0) {
            return "0 s";
        } else if (micros < 9_950) {
            return String.format(Locale.ROOT, "%.1f ms", micros / MICROS_PER_MILLI);
        } else if (micros < 999_500) {
            return Math.round(micros / MICROS_PER_MILLI) + " ms";
        } else if (micros < 9_995_000) {
            return String.format(Locale.ROOT, "%.2f s", micros / MICROS_PER_SECOND);
        } else if (micros < 59_950_000) {
            return String.format(Locale.ROOT, "%.1f s", micros / MICROS_PER_SECOND);
        }
        long seconds = Math.round(micros / MICROS_PER_SECOND);
        long minutes = seconds / 60;
        return minutes < 60 ? minutes + " min " + seconds % 60 + " s" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** A moment on an axis whose marks are so far apart. */
    static String ofTick(long micros, long stepMicros) {
        if (stepMicros % MILLIS_PER_MINUTE == 0 && stepMicros >= MILLIS_PER_MINUTE * MICROS_PER_MILLI) {
            return Math.round(micros / MICROS_PER_SECOND / 60) + " min";
        } else if (stepMicros >= MICROS_PER_SECOND) {
            return Math.round(micros / MICROS_PER_SECOND) + " s";
        } else if (stepMicros >= MICROS_PER_SECOND / 10) {
            return String.format(Locale.ROOT, "%.1f s", micros / MICROS_PER_SECOND);
        }
        return Math.round(micros / MICROS_PER_MILLI) + " ms";
    }

    /** A part of something, from 0 to 1. */
    static String percent(double part) {
        return Math.round(100 * part) + " %";
    }
}
