package io.github.surefirefine.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Rows of a result, from measurements. */
class ComparisonIT {

    @Test
    void aMedianIsTheMiddleOne() {
        assertThat(Spread.ofMillis(List.of(5_000L, 1_000L, 2_000L))).hasToString("2.00 (1.00–5.00)");
    }

    @Test
    void aMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(Spread.ofMillis(List.of(4_000L, 1_000L, 2_000L, 9_000L)).median())
                .isEqualTo(3.0);
    }

    @Test
    void ratiosAreToTheMedianOfStockSurefire() {
        Comparison comparison = new Comparison(
                Suite.SEED,
                2,
                Map.of(
                        Kind.STOCK,
                        List.of(measured(30_000, 6_000), measured(20_000, 4_000), measured(10_000, 2_000)),
                        Kind.FIRST,
                        List.of(measured(15_000, 6_000))));

        assertThat(comparison.tableRows().lines()).containsExactly("""
                | seed: 9 + 2 tests of 2 s | 2 | stock Surefire | the tests of a fork \
                | 20.00 (10.00–30.00) | 1.00 | 4.00 (2.00–6.00) | 1.00 | 1.50 (1.50–1.50) |""", """
                | seed: 9 + 2 tests of 2 s | 2 | surefire-fine, first run | the tests of a fork \
                | 15.00 (15.00–15.00) | 0.75 | 6.00 (6.00–6.00) | 1.50 | 1.50 (1.50–1.50) |""");
    }

    @Test
    void whatHasNoBannerHasNoFirstTest() {
        Comparison comparison = new Comparison(
                Suite.SEED,
                2,
                Map.of(
                        Kind.STOCK,
                        List.of(measured(20_000, 4_000)),
                        Kind.MILL,
                        List.of(new Measurement(22_000, 4_000, OptionalLong.empty()))));

        assertThat(comparison.tableRows()).endsWith("| 22.00 (22.00–22.00) | 1.10 | 4.00 (4.00–4.00) | 1.00 |  |\n");
    }

    private static Measurement measured(long wholeMillis, long cpuMillis) {
        return new Measurement(wholeMillis, cpuMillis, OptionalLong.of(1_500));
    }
}
