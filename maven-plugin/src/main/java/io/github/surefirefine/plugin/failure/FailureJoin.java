package io.github.surefirefine.plugin.failure;

import io.github.surefirefine.plugin.failure.FailedTests.LostFork;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Mark;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What reports and trace say about failures, together. Reports have messages, traces and output; the trace knows forks, and
 * what could not be reported any more.
 */
public final class FailureJoin {

    private record Name(String className, String name) {}

    private record Seen(String fork, Slice.Test test) {}

    private final RunTrace trace;
    private final Map<Name, List<Seen>> seen = new LinkedHashMap<>();
    private final Set<FailedTest> failedClasses = new LinkedHashSet<>();
    private final List<LostFork> lostForks = new ArrayList<>();

    private FailureJoin(RunTrace trace) {
        this.trace = trace;
    }

    /** The classes whose reports have something to say about failures. */
    public static Set<String> classes(RunTrace trace) {
        Set<String> classes = new TreeSet<>();
        trace.tests().filter(test -> test.outcome().isBad()).forEach(test -> classes.add(test.outermostClass()));
        trace.forks().stream()
                .flatMap(track -> track.marks().stream())
                .filter(Mark.ClassFailure.class::isInstance)
                .map(Mark.ClassFailure.class::cast)
                .forEach(failure -> classes.add(Slice.outermost(failure.className())));
        return classes;
    }

    /**
     * All failures of a run: classes first, then tests by class.
     *
     * @param reports what was found for the classes that {@link #classes} names; a class without a report is missing
     */
    public static FailedTests of(RunTrace trace, Map<String, List<FailedTest>> reports) {
        return new FailureJoin(trace).join(reports);
    }

    private FailedTests join(Map<String, List<FailedTest>> reports) {
        trace.forks().forEach(this::read);
        List<FailedTest> all = new ArrayList<>();
        reports.values().forEach(tests -> tests.forEach(test -> all.add(completed(test))));
        failedClasses.stream().filter(failed -> !isReported(failed, reports)).forEach(all::add);
        seen.forEach((name, tests) -> {
            FailedTest told = told(name, tests);
            if (tests.stream().anyMatch(each -> each.test.outcome().isBad()) && !isReported(told, reports)) {
                all.add(told);
            }
        });
        all.sort(Comparator.comparing((FailedTest test) -> !test.isClass()).thenComparing(FailedTest::className));
        return new FailedTests(all, lostForks);
    }

    private void read(ForkTrack track) {
        String fork = trace.name(track);
        boolean hasCrashed = false;
        for (Slice slice : track.slices()) {
            if (slice instanceof Slice.Test test) {
                hasCrashed |= test.outcome() == Outcome.CRASHED;
                seen.computeIfAbsent(new Name(test.className(), test.name()), name -> new ArrayList<>())
                        .add(new Seen(fork, test));
            }
        }
        for (Mark mark : track.marks()) {
            if (mark instanceof Mark.ClassFailure failure) {
                failedClasses.add(failedClass(failure));
            } else if (mark instanceof Mark.Crash crash && !hasCrashed) {
                lostForks.add(new LostFork(fork, crash.message()));
            }
        }
    }

    private static FailedTest failedClass(Mark.ClassFailure failure) {
        Thrown thrown = new Thrown("", failure.message(), "");
        return new FailedTest(
                failure.className(),
                "",
                "",
                List.of(new Attempt(Outcome.ERROR, thrown, Printed.NOTHING, Optional.empty())));
    }

    /** Display names can be in reports, so a report is believed to be complete. */
    private static boolean isReported(FailedTest test, Map<String, List<FailedTest>> reports) {
        return reports.containsKey(Slice.outermost(test.className()));
    }

    private FailedTest completed(FailedTest test) {
        List<Seen> tries = inOrder(seen.getOrDefault(new Name(test.className(), test.name()), List.of()));
        if (tries.isEmpty() && isFailedClass(test.className())) {
            return new FailedTest(test.className(), "", "", test.attempts());
        }
        if (tries.size() < test.attempts().size()) {
            return test;
        }
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < test.attempts().size(); i++) {
            attempts.add(test.attempts().get(i).on(ran(tries.get(i))));
        }
        return new FailedTest(test.className(), test.name(), tries.get(0).test.id(), attempts);
    }

    /** Surefire 3.6 has names for what fails outside tests, such as {@code initializationError}. */
    private boolean isFailedClass(String className) {
        return failedClasses.stream().anyMatch(failed -> failed.className().equals(className));
    }

    private FailedTest told(Name name, List<Seen> tests) {
        List<Attempt> attempts = inOrder(tests).stream()
                .map(each -> new Attempt(each.test.outcome(), Thrown.NOTHING, Printed.NOTHING, Optional.of(ran(each))))
                .toList();
        return new FailedTest(name.className, name.name, tests.get(0).test.id(), attempts);
    }

    private static List<Seen> inOrder(List<Seen> tests) {
        return tests.stream()
                .sorted(Comparator.comparingInt((Seen each) -> each.test.rerun())
                        .thenComparingLong(each -> each.test.startMicros()))
                .toList();
    }

    private static Attempt.Ran ran(Seen each) {
        return new Attempt.Ran(each.fork, each.test.micros());
    }
}
