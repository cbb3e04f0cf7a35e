package io.github.surefirefine.plugin.analysis;

import io.github.surefirefine.plugin.trace.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The longest test of a run, with what its fork pays to enter its class: no run can be shorter. */
final class LongestPiece {

    private LongestPiece() {}

    static long micros(List<ClassUse> classes, List<Slice.Test> tests) {
        Map<String, Long> setups = new HashMap<>();
        classes.forEach(use -> setups.put(use.name(), use.cost().setupMicros()));
        return tests.stream()
                .mapToLong(test -> test.micros() + setups.getOrDefault(test.outermostClass(), 0L))
                .max()
                .orElse(0);
    }
}
