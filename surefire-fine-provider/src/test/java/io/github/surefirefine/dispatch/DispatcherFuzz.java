package io.github.surefirefine.dispatch;

import io.github.surefirefine.fuzz.Choices;

/** A target for fuzzers: whatever forks say and in whichever order, the run of the healthy ones comes to its end. */
public final class DispatcherFuzz {

    private DispatcherFuzz() {}

    /** Makes a run up from bytes, and checks what came of it. */
    public static void fuzzerTestOneInput(byte[] input) {
        new HostileRun(new Choices(input)).runAndCheck();
    }
}
