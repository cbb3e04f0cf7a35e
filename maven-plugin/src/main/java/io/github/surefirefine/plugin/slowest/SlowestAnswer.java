package io.github.surefirefine.plugin.slowest;

import io.github.surefirefine.plugin.forecast.ClassCost;
import io.github.surefirefine.plugin.text.Answer;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What takes longest.
 *
 * @param module the module's name
 * @param source of this knowledge
 * @param totalMicros what tests and setups take, one after the other
 * @param tests the longest ones; if only the history knows them, methods with all their invocations
 * @param classes the longest ones, with their setups and nested classes
 * @param setups the most expensive ones, by class
 */
public record SlowestAnswer(
        String module,
        String source,
        long totalMicros,
        List<OneTest> tests,
        List<OneClass> classes,
        List<OneSetup> setups)
        implements Answer {

    public SlowestAnswer {
        tests = List.copyOf(tests);
        classes = List.copyOf(classes);
        setups = List.copyOf(setups);
    }

    /**
     * A test.
     *
     * @param name empty if it is the class as a whole
     * @param outcome a word in lower case, empty if that is not known
     */
    public record OneTest(String className, String name, long micros, String outcome) {}

    /**
     * A class.
     *
     * @param forks how many were in it, 0 if that is not known
     */
    public record OneClass(String className, long tests, long micros, int forks) {}

    /**
     * What it cost to enter and to leave a class.
     *
     * @param times how often that was paid
     * @param micros of all these times together
     */
    public record OneSetup(String className, long times, long micros) {}

    /** Of a run. */
    public static SlowestAnswer of(String module, String source, RunTrace trace, int count) {
        Map<String, Sum> sums = new HashMap<>();
        List<OneTest> tests = new ArrayList<>();
        for (ForkTrack fork : trace.forks()) {
            for (Slice slice : fork.slices()) {
                if (slice instanceof Slice.Test test) {
                    sum(sums, test.className()).addTest(fork.track(), test);
                    tests.add(new OneTest(
                            test.className(),
                            test.name() + (test.rerun() == 0 ? "" : " (rerun " + test.rerun() + ")"),
                            test.micros(),
                            test.outcome().name().toLowerCase(Locale.ROOT)));
                } else if (slice instanceof Slice.Setup setup) {
                    sum(sums, setup.className()).addSetup(1, setup.micros());
                } else if (slice instanceof Slice.Teardown teardown) {
                    sum(sums, teardown.className()).addSetup(0, teardown.micros());
                }
            }
        }
        return of(module, source, count, tests, sums);
    }

    /** From a history. */
    public static SlowestAnswer of(String module, String source, List<ClassCost> suite, int count) {
        Map<String, Sum> sums = new HashMap<>();
        List<OneTest> tests = new ArrayList<>();
        for (ClassCost each : suite) {
            Sum sum = sum(sums, each.name());
            sum.tests += each.units().size();
            sum.micros += each.totalMicros();
            sum.setups += each.setupMicros() > 0 ? 1 : 0;
            sum.setupMicros += each.setupMicros();
            each.units().forEach(unit -> tests.add(new OneTest(each.name(), unit.name(), unit.micros(), "")));
        }
        return of(module, source, count, tests, sums);
    }

    private static SlowestAnswer of(
            String module, String source, int count, List<OneTest> tests, Map<String, Sum> sums) {
        return new SlowestAnswer(
                module,
                source,
                sums.values().stream().mapToLong(sum -> sum.micros).sum(),
                first(
                        count,
                        tests.stream(),
                        Comparator.comparingLong((OneTest test) -> -test.micros())
                                .thenComparing(OneTest::className)
                                .thenComparing(OneTest::name)),
                first(
                        count,
                        sums.entrySet().stream().map(each -> each.getValue().toClass(each.getKey())),
                        Comparator.comparingLong((OneClass each) -> -each.micros())
                                .thenComparing(OneClass::className)),
                first(
                        count,
                        sums.entrySet().stream()
                                .map(each -> each.getValue().toSetup(each.getKey()))
                                .filter(setup -> setup.micros() > 0),
                        Comparator.comparingLong((OneSetup each) -> -each.micros())
                                .thenComparing(OneSetup::className)));
    }

    private static <T> List<T> first(int count, Stream<T> all, Comparator<T> order) {
        return all.sorted(order).limit(count).toList();
    }

    private static Sum sum(Map<String, Sum> sums, String className) {
        return sums.computeIfAbsent(Slice.outermost(className), name -> new Sum());
    }

    @Override
    public List<String> lines(Page page) {
        return new SlowestText(this, page).lines();
    }

    /** Adds up what a class takes. */
    private static final class Sum {

        private final Set<Integer> forks = new HashSet<>();
        private long tests;
        private long micros;
        private long setups;
        private long setupMicros;

        void addTest(int track, Slice.Test test) {
            forks.add(track);
            tests += test.rerun() == 0 ? 1 : 0;
            micros += test.micros();
        }

        void addSetup(int times, long more) {
            setups += times;
            setupMicros += more;
            micros += more;
        }

        OneClass toClass(String name) {
            return new OneClass(name, tests, micros, forks.size());
        }

        OneSetup toSetup(String name) {
            return new OneSetup(name, Math.max(1, setups), setupMicros);
        }
    }
}
