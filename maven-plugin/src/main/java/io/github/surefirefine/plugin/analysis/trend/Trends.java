package io.github.surefirefine.plugin.analysis.trend;

import io.github.surefirefine.history.ClassRecord;
import io.github.surefirefine.history.History;
import io.github.surefirefine.history.UnitEnding;
import io.github.surefirefine.history.UnitKey;
import io.github.surefirefine.history.UnitRecord;
import io.github.surefirefine.plugin.trace.Slice;
import io.github.surefirefine.quarantine.Quarantine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the recorded runs show.
 *
 * @param runs the oldest first
 * @param tests by class and name
 * @param quarantine which tests may fail today
 */
public record Trends(List<RunPoint> runs, List<TestTrend> tests, Quarantine quarantine) {

    /** Nothing is recorded. */
    public static final Trends NONE = new Trends(List.of(), List.of());

    /** Where no test may fail. */
    public Trends(List<RunPoint> runs, List<TestTrend> tests) {
        this(runs, tests, Quarantine.NONE);
    }

    /** The same, and the tests that may fail today. */
    public Trends with(Quarantine known) {
        return new Trends(runs, tests, known);
    }

    private record Key(String className, String unit) {}

    public Trends {
        runs = List.copyOf(runs);
        tests = List.copyOf(tests);
    }

    /** Of runs in any order. */
    public static Trends of(List<PastRun> kept) {
        List<PastRun> inOrder =
                kept.stream().sorted(Comparator.comparing(PastRun::ended)).toList();
        Map<Key, List<Observation>> observations = new LinkedHashMap<>();
        for (int run = 0; run < inOrder.size(); run++) {
            int number = run;
            inOrder.get(run)
                    .seen()
                    .classes()
                    .forEach((name, ofClass) -> ofClass.units()
                            .forEach((unit, seen) -> observations
                                    .computeIfAbsent(new Key(name, unit), key -> new ArrayList<>())
                                    .add(new Observation(
                                            number, seen.micros(), ending(inOrder.get(number), name, unit, seen)))));
        }
        List<TestTrend> tests = new ArrayList<>();
        observations.forEach(
                (key, seen) -> tests.add(new TestTrend(key.className(), UnitKey.text(key.unit()), key.unit(), seen)));
        tests.sort(Comparator.comparing(TestTrend::className).thenComparing(TestTrend::name));
        return new Trends(inOrder.stream().map(Trends::point).toList(), tests);
    }

    private static UnitEnding ending(PastRun run, String className, String unit, UnitRecord seen) {
        return seen.failed() ? run.notes().of(className, unit) : UnitEnding.PASSED;
    }

    private static RunPoint point(PastRun run) {
        History seen = run.seen();
        List<UnitRecord> units = seen.classes().values().stream()
                .flatMap(ofClass -> ofClass.units().values().stream())
                .toList();
        return new RunPoint(
                run.ended(),
                seen.classes().values().stream()
                        .mapToLong(ClassRecord::totalMicros)
                        .sum(),
                units.size(),
                (int) units.stream().filter(UnitRecord::failed).count());
    }

    /** Those that went back and forth, the most restless first. */
    public List<TestTrend> flaky() {
        return tests.stream()
                .filter(TestTrend::isFlaky)
                .sorted(Comparator.comparingInt(TestTrend::changes).reversed())
                .toList();
    }

    /** Those that have failed in quarantine, or went back and forth; those that cost most first. */
    public List<TestTrend> unreliable() {
        return tests.stream()
                .filter(test -> test.isFlaky() || test.count(UnitEnding.QUARANTINED) > 0)
                .sorted(Comparator.comparingLong(TestTrend::lostMicros)
                        .thenComparingInt(TestTrend::failures)
                        .reversed()
                        .thenComparing(TestTrend::className)
                        .thenComparing(TestTrend::name))
                .toList();
    }

    /** Those that take longer than before, the most expensive first. */
    public List<TestTrend> slower() {
        return tests.stream()
                .filter(TestTrend::isSlower)
                .sorted(Comparator.comparingLong((TestTrend test) -> test.recentMicros() - test.earlierMicros())
                        .reversed())
                .toList();
    }

    /** Those that take longest. */
    public List<TestTrend> longest(int most) {
        return tests.stream()
                .sorted(Comparator.comparingLong(TestTrend::recentMicros).reversed())
                .limit(most)
                .toList();
    }

    /** Finds the trends of tests of a trace. */
    public Lookup lookup() {
        return new Lookup(this);
    }

    /** Trends by the names that a trace uses for tests. */
    public static final class Lookup {

        private final Map<Key, TestTrend> byKey = new LinkedHashMap<>();

        private Lookup(Trends trends) {
            trends.tests.forEach(test -> byKey.put(new Key(test.className(), test.key()), test));
        }

        /** Empty if no recorded run has the test. */
        public Optional<TestTrend> of(Slice.Test test) {
            return Optional.ofNullable(byKey.get(new Key(test.outermostClass(), TestIds.unitKey(test))));
        }
    }
}
