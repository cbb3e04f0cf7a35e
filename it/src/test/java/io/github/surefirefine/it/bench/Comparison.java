package io.github.surefirefine.it.bench;

import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * One suite on a number of forks: stock Surefire's runs, and ours.
 *
 * @param fine without a history, and with all forks
 * @param known with the history of earlier runs, and as many forks as pay
 */
record Comparison(Suite suite, int forks, Series stock, Series fine, Series known) {

    static final String TABLE_HEAD = """
            | suite | forks | stock, s | ours, s | ours / stock | known, s | known / stock | first test, stock, s | first test, ours, s |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    String tableRow() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %.2f | %s | %.2f | %s | %s |%n",
                suite.description(),
                forks,
                text(stock, Measurement::wholeMillis),
                text(fine, Measurement::wholeMillis),
                ratioToStock(fine),
                text(known, Measurement::wholeMillis),
                ratioToStock(known),
                text(stock, Measurement::firstTestMillis),
                text(fine, Measurement::firstTestMillis));
    }

    private double ratioToStock(Series ours) {
        return ours.medianSeconds(Measurement::wholeMillis) / stock.medianSeconds(Measurement::wholeMillis);
    }

    private static String text(Series series, ToLongFunction<Measurement> what) {
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f–%.2f)",
                series.medianSeconds(what),
                series.minSeconds(what),
                series.maxSeconds(what));
    }
}
