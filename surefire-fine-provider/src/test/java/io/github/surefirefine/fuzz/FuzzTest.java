package io.github.surefirefine.fuzz;

import io.github.surefirefine.dispatch.DispatcherFuzz;
import io.github.surefirefine.wire.FramesFuzz;
import io.github.surefirefine.wire.MessagesFuzz;
import org.junit.jupiter.api.Test;

/** A short run of each fuzz target with inputs made by chance; the profile {@code nightly} makes a long one of it. */
class FuzzTest {

    @Test
    void bytesAreMessagesOrRefused() {
        Fuzzing.run(FramesFuzz::fuzzerTestOneInput, 10_000);
    }

    @Test
    void messagesSurviveTheWire() {
        Fuzzing.run(MessagesFuzz::fuzzerTestOneInput, 2_000);
    }

    @Test
    void noForkCanUpsetARun() {
        Fuzzing.run(DispatcherFuzz::fuzzerTestOneInput, 2_000);
    }
}
