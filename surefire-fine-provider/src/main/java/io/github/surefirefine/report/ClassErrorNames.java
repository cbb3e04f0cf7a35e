package io.github.surefirefine.report;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The name that Surefire, since 3.6.0, gives to the failure of a class itself: {@code executionError} once a test of
 * the class has passed, {@code initializationError} before. A fork knows only its own tests, and forks end in any
 * order. So what counts is which tests one fork alone would have run before: those that come before in the plan.
 *
 * <p>If failed tests are rerun, Surefire takes a class that could not be initialized for a flake if any of its tests
 * has passed. A failure that no other run has fixed is therefore called {@code executionError}, so that it stays an
 * error. Not thread-safe.
 */
final class ClassErrorNames {

    private static final String BEFORE_TESTS = "initializationError";
    private static final String AFTER_TESTS = "executionError";

    private final List<TestUnit> units;
    private final Map<String, Integer> positions = new HashMap<>();

    /** Positions of the units in which a test has passed, by the class under which it is reported. */
    private final Map<String, NavigableSet<Integer>> passed = new HashMap<>();

    /** For each failure, the position of the first unit that one fork would not have reached before. */
    private final IdentityHashMap<TestFinished, Integer> bounds = new IdentityHashMap<>();

    private final Set<TestFinished> lasting = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Nothing has happened in these units. */
    ClassErrorNames(List<TestUnit> units) {
        this.units = units;
        for (int i = 0; i < units.size(); i++) {
            positions.put(units.get(i).uniqueId(), i);
        }
    }

    /** A test or a container in a unit has a result. */
    void heard(TestUnit unit, TestFinished result) {
        int position = positions.getOrDefault(unit.uniqueId(), units.size());
        String source = result.entry().source();
        if (result.outcome() == Outcome.PASSED) {
            NavigableSet<Integer> passes = passed.get(source);
            if (passes == null) {
                passes = new TreeSet<>();
                passed.put(source, passes);
            }
            passes.add(position);
        } else if (result.entry().containerId() != null) {
            boolean hasPassed =
                    passed.getOrDefault(source, Collections.emptyNavigableSet()).contains(position);
            bounds.put(result, hasPassed ? position + 1 : position);
        }
    }

    /** A container above the units has failed. */
    void heard(ContainerFailure failure) {
        int first = units.size();
        int last = -1;
        for (int i = 0; i < units.size(); i++) {
            if (failure.concerns(units.get(i))) {
                first = Math.min(first, i);
                last = i;
            }
        }
        bounds.put(failure.error(), failure.phase() == FailurePhase.AFTER_TESTS ? last + 1 : first);
    }

    /** No other run has fixed, or will fix, what has failed here. */
    void lasts(TestFinished failure) {
        lasting.add(failure);
    }

    /** Whether another run cannot fix the failure, because it came after the tests. */
    boolean isAfterTests(TestFinished failure) {
        return AFTER_TESTS.equals(nameOf(failure));
    }

    /** The event as it is to be reported. */
    ReportEvent named(ReportEvent event) {
        if (!(event instanceof TestFinished failure)) {
            return event;
        }
        Entry entry = failure.entry();
        String name = nameOf(failure);
        return name == null || name.equals(entry.name())
                ? event
                : new TestFinished(failure.outcome(), renamed(entry, name));
    }

    private @Nullable String nameOf(TestFinished result) {
        String told = result.entry().name();
        Integer bound = bounds.get(result);
        if (lasting.contains(result)) {
            return AFTER_TESTS;
        } else if (bound == null || !(BEFORE_TESTS.equals(told) || AFTER_TESTS.equals(told))) {
            return told;
        }
        NavigableSet<Integer> passes = passed.get(result.entry().source());
        return passes != null && passes.first() < bound ? AFTER_TESTS : BEFORE_TESTS;
    }

    /** If the trace does not tell which method has failed, the line for it in the results has the name. */
    private static Entry renamed(Entry entry, String name) {
        Entry renamed = entry.withName(name);
        FailureText failure = entry.failure();
        String before = simpleName(entry.source()) + "." + entry.name() + " ";
        if (failure == null || !failure.summary().startsWith(before)) {
            return renamed;
        }
        String summary = simpleName(entry.source()) + "." + name + " "
                + failure.summary().substring(before.length());
        return renamed.withFailure(
                new FailureText(failure.message(), failure.trace(), failure.trimmedTrace(), summary));
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
