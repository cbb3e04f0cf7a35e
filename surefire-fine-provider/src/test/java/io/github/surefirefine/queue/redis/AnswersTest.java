package io.github.surefirefine.queue.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.surefirefine.queue.QueueException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes from a server is believed only if a script can have returned it. */
class AnswersTest {

    static Stream<Object> malformed() {
        return Stream.of(
                "OK",
                1L,
                List.of(),
                List.of(1L),
                List.of(text("Nothing")),
                List.of(text("Unknown"), 1L),
                List.of(text("NothingNow"), 1L, 2L),
                List.of(text("NothingNow"), 1L, 2L, 3L, 4L, 5L, 6L, 7L, -8L),
                List.of(text("NothingNow"), 1L << 40, 2L, 3L, 4L, 5L, 6L, 7L, 8L),
                List.of(text("Own"), new byte[3], new byte[0]),
                List.of(text("Own"), new byte[] {-1, 0, 0, 0}, new byte[0]),
                List.of(text("Told"), 1L),
                List.of(text("OtherSuite"), new byte[1_000_000], 1L),
                List.of(text("Names"), 1L, new byte[] {1, 2, 3}),
                List.of(text("Picture"), 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, text("m")),
                Arrays.asList(text("Joined"), null));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatNoScriptReturnsIsRefused(Object returned) {
        QueueException refused = catchThrowableOfType(QueueException.class, () -> Answers.of(returned));

        assertThat(refused.isWorthRepeating()).isFalse();
    }

    @Test
    void randomPartsNeverFailInAnotherWay() {
        Random random = new Random(1);
        List<String> kinds = List.of("Joined", "Claimed", "Told", "Sealed", "Picture", "Own", "Names");
        for (int i = 0; i < 5_000; i++) {
            List<Object> parts = new ArrayList<>(List.of(text(kinds.get(random.nextInt(kinds.size())))));
            for (int j = random.nextInt(12); j > 0; j--) {
                parts.add(part(random));
            }
            try {
                assertThat(Answers.of(parts)).isNotNull();
            } catch (QueueException e) {
                assertThat(e.isWorthRepeating()).isFalse();
            }
        }
    }

    @Test
    void namesThatDoNotFitAreRefused() throws IOException {
        List<String> names = List.of("a", "ü", "");
        byte[] packed = PackedNames.pack(names);
        assertThat(PackedNames.unpack(packed)).isEqualTo(names);

        for (int length = 0; length < packed.length; length++) {
            byte[] part = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> PackedNames.unpack(part)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void namesThatFillTheMemoryAreRefused() {
        byte[] bomb = PackedNames.pack(List.of("x".repeat(65 << 20)));

        assertThatThrownBy(() -> PackedNames.unpack(bomb)).isInstanceOf(IOException.class);
    }

    private static Object part(Random random) {
        byte[] bytes = new byte[random.nextInt(9)];
        random.nextBytes(bytes);
        return switch (random.nextInt(4)) {
            case 0 -> bytes;
            case 1 -> List.of(random.nextLong(9));
            default -> random.nextLong(9);
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
