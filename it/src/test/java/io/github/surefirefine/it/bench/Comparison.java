package io.github.surefirefine.it.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One suite on a number of forks.
 *
 * @param runs of each kind, at least of stock Surefire, with which the others are compared
 */
record Comparison(Suite suite, int forks, Map<Kind, List<Measurement>> runs) {

    static final String TABLE_HEAD = """
            | suite | forks | run by | static state is shared by | whole, s | / stock | processors, s | / stock | first test, s |
            | --- | ---: | --- | --- | ---: | ---: | ---: | ---: | ---: |
            """;

    /** A row for each kind. */
    String tableRows() {
        return Stream.of(Kind.values()).filter(runs::containsKey).map(this::row).collect(Collectors.joining());
    }

    private String row(Kind kind) {
        Spread whole = spread(kind, Measurement::wholeMillis);
        Spread cpu = spread(kind, Measurement::cpuMillis);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %.2f | %s | %.2f | %s |%n",
                suite.description(),
                forks,
                kind.description(),
                kind.sharing(),
                whole,
                whole.median() / spread(Kind.STOCK, Measurement::wholeMillis).median(),
                cpu,
                cpu.median() / spread(Kind.STOCK, Measurement::cpuMillis).median(),
                firstTest(kind));
    }

    private Spread spread(Kind kind, ToLongFunction<Measurement> what) {
        return Spread.ofMillis(of(kind).stream().map(what::applyAsLong).toList());
    }

    private String firstTest(Kind kind) {
        List<Long> known = of(kind).stream()
                .map(Measurement::firstTestMillis)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .toList();
        return known.isEmpty() ? "" : Spread.ofMillis(known).toString();
    }

    private List<Measurement> of(Kind kind) {
        return runs.getOrDefault(kind, List.of());
    }
}
