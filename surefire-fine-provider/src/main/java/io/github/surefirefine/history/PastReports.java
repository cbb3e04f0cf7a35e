package io.github.surefirefine.history;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects what Surefire's reports of an earlier run contain, to begin a history with. Reports know the names of
 * methods, but neither their parameters nor what else occupied a fork. So this is a guess, and the first run of
 * surefire-fine replaces it. Not thread-safe.
 */
public final class PastReports {

    private static final long NANOS_PER_MICRO = 1_000;

    private final SortedMap<String, SortedMap<String, UnitRecord>> classes = new TreeMap<>();
    private final SortedMap<String, Long> suiteMicros = new TreeMap<>();

    /**
     * A report has a test case.
     *
     * @param className as reported; a nested class counts for the outermost one
     * @param testName as reported, perhaps with parameters and the number of an invocation
     */
    public void addTest(String className, String testName, long nanos, boolean failed) {
        UnitRecord more = new UnitRecord(nanos / NANOS_PER_MICRO, failed, 0);
        classes.computeIfAbsent(outermost(className), name -> new TreeMap<>())
                .merge(
                        UnitKey.ofMethod(testName),
                        more,
                        (one, other) ->
                                new UnitRecord(one.micros() + other.micros(), one.failed() || other.failed(), 0));
    }

    /** A report has the duration of a whole class. */
    public void addSuite(String className, long nanos) {
        suiteMicros.merge(outermost(className), nanos / NANOS_PER_MICRO, Long::sum);
    }

    /** All of it as a history. */
    public History toHistory() {
        SortedMap<String, ClassRecord> records = new TreeMap<>();
        classes.forEach((name, units) -> {
            long tests = units.values().stream().mapToLong(UnitRecord::micros).sum();
            long setup = suiteMicros.getOrDefault(name, tests) - tests;
            records.put(name, new ClassRecord(setup > 0 ? OptionalLong.of(setup) : OptionalLong.empty(), units));
        });
        return new History(0, Optional.empty(), records);
    }

    private static String outermost(String className) {
        int nested = className.indexOf('$');
        return nested <= 0 ? className : className.substring(0, nested);
    }
}
