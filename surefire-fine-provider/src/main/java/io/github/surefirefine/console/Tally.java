package io.github.surefirefine.console;

import io.github.surefirefine.model.result.Entry;
import java.util.HashSet;
import java.util.Set;

/** How many tests have passed, failed and were skipped so far. Not thread-safe. */
final class Tally {

    private int passed;
    private int skipped;
    private final Set<String> failed = new HashSet<>();

    /** A test that passes when it runs once more has not failed. */
    void count(TestResult result) {
        String test = key(result.entry());
        if (result.rerun().isPresent()) {
            if (!result.outcome().isProblem() && failed.remove(test)) {
                passed++;
            }
            return;
        }
        switch (result.outcome()) {
            case PASSED -> passed++;
            case SKIPPED, ABORTED, QUARANTINED -> skipped++;
            case FAILED, ERROR, CRASHED -> failed.add(test);
        }
    }

    LiveState.Counts counts() {
        return new LiveState.Counts(passed, failed.size(), skipped);
    }

    private static String key(Entry entry) {
        String id = entry.uniqueId();
        return id == null ? entry.qualifiedName() : id;
    }
}
