package io.github.surefirefine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForksThatPayTest {

    @ParameterizedTest
    @CsvSource({
        "a tiny suite, 300, 100, 2, 1",
        "a tiny suite on a large machine, 300, 10, 32, 1",
        "nothing at all, 0, 0, 2, 1",
        "a second, 1000, 100, 2, 1",
        "two seconds, 2000, 100, 2, 2",
        "a minute, 60000, 2000, 2, 9",
        "a minute on a large machine, 60000, 100, 32, 30",
        "one long test, 22000, 20000, 2, 2",
        "an hour, 3600000, 1000, 8, 64"
    })
    void isTheNumberThatIsThroughFirst(String what, long totalMillis, long longestMillis, int processors, int forks) {
        assertThat(ForksThatPay.of(
                        Duration.ofMillis(totalMillis).toNanos(),
                        Duration.ofMillis(longestMillis).toNanos(),
                        processors,
                        64))
                .as(what)
                .isEqualTo(forks);
    }

    @ParameterizedTest
    @CsvSource({
        "one large class on a small machine, 1, 2, 8",
        "more classes than that, 20, 2, 20",
        "a large machine, 20, 32, 128"
    })
    void isAFewForEachProcessorWhereNothingIsKnown(String what, int classes, int processors, int forks) {
        assertThat(ForksThatPay.ofUnknown(classes, processors)).as(what).isEqualTo(forks);
    }
}
