package io.github.surefirefine.figures;

import java.util.Locale;

/** Figures for people, rounded in the same way wherever they are shown. */
public final class FiguresText {

    /** Unlike {@link Locale#ROOT}, it lets Java format numbers without loading any data of locales. */
    private static final Locale FORMAT = Locale.US;

    private static final double MICROS_PER_SECOND = 1_000_000;

    /** From here on, a duration would be rounded to a minute. */
    private static final double LESS_THAN_A_MINUTE = 59.95;

    private static final long SECONDS_PER_MINUTE = 60;
    private static final long SECONDS_PER_HOUR = 3_600;

    private FiguresText() {}

    /** How long the run took, as {@code 5.5 s} or {@code 2 min 03 s}. */
    public static String wall(RunFigures figures) {
        return duration(figures.wallMicros());
    }

    /** What all tests took, as {@code 3.7 s}. */
    public static String work(RunFigures figures) {
        return duration(figures.workMicros());
    }

    /** How busy the forks were, as {@code 38 %}. */
    public static String busy(RunFigures figures) {
        return percent(figures.busyShare());
    }

    /** How many took part, as {@code 2 forks} or {@code 1 of 2 forks}. */
    public static String forks(RunFigures figures) {
        int started = figures.startedForks();
        String all = started + (started == 1 ? " fork" : " forks");
        return figures.forks() == started ? all : figures.forks() + " of " + all;
    }

    /** The speed-up, as {@code 0.7}. */
    public static String speedUp(RunFigures figures) {
        return String.format(FORMAT, "%.1f", figures.speedUp());
    }

    /** A part of something, as {@code 38 %}. */
    public static String percent(double part) {
        return Math.round(100 * part) + " %";
    }

    private static String duration(long micros) {
        double seconds = micros / MICROS_PER_SECOND;
        long whole = Math.round(seconds);
        if (seconds < LESS_THAN_A_MINUTE) {
            return String.format(FORMAT, "%.1f s", seconds);
        } else if (whole < SECONDS_PER_HOUR) {
            return String.format(FORMAT, "%d min %02d s", whole / SECONDS_PER_MINUTE, whole % SECONDS_PER_MINUTE);
        }
        long minutes = Math.round(seconds / SECONDS_PER_MINUTE);
        return String.format(FORMAT, "%d h %02d min", minutes / SECONDS_PER_MINUTE, minutes % SECONDS_PER_MINUTE);
    }
}
