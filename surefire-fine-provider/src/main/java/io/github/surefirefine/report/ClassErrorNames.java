package io.github.surefirefine.report;

import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Surefire, since 3.6.0, calls the failure of a class as such: {@code executionError} once a test of the class has
 * passed, {@code initializationError} before. A fork knows of its own tests only; here those of all forks come together.
 * Not thread-safe.
 */
final class ClassErrorNames {

    private static final String BEFORE_TESTS = "initializationError";
    private static final String AFTER_TESTS = "executionError";

    private final Set<String> passed = new HashSet<>();

    /** The next event as it is to be reported. */
    ReportEvent correct(ReportEvent event) {
        if (!(event instanceof TestFinished finished)) {
            return event;
        }
        Entry entry = finished.entry();
        if (finished.outcome() == Outcome.PASSED) {
            passed.add(entry.source());
        } else if (entry.containerId() != null
                && List.of(BEFORE_TESTS, AFTER_TESTS).contains(String.valueOf(entry.name()))) {
            String name = passed.contains(entry.source()) ? AFTER_TESTS : BEFORE_TESTS;
            return new TestFinished(finished.outcome(), entry.withName(name));
        }
        return event;
    }
}
