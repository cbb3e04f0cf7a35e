package io.github.surefirefine.plugin.forecast;

import static io.github.surefirefine.plugin.forecast.Suites.testClass;
import static io.github.surefirefine.plugin.forecast.Suites.uniform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {

    @Test
    void oneForkRunsOneAfterTheOther() {
        Spread spread = Spread.over(List.of(testClass("demo.A", 100, 200, 300), testClass("demo.B", 0, 50)), 1);

        assertThat(spread.forks()).hasSize(1);
        assertThat(spread.forks().get(0).visits()).extracting(Visit::className).containsExactly("demo.A", "demo.B");
        assertThat(spread.forks().get(0).busyMicros()).isEqualTo(650_000);
        assertThat(spread.makespanMicros()).isCloseTo(650_000, within(5_000L));
    }

    @Test
    void aLargeClassIsShared() {
        Spread spread = Spread.over(List.of(uniform("demo.Large", 9, 2_000), uniform("demo.Small", 2, 2_000)), 3);

        assertThat(spread.makespanMicros()).isCloseTo(8_000_000, within(50_000L));
        assertThat(spread.forksIn("demo.Large")).isEqualTo(3);
        assertThat(spread.forks().stream().mapToInt(ForkShare::units).sum()).isEqualTo(11);
    }

    @Test
    void nobodyEntersAClassWhoseSetupCostsMoreThanItSaves() {
        Spread spread = Spread.over(List.of(testClass("demo.Slow", 10_000, 100, 100, 100, 100)), 4);

        assertThat(spread.forksIn("demo.Slow")).isEqualTo(1);
        assertThat(spread.last().fork()).isEqualTo(1);
    }

    @Test
    void stockSurefireSharesNoClass() {
        List<ClassCost> suite = List.of(uniform("demo.Large", 9, 2_000), uniform("demo.Small", 2, 2_000));

        Spread spread = Spread.ofWholeClasses(suite, 3);

        assertThat(spread.makespanMicros()).isEqualTo(18_000_000);
        assertThat(spread.forks()).extracting(ForkShare::units).containsExactly(9, 2, 0);
        assertThat(spread.busyMicros()).isEqualTo(22_000_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 16})
    void everyUnitIsRunOnceAndForksAreBusyToTheEnd(int forks) {
        for (int seed = 0; seed < 20; seed++) {
            List<ClassCost> suite = Suites.random(seed, 40);
            long total = suite.stream().mapToLong(ClassCost::totalMicros).sum();
            long longest =
                    suite.stream().mapToLong(ClassCost::longestMicros).max().orElseThrow();

            Spread spread = Spread.over(suite, forks);

            assertThat(spread.forks().stream()
                            .flatMap(share -> share.visits().stream())
                            .flatMap(visit -> visit.units().stream())
                            .mapToLong(UnitCost::micros)
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(suite.stream()
                            .flatMap(each -> each.units().stream())
                            .mapToLong(UnitCost::micros)
                            .sum());
            assertThat(spread.makespanMicros())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(Math.max(total / forks, longest))
                    .isCloseTo(Math.max(total / forks, longest), Percentage.withPercentage(12));
        }
    }

    @Test
    void noDurationIsTooLong() {
        long century = Duration.ofDays(36_500).toMillis();

        Spread spread = Spread.over(List.of(testClass("demo.A", 0, century, 1, 1), uniform("demo.B", 3, 0)), 2);

        assertThat(spread.makespanMicros()).isGreaterThanOrEqualTo(century * 1_000);
    }

    @Test
    void whatHasNoUnitsIsLeftOut() {
        Spread spread = Spread.over(List.of(testClass("demo.A", 10)), 2);

        assertThat(spread.makespanMicros()).isZero();
        assertThat(spread.busyMicros()).isZero();
    }

    @Test
    void tenThousandUnitsAreNoTrouble() {
        List<ClassCost> suite = LongStream.range(0, 500)
                .mapToObj(i -> uniform("demo.C" + i, 20, 1 + i % 7))
                .toList();

        Forecast forecast = Forecast.of(suite, new Machine(4), 16);

        assertThat(forecast.expectations()).hasSize(16);
    }
}
