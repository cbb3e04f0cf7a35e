package io.github.surefirefine.dispatch.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdviceTest {

    private final List<Piece> pieces = new ArrayList<>();

    @Test
    void aClassInOnePieceThatLimitsTheRun() {
        whole("com.acme.CheckoutIT", "testng", 94, 10);
        test("demo.A", 27);
        test("demo.B", 40);

        assertThat(text(4, 100))
                .hasValue(
                        "fine: com.acme.CheckoutIT (TestNG) took 94 of 100 s in one piece; if its tests do not need each"
                                + " other, fine.apart=com.acme.CheckoutIT would make it about 52 s on 4 forks");
    }

    @Test
    void whatIsNotSharedWellBySeveralIsNamedWithThem() {
        whole("demo.A", "junit-jupiter", 60, 10);
        whole("demo.B", "junit-vintage", 60, 10);
        whole("demo.C", "spock", 60, 10);
        test("demo.D", 1);

        assertThat(text(6, 62))
                .hasValue("fine: demo.A (Jupiter) took 60 of 62 s in one piece; if its tests do not need each other,"
                        + " fine.apart=demo.A,demo.B,demo.C would make it about 33 s on 6 forks");
    }

    @Test
    void nothingIsSaidIfThatSavesLittle() {
        whole("demo.A", "testng", 10, 10);
        test("demo.B", 9.5);

        assertThat(text(2, 11)).isEmpty();
    }

    @Test
    void norIfNobodyWouldNotice() {
        whole("demo.A", "testng", 1.2, 10);

        assertThat(text(4, 1.3)).isEmpty();
    }

    @Test
    void norOfAClassThatCannotBeShared() {
        pieces.add(new Piece("demo.A", "own", nanos(90), 10, false));
        whole("demo.B", "testng", 90, 1);

        assertThat(text(4, 95)).isEmpty();
    }

    @Test
    void norIfThereIsOneFork() {
        whole("demo.A", "testng", 90, 10);

        assertThat(text(1, 95)).isEmpty();
    }

    private void whole(String className, String engineId, double seconds, int tests) {
        pieces.add(new Piece(className, engineId, nanos(seconds), tests, true));
    }

    private void test(String className, double seconds) {
        pieces.add(new Piece(className, "junit-jupiter", nanos(seconds), 1, false));
    }

    private Optional<String> text(int forks, double wallSeconds) {
        return Advice.of(pieces, forks, nanos(wallSeconds)).map(AdviceText::of);
    }

    private static long nanos(double seconds) {
        return Duration.ofMillis((long) (seconds * 1_000)).toNanos();
    }
}
