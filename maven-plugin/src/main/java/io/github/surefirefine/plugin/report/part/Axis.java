package io.github.surefirefine.plugin.report.part;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The marks on an axis that begins with 0.
 *
 * @param end of the axis
 * @param step from mark to mark: 1, 2 or 5 of a power of ten; of minutes, whole ones that divide an hour
 */
public record Axis(long end, long step) {

    private static final long MINUTE_MICROS = 60_000_000;
    private static final long[] MINUTES = {1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1_440, 10_080};

    /**
     * For times.
     *
     * @param most how many marks there may be after 0
     */
    public static Axis ofMicros(long end, int most) {
        if (end > MINUTE_MICROS * most / 2) {
            for (long minutes : MINUTES) {
                if (end / (minutes * MINUTE_MICROS) <= most) {
                    return new Axis(end, minutes * MINUTE_MICROS);
                }
            }
        }
        return new Axis(end, roundStep(end, most));
    }

    private static long roundStep(long end, int most) {
        long step = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (end / (step * factor) <= most) {
                    return step * factor;
                }
            }
            step *= 10;
        }
    }

    /** Where the marks are, from 0. */
    public List<Long> marks() {
        return LongStream.rangeClosed(0, end / step).map(i -> i * step).boxed().toList();
    }
}
