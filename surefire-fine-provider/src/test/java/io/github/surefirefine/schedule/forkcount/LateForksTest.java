package io.github.surefirefine.schedule.forkcount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateForksTest {

    private static final int MOST = 16;

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0",
        "2.9, 1, 0",
        "3, 1, 1",
        "7.9, 1, 1",
        "8, 1, 2",
        "7.9, 2, 0",
        "1000, 1, 16",
        "0, 0, 1",
        "2.9, 0, 1",
        "3, 0, 2",
    })
    void eachSavesWhatItsStartTakesOfTwoProcessors(double leftSeconds, int forks, int more) {
        assertThat(LateForks.thatPay((long) (leftSeconds * 1_000), forks, 1_000, 2, MOST))
                .isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "4, 2", "16, 4"})
    void manyProcessorsHardlyNoticeAStart(int processors, int more) {
        assertThat(LateForks.thatPay(9_000, 2, 1_000, processors, MOST)).isEqualTo(more);
    }
}
