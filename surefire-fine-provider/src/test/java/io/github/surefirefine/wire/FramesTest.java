package io.github.surefirefine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.ReportEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenIsRead(Class<?> type, Object message) throws IOException {
        assertThat(readBack(type, message)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(classes = {ToConductor.class, ToFork.class, ReportEvent.class})
    void everyMessageHasASample(Class<?> type) {
        List<? extends Object> samples = type == ToConductor.class
                ? Samples.toConductor()
                : type == ToFork.class ? Samples.toFork() : Samples.reportEvents();

        assertThat(samples)
                .extracting(Object::getClass)
                .as("samples of %s: add one for a new message", type.getSimpleName())
                .contains(type.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextSurvives(String text) throws IOException {
        Entry entry =
                new Entry(text, text, text, null, text, null, text, 1, text, new FailureText(text, text, text, text));

        assertThat(readBack(ToConductor.class, new ToConductor.SetOpened(text, entry)))
                .isEqualTo(new ToConductor.SetOpened(text, entry));
    }

    @Test
    void absentTextsStayAbsent() throws IOException {
        ToConductor message = new ToConductor.SetOpened(
                "", new Entry(null, null, "", null, null, null, null, null, null, new FailureText(null, "", "", "")));

        assertThat(readBack(ToConductor.class, message)).isEqualTo(message);
    }

    @Test
    void severalFramesFollowEachOther() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (ToFork message : Samples.toFork()) {
            Frames.write(out, ToFork.class, message);
        }

        ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
        List<ToFork> read = new ArrayList<>();
        for (ToFork message = Frames.read(in, ToFork.class); message != null; message = Frames.read(in, ToFork.class)) {
            read.add(message);
        }
        assertThat(read).isEqualTo(Samples.toFork());
    }

    @Test
    void anEmptyStreamHasNoMessage() throws IOException {
        assertThat(Frames.read(new ByteArrayInputStream(new byte[0]), ToFork.class))
                .isNull();
    }

    @Test
    void aStreamThatEndsInsideAFrameIsTold() {
        byte[] frame = frame(ToFork.class, new ToFork.Abort("message"));
        for (int length = 1; length < frame.length; length++) {
            byte[] part = Arrays.copyOf(frame, length);
            assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(part), ToFork.class))
                    .as("%d of %d bytes", length, frame.length)
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    void aFrameWithBytesLeftOverIsRefused() {
        byte[] frame = frame(ToFork.class, new ToFork.Finish());
        byte[] longer = Arrays.copyOf(frame, frame.length + 1);
        longer[3]++;

        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(longer), ToFork.class))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessageContaining("1 bytes after");
    }

    @Test
    void anEmptyFrameIsRefused() {
        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(new byte[4]), ToFork.class))
                .isInstanceOf(MalformedFrameException.class);
    }

    @Test
    void noMessageIsNoMessage() {
        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(new byte[] {0, 0, 0, 1, 0}), ToFork.class))
                .isInstanceOf(MalformedFrameException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Frames.MAX_BYTES + 1, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
    void aFrameLongerThanAnyMessageIsRefused(int length) {
        byte[] header = {(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length, 1, 0};

        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(header), ToFork.class))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessageContaining(Integer.toString(length));
    }

    static Stream<Object[]> samples() {
        return Stream.concat(
                Samples.toConductor().stream().map(message -> new Object[] {ToConductor.class, message}),
                Samples.toFork().stream().map(message -> new Object[] {ToFork.class, message}));
    }

    static Stream<String> texts() {
        return Stream.of(
                "",
                "ASCII",
                "Größe \u00FF",
                "\u0100",
                "日本語のテスト",
                "emoji \uD83D\uDE00",
                "unpaired \uD83D",
                "\uDE00 unpaired",
                "\uDE00\uD83D",
                "\0\u0001\u0007\b\t\n\r\u001B[31m\u007F\u0085\u009B",
                "\uFFFE\uFFFF\uFEFF",
                "x".repeat(3_000_000),
                "\u20AC".repeat(1_000_000));
    }

    private static Object readBack(Class<?> type, Object message) throws IOException {
        return Frames.read(new ByteArrayInputStream(frame(type, message)), type);
    }

    private static byte[] frame(Class<?> type, Object message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Frames.write(out, type, message);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
