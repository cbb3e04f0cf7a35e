package io.github.surefirefine.history;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.forkcount.Workload;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of past runs. Immutable.
 *
 * <p>Durations are averaged exponentially: the newest counts for {@link #WEIGHT_OF_NEWEST}, so that a slow day is
 * forgotten soon and a slower test is not noticed too late.
 */
public final class History implements Estimates {

    /** Nothing is known. */
    public static final History EMPTY = new History(0, Optional.empty(), new TreeMap<>());

    /** A unit that was not seen for that many runs is forgotten. */
    static final int RUNS_KEPT = 30;

    static final double WEIGHT_OF_NEWEST = 0.3;

    private static final long NANOS_PER_MICRO = 1_000;

    private final int runs;
    private final Optional<Load> load;
    private final SortedMap<String, ClassRecord> classes;

    History(int runs, Optional<Load> load, SortedMap<String, ClassRecord> classes) {
        this.runs = runs;
        this.load = load;
        this.classes = Collections.unmodifiableSortedMap(classes);
    }

    /** How many runs of the whole suite there were. */
    public int runs() {
        return runs;
    }

    /** What the last run of the whole suite took of the machine, empty if that is not known. */
    public Optional<Load> load() {
        return load;
    }

    /** What is known about each class, by its name. */
    public SortedMap<String, ClassRecord> classes() {
        return classes;
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return classes.isEmpty();
    }

    @Override
    public OptionalLong unitNanos(TestClass testClass, TestUnit unit) {
        UnitRecord known = unit(testClass, unit);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known.micros() * NANOS_PER_MICRO);
    }

    @Override
    public OptionalLong setupNanos(TestClass testClass) {
        OptionalLong micros = ofClass(testClass).setupMicros();
        return micros.isPresent() ? OptionalLong.of(micros.getAsLong() * NANOS_PER_MICRO) : micros;
    }

    @Override
    public boolean failedLast(TestClass testClass, TestUnit unit) {
        UnitRecord known = unit(testClass, unit);
        return known != null && known.failed();
    }

    /**
     * The work of a run of these classes. Unknown classes count as the average one.
     *
     * @return empty if none is known
     */
    public Optional<Workload> workload(Collection<String> classNames) {
        return workload(classNames, className -> false);
    }

    /**
     * Like {@link #workload(Collection)}, if some classes may have been seen whole and will be divided.
     *
     * @param divided accepts their names
     */
    public Optional<Workload> workload(Collection<String> classNames, Predicate<String> divided) {
        List<ClassRecord> known = known(classNames);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        double total = totalMicros(known) * classNames.size() / known.size();
        long longest = longestMicros(classNames, divided);
        return Optional.of(load.map(last -> last.workload(total, totalMicros(classes.values()), longest))
                .orElseGet(() -> new Workload((long) (total * NANOS_PER_MICRO), longest * NANOS_PER_MICRO)));
    }

    /** Those of these classes that are not known to have passed as a whole, or all of them if they have. */
    public List<String> notPassed(List<String> classNames) {
        List<String> left = classNames.stream()
                .filter(name -> {
                    @Nullable ClassRecord known = classes.get(name);
                    return known == null
                            || known.units().isEmpty()
                            || known.units().values().stream().anyMatch(UnitRecord::failed);
                })
                .toList();
        return left.isEmpty() ? classNames : left;
    }

    private long longestMicros(Collection<String> classNames, Predicate<String> divided) {
        long longest = 0;
        for (String name : classNames) {
            ClassRecord known = classes.get(name);
            if (known != null && !known.units().isEmpty()) {
                longest = Math.max(longest, known.longestMicros(divided.test(name)));
            }
        }
        return longest;
    }

    private static double totalMicros(Collection<ClassRecord> records) {
        return records.stream().mapToLong(ClassRecord::totalMicros).sum();
    }

    private List<ClassRecord> known(Collection<String> classNames) {
        return classNames.stream()
                .flatMap(name -> Stream.ofNullable(classes.get(name)))
                // If a class's fixture ends its JVM, nothing is known about the class but its name.
                .filter(known -> !known.units().isEmpty())
                .toList();
    }

    /**
     * This history with one more run.
     *
     * @param wholeSuite whether the run was one of all tests: a run of some makes none of the others older
     */
    public History with(Observed observed, boolean wholeSuite) {
        return with(observed, wholeSuite, false);
    }

    /** What one run alone has shown. A unit counts as failed even if it passed when it ran again. */
    public static History ofRun(Observed observed) {
        return EMPTY.with(observed, true, true);
    }

    /** @param everyFailure whether a unit counts as failed even if it passed when it ran again */
    private History with(Observed observed, boolean wholeSuite, boolean everyFailure) {
        int run = wholeSuite ? runs + 1 : runs;
        SortedMap<String, ClassRecord> merged = new TreeMap<>();
        for (Map.Entry<String, ClassRecord> known : classes.entrySet()) {
            ClassRecord kept = withoutOld(known.getValue(), run);
            if (!kept.units().isEmpty()) {
                merged.put(known.getKey(), kept);
            }
        }
        for (Observed.OfClass seen : observed.classes()) {
            String name = seen.testClass().name();
            merged.put(name, merge(merged.getOrDefault(name, ClassRecord.NOTHING), seen, run, everyFailure));
        }
        return new History(run, wholeSuite ? loadAfter(observed) : load, merged);
    }

    /**
     * The history of a suite that several machines have run together. All of them had the same history before. What a
     * machine has run counts as that machine has seen it. No machine has seen what the whole suite takes.
     *
     * @param wholeSuite whether nothing of the suite was left out: otherwise nothing becomes older
     */
    public static History merged(List<MachineHistory> machines, boolean wholeSuite) {
        int before = machines.stream()
                .mapToInt(machine -> machine.history().runs())
                .max()
                .orElse(0);
        int run = wholeSuite ? before + 1 : before;
        Optional<Load> load = machines.stream()
                .flatMap(machine -> machine.history().load().stream())
                .findFirst();
        return new History(run, load, new Merging(machines, run).classes());
    }

    private Optional<Load> loadAfter(Observed observed) {
        Optional<Processing> seen = observed.processing();
        return seen.isPresent()
                ? Optional.of(Load.after(load, seen.get(), observed.busyNanos() / NANOS_PER_MICRO))
                : load;
    }

    private static ClassRecord withoutOld(ClassRecord known, int run) {
        SortedMap<String, UnitRecord> kept = new TreeMap<>();
        for (Map.Entry<String, UnitRecord> unit : known.units().entrySet()) {
            if (run - unit.getValue().lastSeen() < RUNS_KEPT) {
                kept.put(unit.getKey(), unit.getValue());
            }
        }
        return new ClassRecord(known.setupMicros(), kept);
    }

    private static ClassRecord merge(ClassRecord known, Observed.OfClass seen, int run, boolean everyFailure) {
        SortedMap<String, UnitRecord> units =
                new TreeMap<>(known.withoutReports().units());
        units.keySet().removeAll(UnitKey.ofOtherPieces(seen, units.keySet()));
        for (TestUnit unit : seen.testClass().units()) {
            Observed.OfUnit now = seen.units().get(unit.index());
            if (now != null) {
                String key = UnitKey.of(seen.testClass(), unit);
                UnitRecord before = units.get(key);
                OptionalLong past = before == null ? OptionalLong.empty() : OptionalLong.of(before.micros());
                boolean failed = everyFailure
                        ? now.ending() != UnitEnding.PASSED
                        : now.ending().isFailure();
                units.put(key, new UnitRecord(average(past, now.nanos()), failed, run));
            } else if (seen.unrun().contains(unit.index())) {
                // What should have run and did not is not known to pass.
                units.computeIfPresent(
                        UnitKey.of(seen.testClass(), unit),
                        (key, before) -> new UnitRecord(before.micros(), true, before.lastSeen()));
            }
        }
        OptionalLong setup = seen.setupNanos().isPresent()
                ? OptionalLong.of(average(known.setupMicros(), seen.setupNanos().getAsLong()))
                : known.setupMicros();
        return new ClassRecord(setup, units);
    }

    private static long average(OptionalLong pastMicros, long nanos) {
        long micros = Math.max(0, nanos / NANOS_PER_MICRO);
        return pastMicros.isEmpty()
                ? micros
                : Math.round(WEIGHT_OF_NEWEST * micros + (1 - WEIGHT_OF_NEWEST) * pastMicros.getAsLong());
    }

    private ClassRecord ofClass(TestClass testClass) {
        return classes.getOrDefault(testClass.name(), ClassRecord.NOTHING);
    }

    private @Nullable UnitRecord unit(TestClass testClass, TestUnit unit) {
        ClassRecord known = classes.get(testClass.name());
        if (known == null) {
            return null;
        }
        UnitRecord seen = known.units().get(UnitKey.of(testClass, unit));
        UnitRecord ofWhole = seen == null ? known.fromWhole(testClass, unit) : seen;
        return ofWhole == null ? known.fromReports(testClass, unit) : ofWhole;
    }
}
