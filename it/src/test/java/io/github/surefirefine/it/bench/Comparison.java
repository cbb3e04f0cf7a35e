package io.github.surefirefine.it.bench;

import java.util.Locale;
import java.util.function.ToLongFunction;

/** One suite on so many forks: stock Surefire's runs, and ours. */
record Comparison(Suite suite, int forks, Series stock, Series fine) {

    static final String TABLE_HEAD = """
            | suite | forks | stock, s | ours, s | ours / stock | first test, stock, s | first test, ours, s |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    String tableRow() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %.2f | %s | %s |%n",
                suite.description(),
                forks,
                text(stock, Measurement::wholeMillis),
                text(fine, Measurement::wholeMillis),
                fine.medianSeconds(Measurement::wholeMillis) / stock.medianSeconds(Measurement::wholeMillis),
                text(stock, Measurement::firstTestMillis),
                text(fine, Measurement::firstTestMillis));
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
