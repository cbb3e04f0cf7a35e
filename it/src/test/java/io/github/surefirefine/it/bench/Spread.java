package io.github.surefirefine.it.bench;

import java.util.List;
import java.util.Locale;

/** Times that differ only by chance, in seconds. */
record Spread(double median, double least, double most) {

    /** Of one time or more; of an even number, the median is the mean of the two in the middle. */
    static Spread ofMillis(List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        int size = sorted.size();
        return new Spread(
                (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2_000.0,
                sorted.get(0) / 1_000.0,
                sorted.get(size - 1) / 1_000.0);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, least, most);
    }
}
