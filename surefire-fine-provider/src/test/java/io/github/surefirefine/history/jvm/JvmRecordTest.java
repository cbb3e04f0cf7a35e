package io.github.surefirefine.history.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.jvm.JvmRecord.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmRecordTest {

    private static final int CLASSES = 38;

    @ParameterizedTest
    @CsvSource({
        "10000, 12000, 6000, 2, LEAN, half of it is compiling",
        "10000, 12000, 1000, 2, DEFAULT, tests need the code that was made",
        "1500, 2500, 1500, 1, DEFAULT, nobody would notice",
        "20000, 0, 0, 40, LEAN, a new JVM for each class",
        "60000, 60000, 0, 1, DEFAULT, a long life of which no more is known"
    })
    void leanIsTriedWhereMostOfTheCompilingIsInVain(
            long wall, long cpu, long compile, int forks, JvmFlags next, String why) {
        JvmRecord known = seen(JvmFlags.DEFAULT, new Figures(wall, cpu, compile, forks));

        assertThat(known.next(JvmFlags.DEFAULT)).as(why).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"7000, LEAN", "10000, LEAN", "10490, LEAN", "10600, DEFAULT", "20000, DEFAULT"})
    void theQuickerOneStays(long leanMillis, JvmFlags next) {
        JvmRecord known = seen(JvmFlags.DEFAULT, run(10_000)).with(JvmFlags.LEAN, run(leanMillis), CLASSES);

        assertThat(known.next(JvmFlags.LEAN)).isEqualTo(next);
    }

    /** One fork takes longer than three, with whatever flags. */
    @Test
    void runsWithDifferentNumbersOfForksAreComparedByProcessorTime() {
        JvmRecord quickWithMore = seen(JvmFlags.DEFAULT, new Figures(10_000, 15_700, 9_400, 3))
                .with(JvmFlags.LEAN, new Figures(13_000, 3_500, 300, 1), CLASSES);
        JvmRecord slowWithMore = seen(JvmFlags.DEFAULT, new Figures(10_000, 15_700, 9_400, 1))
                .with(JvmFlags.LEAN, new Figures(8_000, 20_000, 300, 3), CLASSES);

        assertThat(quickWithMore.next(JvmFlags.LEAN)).isEqualTo(JvmFlags.LEAN);
        assertThat(slowWithMore.next(JvmFlags.LEAN)).isEqualTo(JvmFlags.DEFAULT);
    }

    /** Else both would take turns by chance. */
    @ParameterizedTest
    @CsvSource({"9000, LEAN", "9800, DEFAULT", "10200, DEFAULT"})
    void whatWasSlowerMustBeClearlyQuickerToComeBack(long leanMillis, JvmFlags next) {
        JvmRecord known = seen(JvmFlags.LEAN, run(leanMillis)).with(JvmFlags.DEFAULT, run(10_000), CLASSES);

        assertThat(known.next(JvmFlags.DEFAULT)).isEqualTo(next);
    }

    @Test
    void aSuiteOfAnotherSizeIsAnotherSuite() {
        JvmRecord known = seen(JvmFlags.DEFAULT, run(10_000)).with(JvmFlags.LEAN, run(7_000), 2 * CLASSES);

        assertThat(known.of(JvmFlags.DEFAULT)).isEmpty();
        assertThat(known.next(JvmFlags.LEAN)).isEqualTo(JvmFlags.DEFAULT);
    }

    @Test
    void theUserIsToldWhyItIsTried() {
        JvmRecord known = seen(JvmFlags.DEFAULT, new Figures(10_000, 12_340, 6_000, 2));

        assertThat(JvmNews.of(JvmFlags.LEAN, known))
                .isEqualTo("fine: the next run tries -XX:TieredStopAtLevel=1, as compiling took 6.0 of 12.3 s of the"
                        + " forks' processor time; if it is slower, the run after it drops the flag; fine.jvm=off"
                        + " never sets it");
    }

    @Test
    void theUserIsToldWhatCameOfIt() {
        JvmRecord known = seen(JvmFlags.DEFAULT, run(10_000)).with(JvmFlags.LEAN, run(12_000), CLASSES);

        assertThat(JvmNews.of(JvmFlags.DEFAULT, known))
                .isEqualTo("fine: the next run drops -XX:TieredStopAtLevel=1: this run took 12.0 s with it, an earlier"
                        + " one 10.0 s without");
        assertThat(JvmNews.of(JvmFlags.LEAN, known))
                .isEqualTo("fine: the next run uses -XX:TieredStopAtLevel=1 again: an earlier run took 12.0 s with it,"
                        + " this one 10.0 s without");
    }

    @Test
    void theUserIsToldWhereThereIsNothingToCompareWith() {
        JvmRecord known = seen(JvmFlags.DEFAULT, run(10_000)).with(JvmFlags.LEAN, run(7_000), 2 * CLASSES);

        assertThat(JvmNews.of(JvmFlags.DEFAULT, known))
                .isEqualTo("fine: the next run drops -XX:TieredStopAtLevel=1: the earlier runs without it had many more"
                        + " or fewer classes");
    }

    private static JvmRecord seen(JvmFlags flags, Figures run) {
        return JvmRecord.NOTHING.with(flags, run, CLASSES);
    }

    private static Figures run(long wallMillis) {
        return new Figures(wallMillis, wallMillis, wallMillis / 2, 2);
    }
}
