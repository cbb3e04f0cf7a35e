package io.github.surefirefine.jupiter;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Stack traces are to show the test and its way through JUnit, as if we were not there. */
final class OwnFrames {

    private static final String OURS = FactoryGate.class.getName();

    private OwnFrames() {}

    /** Removes our frames from what was thrown, its causes, and what was suppressed. */
    static void removeFrom(Throwable thrown) {
        removeFrom(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void removeFrom(Throwable thrown, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return;
        }
        StackTraceElement[] trace = thrown.getStackTrace();
        StackTraceElement[] others = Arrays.stream(trace)
                .filter(frame -> !frame.getClassName().equals(OURS))
                .toArray(StackTraceElement[]::new);
        if (others.length < trace.length) {
            thrown.setStackTrace(others);
        }
        if (thrown.getCause() != null) {
            removeFrom(thrown.getCause(), seen);
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            removeFrom(suppressed, seen);
        }
    }
}
