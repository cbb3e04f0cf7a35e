package io.github.surefirefine.it.bench;

import io.github.surefirefine.it.bench.ResultFile.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of the page that shows how long what takes.
 *
 * @param result what was measured
 */
record TimesTable(ResultFile result) {

    private static final String FILES = "https://github.com/surefire-fine/surefire-fine/blob/main/it/bench/results/";

    /** As Markdown: a row for each kind, a column for each suite. */
    String markdown() {
        List<Column> columns = result.rows().stream().map(Column::of).distinct().toList();
        return result.conditions() + " [All figures](" + FILES + result.name() + ").\n"
                + (result.missing().isEmpty() ? "" : "\n" + result.missing() + "\n")
                + "\n| | handed out | static state is shared by |"
                + joined(columns, column -> " " + column.title() + " |")
                + "\n| --- | --- | --- |" + " ---: |".repeat(columns.size()) + "\n"
                + kinds().map(kind -> row(kind, columns)).collect(Collectors.joining());
    }

    private Stream<Kind> kinds() {
        return Stream.of(Kind.values())
                .filter(kind ->
                        result.rows().stream().anyMatch(row -> row.runBy().equals(kind.description())));
    }

    private String row(Kind kind, List<Column> columns) {
        return "| " + kind.description() + " | " + kind.unit() + " | " + kind.sharing() + " |"
                + joined(columns, column -> " " + cell(kind, column) + " |") + "\n";
    }

    private String cell(Kind kind, Column column) {
        Optional<Row> row = result.rows().stream()
                .filter(any -> Column.of(any).equals(column) && any.runBy().equals(kind.description()))
                .findFirst();
        return row.map(measured -> measured.seconds() + " (" + measured.ratio() + ")")
                .orElse("");
    }

    private static String joined(List<Column> columns, Function<Column, String> text) {
        return columns.stream().map(text).collect(Collectors.joining());
    }

    /** A suite on a number of processes or threads. */
    private record Column(String name, String forks) {

        static Column of(Row row) {
            return new Column(row.suite(), row.forks());
        }

        String title() {
            return name + "; " + forks + " at a time, s";
        }
    }
}
