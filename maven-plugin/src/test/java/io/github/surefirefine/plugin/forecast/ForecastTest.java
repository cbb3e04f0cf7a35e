package io.github.surefirefine.plugin.forecast;

import static io.github.surefirefine.plugin.forecast.Suites.testClass;
import static io.github.surefirefine.plugin.forecast.Suites.uniform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.surefirefine.history.HistoryFormatException;
import io.github.surefirefine.history.HistoryText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Machine EIGHT = new Machine(8);

    @Test
    void moreForksPayUntilTheLongestTestIsAllThatIsLeft() {
        List<ClassCost> suite = List.of(testClass("demo.Long", 0, 10_000), uniform("demo.Short", 200, 100));

        Forecast forecast = Forecast.of(suite, EIGHT, 16);

        assertThat(forecast.with(1).limit()).isEqualTo(Limit.FORKS);
        assertThat(forecast.recommended().forks()).isEqualTo(3);
        assertThat(forecast.recommended().micros()).isCloseTo(10_450_000, within(50_000L));
        assertThat(forecast.with(16).limit()).isEqualTo(Limit.LONGEST_TEST);
    }

    @Test
    void oneForkIsEnoughForATinySuite() {
        Forecast forecast = Forecast.of(List.of(uniform("demo.Tiny", 10, 20)), EIGHT, 16);

        assertThat(forecast.recommended().forks()).isEqualTo(1);
    }

    @Test
    void processorsAreTheLimitWhereTestsCompute() {
        Machine two = new Machine(2, 60_000_000, 0, 1);

        Forecast forecast = Forecast.of(List.of(uniform("demo.Computes", 600, 100)), two, 16);

        assertThat(forecast.recommended().forks()).isEqualTo(2);
        assertThat(forecast.with(3).limit()).isEqualTo(Limit.PROCESSORS);
        assertThat(forecast.soonest().forks()).isEqualTo(2);
    }

    /** Two forks of a crowded machine were there after 9 s, and took 10 s for what takes 6 s where processors are idle. */
    @Test
    void aMachineSeenThroughARunExpectsThatRun() {
        List<ClassCost> suite = List.of(uniform("demo.Five", 10, 2_000));
        Machine known = new Machine(2, 8_000_000, 500_000, 0.6);

        Machine measured = known.asMeasured(2, 9_000_000, suite);

        assertThat(Forecast.expectation(suite, measured, 2).micros())
                .isEqualTo(9_000_000 + Spread.over(suite, 2).makespanMicros());
        assertThat(measured.startMicros(3)).isEqualTo(9_600_000);
        assertThat(measured.startMicros(1)).isEqualTo(8_400_000);
        assertThat(measured.boundMicros(2, 20_000_000, 2_000_000)).isEqualTo(19_000_000);
        assertThat(Forecast.expectation(suite, measured, 1).micros())
                .as("one fork alone leaves a processor idle")
                .isBetween(20_000_000L, 29_000_000L);
    }

    @Test
    void forksThatStartQuicklyDoNotMakeTheStartOfFewerNegative() {
        Machine measured = new Machine(2).asMeasured(4, 800_000, List.of(uniform("demo.A", 4, 100)));

        assertThat(measured.startMicros(1)).isEqualTo(200_000);
        assertThat(measured.startMicros(8)).isEqualTo(1_600_000);
    }

    @Test
    void fewLargePiecesAreALimitOfTheirOwn() {
        Forecast forecast = Forecast.of(List.of(uniform("demo.Five", 5, 10_000)), EIGHT, 4);

        assertThat(forecast.with(3).limit()).isEqualTo(Limit.PIECES);
        assertThat(forecast.with(3).utilisation()).isCloseTo(50 / (3 * 20.45), within(0.001));
    }

    @Test
    void aHistoryGivesClassesAndWhatTheLastRunTookOfTheMachine() throws HistoryFormatException {
        KnownSuite suite = KnownSuite.of(HistoryText.parse("""
                        fine-history 1
                        runs 3
                        load 2 10000000 20000000
                        demo.FooTest\t200000
                        \t10000000\tP\t3\t+/[method:slow()]
                        \t9800000\tP\t3\t+/[nested-class:Inner]/[method:quick(int)]
                        demo.WholeTest\t-
                        \t20000000\tF\t3\t[engine:other]/[class:demo.WholeTest]
                        """), 4);

        assertThat(suite.classes())
                .containsExactly(
                        new ClassCost(
                                "demo.FooTest",
                                200_000,
                                List.of(
                                        new UnitCost("slow()", 10_000_000),
                                        new UnitCost("Inner.quick(int)", 9_800_000))),
                        new ClassCost("demo.WholeTest", 0, List.of(new UnitCost("", 20_000_000))));
        assertThat(suite.machine().cpuMicros()).isPositive();
        assertThat(suite.machine().stretch()).isCloseTo(0.5, within(1e-6));
        assertThat(suite.machine().processors()).isEqualTo(4);
    }

    @Test
    void aHistoryWithoutALoadSaysNothingOfTheMachine() throws HistoryFormatException {
        KnownSuite suite =
                KnownSuite.of(HistoryText.parse("fine-history 1\nruns 0\ndemo.FooTest\t-\n\t5\tP\t0\t~slow\n"), 2);

        assertThat(suite.machine()).isEqualTo(new Machine(2));
        assertThat(suite.classes().get(0).units()).containsExactly(new UnitCost("slow", 5));
    }
}
