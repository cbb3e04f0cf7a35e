package io.github.surefirefine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.result.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelinePictureTest {

    private static final long MILLI = 1_000_000;
    private static final ForkId A = new ForkId(1);
    private static final ForkId B = new ForkId(2);

    private final TimelinePicture picture = new TimelinePicture(0);

    @Test
    void eachForkIsALine() {
        track(A, 1);
        track(B, 2);
        picture.add(new TraceEvent.Plan(A, 0, 30 * MILLI));
        test(A, 30, 60, Outcome.PASSED);
        test(A, 60, 75, Outcome.FAILED);
        picture.add(new TraceEvent.Setup(B, 20 * MILLI, 40 * MILLI, "C"));
        test(B, 50, 79, Outcome.PASSED);

        assertThat(picture.lines())
                .containsExactly(
                        "#1 |???===XX|",
                        "#2 |  --" + " ===|",
                        "    0 0.08 s",
                        "= tests, - fixtures, ? discovery, X a failure; one character is 0.01 s");
        assertThat(picture.firstTestMicros()).isEqualTo(30_000);
    }

    @Test
    void aLongRunIsNoWider() {
        track(A, 1);
        for (int i = 0; i < 100_000; i++) {
            test(A, 10 * i, 10 * i + 10, i == 99_999 ? Outcome.ERROR : Outcome.PASSED);
        }

        String line = picture.lines().get(0);
        assertThat(line).hasSizeBetween(40, 76).startsWith("#1 |=").endsWith("X|");
        assertThat(line.chars().filter(c -> c == 'X').count()).isEqualTo(1);
    }

    @Test
    void aReplacementGoesOnInTheLineOfItsFork() {
        track(A, 1);
        test(A, 0, 10, Outcome.PASSED);
        picture.add(new TraceEvent.Crash(A, 15 * MILLI, "exit status 1"));
        track(B, 1);
        test(B, 30, 39, Outcome.PASSED);

        assertThat(picture.lines().get(0)).isEqualTo("#1 |=X =|");
    }

    @Test
    void nothingHasRun() {
        assertThat(picture.lines()).isEqualTo(List.of());
        assertThat(picture.firstTestMicros()).isZero();
    }

    private void track(ForkId fork, int number) {
        picture.add(new TraceEvent.Track(fork, number, 1, ForkRole.SUREFIRE));
    }

    private void test(ForkId fork, long from, long to, Outcome outcome) {
        picture.add(new TraceEvent.Test(fork, from * MILLI, to * MILLI, "C", "t", null, outcome, false));
    }
}
