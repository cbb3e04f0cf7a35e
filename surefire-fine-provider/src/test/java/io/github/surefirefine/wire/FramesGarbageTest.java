package io.github.surefirefine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.model.plan.RunPlan;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes: a message, or an {@link IOException}, and never much memory. */
class FramesGarbageTest {

    private static final long SEED = 20_260_101;

    @RepeatedTest(4)
    void randomBytes(RepetitionInfo repetition) {
        Random random = new Random(SEED + repetition.getCurrentRepetition());
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            readOrRefuse(bytes, ToConductor.class);
            readOrRefuse(bytes, ToFork.class);
        }
    }

    @RepeatedTest(4)
    void randomBytesInAFrameOfTheRightLength(RepetitionInfo repetition) {
        Random random = new Random(SEED + repetition.getCurrentRepetition());
        for (int i = 0; i < 20_000; i++) {
            byte[] body = new byte[1 + random.nextInt(60)];
            random.nextBytes(body);
            // Small numbers are presence bytes, positions and plausible lengths: they lead deeper than others.
            for (int j = 0; j < body.length; j++) {
                body[j] = random.nextInt(3) == 0 ? body[j] : (byte) random.nextInt(3);
            }
            readOrRefuse(framed(body), ToConductor.class);
            readOrRefuse(framed(body), ToFork.class);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.surefirefine.wire.FramesTest#samples")
    void everyFlippedBit(Class<?> type, Object message) {
        byte[] frame = MessagesFuzz.frame(type, message);
        for (int bit = 0; bit < 8 * frame.length; bit++) {
            byte[] flipped = frame.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            readOrRefuse(flipped, type);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.surefirefine.wire.FramesTest#samples")
    void everyBodyCutShort(Class<?> type, Object message) {
        byte[] frame = MessagesFuzz.frame(type, message);
        byte[] body = Arrays.copyOfRange(frame, 4, frame.length);
        for (int length = 0; length < body.length; length++) {
            byte[] cut = framed(Arrays.copyOf(body, length));
            assertThat(readOrRefuse(cut, type))
                    .as("%d of %d bytes", length, body.length)
                    .isNull();
        }
    }

    @Test
    void anAnnouncedLengthCostsNothingBeforeItsBytesAreThere() {
        byte[] header = ByteBuffer.allocate(100).putInt(Frames.MAX_BYTES).array();

        assertThat(allocatedBy(() -> readOrRefuse(header, ToConductor.class))).isLessThan(1_000_000);
    }

    @Test
    void anAnnouncedTextCostsNoMoreThanItsFrame() {
        // A PlanFailed whose text claims to be two gigabytes long, narrow and wide.
        for (int length : new int[] {Integer.MAX_VALUE, -1, 0x8000_0000 | 1_000_000}) {
            byte[] body = ByteBuffer.allocate(50)
                    .put((byte) 1)
                    .put((byte) positionOf(ToConductor.PlanFailed.class))
                    .put((byte) 1)
                    .putInt(length)
                    .array();

            assertThat(allocatedBy(() -> assertThat(readOrRefuse(framed(body), ToConductor.class))
                            .isNull()))
                    .isLessThan(1_000_000);
        }
    }

    @Test
    void anAnnouncedListCostsNoMoreThanItsFrame() {
        byte[] body = ByteBuffer.allocate(1_000)
                .put((byte) 1)
                .put((byte) positionOf(ToConductor.PlanMade.class))
                .put((byte) 1)
                .put((byte) 1)
                .putInt(Integer.MAX_VALUE)
                .array();

        assertThat(allocatedBy(() -> assertThat(readOrRefuse(framed(body), ToConductor.class))
                        .isNull()))
                .isLessThan(1_000_000);
    }

    /** Nothing in a message can hold something of its own kind, so a few bytes cannot lead far down. */
    @ParameterizedTest
    @ValueSource(classes = {ToConductor.class, ToFork.class})
    void noMessageHoldsItsOwnKind(Class<?> type) {
        assertDescends(type, List.of());
    }

    private static void assertDescends(Type type, List<Type> above) {
        assertThat(above).doesNotContain(type);
        List<Type> path = new ArrayList<>(above);
        path.add(type);
        if (type instanceof ParameterizedType list) {
            assertDescends(list.getActualTypeArguments()[0], path);
        } else if (type instanceof Class<?> declared && declared.isSealed()) {
            Stream.of(declared.getPermittedSubclasses()).forEach(each -> assertDescends(each, path));
        } else if (type instanceof Class<?> declared && declared.isRecord()) {
            Stream.of(declared.getRecordComponents()).forEach(each -> assertDescends(each.getGenericType(), path));
        }
    }

    @Test
    void whatMustBeThereIsAskedFor() throws IOException {
        // A UnitEvent of unit 3 without an event.
        byte[] body = ByteBuffer.allocate(7)
                .put((byte) 1)
                .put((byte) positionOf(ToConductor.UnitEvent.class))
                .putInt(3)
                .array();

        assertThat(readOrRefuse(framed(body), ToConductor.class)).isNull();
    }

    @Test
    void aPlanWithoutRulesIsRefused() {
        byte[] frame = MessagesFuzz.frame(
                ToConductor.class, new ToConductor.PlanMade(PackedPlan.of(new RunPlan(List.of())), 1));
        int rules = frame.length - 4 - 11 - 1;
        assertThat(frame[rules]).as("presence of the rules").isEqualTo((byte) 1);
        byte[] without = Arrays.copyOf(frame, rules + 1 + 4);
        without[rules] = 0;
        without[rules + 4] = 1;

        assertThat(readOrRefuse(framed(Arrays.copyOfRange(without, 4, without.length)), ToConductor.class))
                .isNull();
    }

    @Test
    void whatIsTooLongForAFirstMessageIsRefused() throws IOException {
        byte[] frame = MessagesFuzz.frame(ToConductor.class, new ToConductor.PlanFailed("x".repeat(100)));

        assertThat(Frames.read(new ByteArrayInputStream(frame), ToConductor.class, frame.length - 4))
                .isEqualTo(new ToConductor.PlanFailed("x".repeat(100)));
        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(frame), ToConductor.class, frame.length - 5))
                .isInstanceOf(MalformedFrameException.class);
    }

    /** The message, or null where the bytes were refused in the documented way. */
    private static Object readOrRefuse(byte[] bytes, Class<?> type) {
        try {
            return Frames.read(new ByteArrayInputStream(bytes), type);
        } catch (MalformedFrameException | EOFException e) {
            return null;
        } catch (IOException e) {
            throw new AssertionError("an exception that is not documented", e);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("not refused: " + type.getSimpleName() + " " + Arrays.toString(bytes), e);
        }
    }

    private static long allocatedBy(Runnable action) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        action.run(); // Once for the classes that it loads.
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        action.run();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    private static int positionOf(Class<? extends ToConductor> message) {
        byte[] frame = Samples.toConductor().stream()
                .filter(message::isInstance)
                .findFirst()
                .map(sample -> MessagesFuzz.frame(ToConductor.class, sample))
                .orElseThrow();
        return frame[5];
    }

    private static byte[] framed(byte[] body) {
        return ByteBuffer.allocate(4 + body.length)
                .putInt(body.length)
                .put(body)
                .array();
    }
}
