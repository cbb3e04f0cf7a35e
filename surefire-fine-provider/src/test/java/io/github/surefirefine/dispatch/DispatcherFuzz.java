package io.github.surefirefine.dispatch;

import io.github.surefirefine.fuzz.Choices;

/** A target for fuzzers: whatever forks say, in whatever order, the run of the healthy ones comes to its end. */
public final class DispatcherFuzz {

    private DispatcherFuzz() {}

    /** Makes up a run from bytes, and checks its result. */
    public static void fuzzerTestOneInput(byte[] input) {
        new HostileRun(new Choices(input)).runAndCheck();
    }
}
