package io.github.surefirefine.conductor.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads what Surefire's booter sends, for the only part that matters in a fork that Surefire does not listen to: that
 * it wants to end. Until it has said so, it does not understand that it may.
 */
final class ByeWatch {

    private static final byte[] BYE = ":maven-surefire-event:\u0003:bye:".getBytes(StandardCharsets.ISO_8859_1);

    private ByeWatch() {}

    /** Reads to the end of the stream. */
    static void watch(InputStream events, Runnable said) throws IOException {
        InputStream in = new BufferedInputStream(events);
        int matched = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != BYE[matched]) {
                matched = 0;
            }
            if (next == BYE[matched]) {
                matched++;
            }
            if (matched == BYE.length) {
                matched = 0;
                said.run();
            }
        }
    }
}
