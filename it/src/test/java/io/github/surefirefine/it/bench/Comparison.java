package io.github.surefirefine.it.bench;

import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One suite on a number of forks.
 *
 * @param series the runs of each kind
 */
record Comparison(Suite suite, int forks, Map<Kind, Series> series) {

    static final String TABLE_HEAD = """
            | suite | forks | run by | whole, s | / stock | processors, s | / stock | first test, s |
            | --- | ---: | --- | ---: | ---: | ---: | ---: | ---: |
            """;

    /** A row for each kind. */
    String tableRows() {
        return Stream.of(Kind.values())
                .filter(series::containsKey)
                .map(this::row)
                .collect(Collectors.joining());
    }

    private String row(Kind kind) {
        Series runs = of(kind);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %.2f | %s | %.2f | %s |%n",
                suite.description(),
                forks,
                kind.description(),
                text(runs, Measurement::wholeMillis),
                ratioToStock(runs, Measurement::wholeMillis),
                text(runs, Measurement::cpuMillis),
                ratioToStock(runs, Measurement::cpuMillis),
                text(runs, Measurement::firstTestMillis));
    }

    private Series of(Kind kind) {
        Series runs = series.get(kind);
        if (runs == null) {
            throw new IllegalArgumentException("no runs of " + kind);
        }
        return runs;
    }

    private double ratioToStock(Series runs, ToLongFunction<Measurement> what) {
        return runs.medianSeconds(what) / of(Kind.STOCK).medianSeconds(what);
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
