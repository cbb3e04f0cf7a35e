package io.github.surefirefine.plugin.timeline;

import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Mark;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a run was like.
 *
 * @param module the module's name
 * @param source where the trace is
 * @param started when, by the wall clock; empty if that is not known
 * @param shard the share of the suite that was run, as {@code 2/5}, or {@code 1-5/5} for those of five machines; empty
 *     if one machine has run all of it
 * @param complete whether the trace was written to its end
 * @param figures what the console has shown, too
 * @param tests how many there were, those that were run again counted once
 * @param failed how many of them did not pass in the end
 * @param forks JVMs that did something
 * @param classes those that took longest, as many as were requested
 * @param others what all other classes took together
 * @param waits for how long forks had nothing to do
 * @param events notable events, in the order in which they happened
 */
public record RunSummary(
        String module,
        String source,
        String started,
        String shard,
        boolean complete,
        RunFigures figures,
        long tests,
        long failed,
        List<Fork> forks,
        List<TestClass> classes,
        Others others,
        Waits waits,
        List<Event> events) {

    public RunSummary {
        forks = List.copyOf(forks);
        classes = List.copyOf(classes);
        events = List.copyOf(events);
    }

    /**
     * A JVM.
     *
     * @param name as {@code #2}, or {@code #3.2} on the machine with the third share, with a star if it replaces one
     *     that has died
     * @param machine number of its machine, if several have run the suite; else 1
     * @param busyMicros tests and fixtures
     */
    public record Fork(String name, int machine, int fork, int track, String role, long busyMicros, long tests) {}

    /**
     * A class with its nested classes.
     *
     * @param micros setups and tests
     * @param forks names of those that were in it
     */
    public record TestClass(String name, long tests, long micros, List<String> forks) {

        public TestClass {
            forks = List.copyOf(forks);
        }
    }

    /** Classes without a letter of their own. */
    public record Others(int classes, long tests, long micros) {}

    /**
     * For how long forks had nothing to do, added up.
     *
     * @param forPlanMicros before anything had begun, because tests were not discovered yet
     * @param heldBackMicros while there were units that no fork had begun
     * @param atEndMicros while nothing was left
     */
    public record Waits(long forPlanMicros, long heldBackMicros, long atEndMicros) {

        long totalMicros() {
            return forPlanMicros + heldBackMicros + atEndMicros;
        }
    }

    /** A notable event: {@code crash}, {@code replacement} or {@code class-failure}. */
    public record Event(String kind, String fork, long atMicros, String text) {}

    static RunSummary of(String module, String source, RunTrace trace, int most) {
        Map<Integer, String> names = names(trace);
        List<Slice.Test> tests = trace.tests().toList();
        List<TestClass> classes = classes(trace, names);
        List<TestClass> shown = classes.subList(0, Math.min(most, classes.size()));
        List<TestClass> rest = classes.subList(shown.size(), classes.size());
        return new RunSummary(
                module,
                source,
                trace.started().map(Instant::toString).orElse(""),
                trace.shard().orElse(""),
                trace.ending() == Ending.COMPLETE,
                trace.figures(),
                tests.stream().filter(test -> test.rerun() == 0).count(),
                failed(tests),
                names.keySet().stream().map(track -> fork(trace, names, track)).toList(),
                shown,
                new Others(
                        rest.size(),
                        rest.stream().mapToLong(TestClass::tests).sum(),
                        rest.stream().mapToLong(TestClass::micros).sum()),
                waits(trace),
                events(trace, names));
    }

    /** The name of each JVM that did something, by its track. */
    static Map<Integer, String> names(RunTrace trace) {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (ForkTrack track : trace.forks()) {
            if (!track.slices().isEmpty() || !track.marks().isEmpty()) {
                String name = "#" + trace.name(track);
                while (names.containsValue(name)) {
                    name += "*";
                }
                names.put(track.track(), name);
            }
        }
        return names;
    }

    private static Fork fork(RunTrace trace, Map<Integer, String> names, int number) {
        ForkTrack track = trace.forks().stream()
                .filter(each -> each.track() == number)
                .findFirst()
                .orElseThrow();
        return new Fork(
                names.getOrDefault(number, ""),
                track.machine(),
                track.fork(),
                number,
                track.role(),
                trace.figures(track).busyMicros(),
                track.slices().stream().filter(Slice.Test.class::isInstance).count());
    }

    private static long failed(List<Slice.Test> tests) {
        Map<String, Slice.Test> last = new LinkedHashMap<>();
        int number = 0;
        for (Slice.Test test : tests) {
            // Without an id, it is not known which tests are the same.
            String key = test.id().isEmpty() ? String.valueOf(number++) : test.id() + " " + test.name();
            last.merge(key, test, (one, other) -> one.rerun() > other.rerun() ? one : other);
        }
        return last.values().stream().filter(test -> test.outcome().isBad()).count();
    }

    private static List<TestClass> classes(RunTrace trace, Map<Integer, String> names) {
        Map<String, ClassSum> sums = new LinkedHashMap<>();
        for (ForkTrack track : trace.forks()) {
            for (Slice slice : track.slices()) {
                String name = slice.outermostClass();
                if (!name.isEmpty()) {
                    sums.computeIfAbsent(name, ClassSum::new).add(slice, names.getOrDefault(track.track(), ""));
                }
            }
        }
        return sums.values().stream()
                .map(ClassSum::toTestClass)
                .sorted(Comparator.comparingLong((TestClass each) -> -each.micros())
                        .thenComparing(TestClass::name))
                .toList();
    }

    private static Waits waits(RunTrace trace) {
        List<Slice> slices =
                trace.forks().stream().flatMap(track -> track.slices().stream()).toList();
        long begin = slices.stream()
                .filter(slice -> !slice.className().isEmpty())
                .mapToLong(Slice::startMicros)
                .min()
                .orElse(0);
        long forPlan = 0;
        long heldBack = 0;
        long atEnd = 0;
        for (Slice slice : slices) {
            if (slice instanceof Slice.Wait wait) {
                long before = Math.max(0, Math.min(wait.endMicros(), begin) - wait.startMicros());
                forPlan += before;
                heldBack += wait.pending() > 0 ? wait.micros() - before : 0;
                atEnd += wait.pending() > 0 ? 0 : wait.micros() - before;
            }
        }
        return new Waits(forPlan, heldBack, atEnd);
    }

    private static List<Event> events(RunTrace trace, Map<Integer, String> names) {
        List<Event> events = new ArrayList<>();
        for (ForkTrack track : trace.forks()) {
            String fork = names.getOrDefault(track.track(), "");
            for (Mark mark : track.marks()) {
                if (mark instanceof Mark.Crash crash) {
                    events.add(new Event("crash", fork, crash.atMicros(), crash.message()));
                } else if (mark instanceof Mark.Replacement replacement) {
                    events.add(new Event("replacement", fork, replacement.atMicros(), replacement.text()));
                } else if (mark instanceof Mark.ClassFailure failure) {
                    events.add(new Event(
                            "class-failure", fork, failure.atMicros(), failure.className() + ": " + failure.message()));
                }
            }
        }
        events.sort(Comparator.comparingLong(Event::atMicros));
        return events;
    }

    /** Adds up what a class took. */
    private static final class ClassSum {

        private final String name;
        private final TreeSet<String> forks =
                new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        private long tests;
        private long micros;

        ClassSum(String name) {
            this.name = name;
        }

        void add(Slice slice, String fork) {
            tests += slice instanceof Slice.Test test && test.rerun() == 0 ? 1 : 0;
            micros += slice.micros();
            forks.add(fork);
        }

        TestClass toTestClass() {
            return new TestClass(name, tests, micros, List.copyOf(forks));
        }
    }
}
