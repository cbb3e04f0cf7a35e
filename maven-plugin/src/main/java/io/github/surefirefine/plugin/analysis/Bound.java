package io.github.surefirefine.plugin.analysis;

import io.github.surefirefine.plugin.trace.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shortest possible duration of a run. */
final class Bound {

    private Bound() {}

    /**
     * From the first class that is entered to the end of the last: either all forks share everything evenly, each class
     * being entered once, or one of them does nothing but the longest test.
     */
    static long micros(List<ClassUse> classes, List<Slice.Test> tests, int forks) {
        return Math.max(shareMicros(classes, forks), longestMicros(classes, tests));
    }

    static long longestMicros(List<ClassUse> classes, List<Slice.Test> tests) {
        Map<String, Long> setups = new HashMap<>();
        classes.forEach(use -> setups.put(use.name(), use.cost().setupMicros()));
        return tests.stream()
                .mapToLong(test -> test.micros() + setups.getOrDefault(test.outermostClass(), 0L))
                .max()
                .orElse(0);
    }

    private static long shareMicros(List<ClassUse> classes, int forks) {
        long work = classes.stream()
                .mapToLong(use -> use.testMicros() + use.cost().setupMicros())
                .sum();
        return (work + forks - 1) / forks;
    }
}
