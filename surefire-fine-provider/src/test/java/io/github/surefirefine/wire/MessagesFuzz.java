package io.github.surefirefine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.fuzz.Choices;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A target for fuzzers: whatever can be said is understood as it was said. */
public final class MessagesFuzz {

    private MessagesFuzz() {}

    /** Makes messages up from bytes, writes them, and reads them back. */
    public static void fuzzerTestOneInput(byte[] input) {
        Choices choices = new Choices(input);
        while (!choices.areUsedUp()) {
            if (choices.chance()) {
                assertSurvives(ToConductor.class, choices);
            } else {
                assertSurvives(ToFork.class, choices);
            }
        }
    }

    private static <T> void assertSurvives(Class<T> type, Choices choices) {
        MadeUpMessages.make(type, choices).ifPresent(message -> {
            byte[] frame = frame(type, message);
            ByteArrayInputStream in = new ByteArrayInputStream(frame);
            try {
                assertThat(Frames.read(in, type)).isEqualTo(message);
                assertThat(Frames.read(in, type)).isNull();
            } catch (IOException e) {
                throw new AssertionError("not understood: " + message, e);
            }
        });
    }

    static byte[] frame(Class<?> type, Object message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Frames.write(out, type, message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
