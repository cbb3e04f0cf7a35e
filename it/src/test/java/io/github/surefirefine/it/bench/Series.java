package io.github.surefirefine.it.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Runs that differ only by chance. */
final class Series {

    private final List<Measurement> measurements = new ArrayList<>();

    void add(Measurement measurement) {
        measurements.add(measurement);
    }

    /** The median in seconds; of an even number of runs, the mean of the two in the middle. */
    double medianSeconds(ToLongFunction<Measurement> what) {
        List<Long> sorted = sorted(what);
        int size = sorted.size();
        return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2_000.0;
    }

    double minSeconds(ToLongFunction<Measurement> what) {
        return sorted(what).get(0) / 1_000.0;
    }

    double maxSeconds(ToLongFunction<Measurement> what) {
        return sorted(what).get(measurements.size() - 1) / 1_000.0;
    }

    private List<Long> sorted(ToLongFunction<Measurement> what) {
        return measurements.stream().map(what::applyAsLong).sorted().toList();
    }
}
