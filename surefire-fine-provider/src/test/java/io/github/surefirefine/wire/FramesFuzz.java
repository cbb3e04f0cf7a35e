package io.github.surefirefine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.fuzz.Choices;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A target for fuzzers: whatever the bytes, they are messages or refused in the documented way, and cost no more than a
 * multiple of their number.
 */
public final class FramesFuzz {

    /** Classes that are loaded meanwhile, and what a fuzzer does to them, are in it too. */
    private static final long MOST_BYTES = 32_000_000;

    private static final long MOST_BYTES_FOR_A_BYTE = 100;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private FramesFuzz() {}

    /** Reads bytes, bytes in a frame of the right length, or a message with some of its bytes changed. */
    public static void fuzzerTestOneInput(byte[] input) {
        Choices choices = new Choices(input);
        Class<?> type = choices.chance() ? ToConductor.class : ToFork.class;
        byte[] bytes = switch (choices.below(3)) {
            case 0 -> choices.rest();
            case 1 -> framed(choices.rest());
            default -> changed(type, choices);
        };
        readAll(bytes, type);
    }

    /** What was understood is understood again when it is written. */
    private static void readAll(byte[] bytes, Class<?> type) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        for (Object message = read(in, type); message != null; message = read(in, type)) {
            assertThat(read(new ByteArrayInputStream(MessagesFuzz.frame(type, message)), type))
                    .isEqualTo(message);
        }
    }

    private static @Nullable Object read(ByteArrayInputStream in, Class<?> type) {
        int bytes = in.available();
        long before = allocated();
        Object message = messageOrNull(in, type);
        long allocated = allocated() - before;
        assertThat(allocated).as("allocated").isLessThan(MOST_BYTES + MOST_BYTES_FOR_A_BYTE * bytes);
        return message;
    }

    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static @Nullable Object messageOrNull(ByteArrayInputStream in, Class<?> type) {
        try {
            return Frames.read(in, type);
        } catch (MalformedFrameException | EOFException e) {
            return null;
        } catch (IOException e) {
            throw new AssertionError("an exception that is not documented", e);
        }
    }

    private static byte[] framed(byte[] body) {
        return ByteBuffer.allocate(Integer.BYTES + body.length)
                .putInt(body.length)
                .put(body)
                .array();
    }

    /** Bytes changed, cut out and put in at some places, the length of the frame corrected or not. */
    private static byte[] changed(Class<?> type, Choices choices) {
        byte[] frame = MadeUpMessages.make(type, choices)
                .map(message -> MessagesFuzz.frame(type, message))
                .orElse(new byte[0]);
        ByteBuffer changed = ByteBuffer.allocate(2 * frame.length + Integer.BYTES);
        for (byte each : frame) {
            switch (choices.below(32)) {
                case 1 -> changed.put((byte) choices.below(256));
                case 2 -> changed.put((byte) (each + 1));
                case 3 -> changed.put(each).put((byte) choices.below(256));
                case 4 -> {
                    // Left out.
                }
                default -> changed.put(each);
            }
        }
        if (choices.chance() && changed.position() >= Integer.BYTES) {
            changed.putInt(0, changed.position() - Integer.BYTES);
        }
        byte[] result = new byte[changed.position()];
        changed.flip().get(result);
        return result;
    }
}
