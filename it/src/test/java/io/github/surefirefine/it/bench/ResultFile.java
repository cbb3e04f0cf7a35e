package io.github.surefirefine.it.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The result of a comparison with others, as it is kept.
 *
 * @param name of the file
 * @param conditions the line that says when, with what and how often was measured
 * @param missing the line that names what the machine did not have; empty if it had everything
 * @param rows of the table
 */
record ResultFile(String name, String conditions, String missing, List<Row> rows) {

    /** What begins the line that names what the machine did not have. */
    static final String MISSING = "Not on this machine: ";

    /** Files with some of the suites have longer names. */
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d-\\d{4}-others\\.md");

    private static final int COLUMNS = 9;

    /**
     * A row of the table.
     *
     * @param seconds the median of the whole run
     * @param ratio of it to that of stock Surefire
     */
    record Row(String suite, String forks, String runBy, String seconds, String ratio) {}

    /** The newest of these files that has all suites. */
    static Optional<String> newest(List<String> names) {
        return names.stream().filter(NAME.asMatchPredicate()).max(Comparator.naturalOrder());
    }

    static ResultFile parse(String name, String text) {
        List<String> lines = text.lines().toList();
        return new ResultFile(
                name,
                lines.get(2),
                lines.stream()
                        .filter(line -> line.startsWith(MISSING))
                        .findFirst()
                        .orElse(""),
                lines.stream()
                        .filter(line -> line.startsWith("| "))
                        .skip(2)
                        .map(ResultFile::row)
                        .toList());
    }

    private static Row row(String line) {
        String[] cells = line.substring(1).split("\\|", -1);
        if (cells.length != COLUMNS + 1) {
            throw new IllegalArgumentException("not a row of the result: " + line);
        }
        return new Row(
                cells[0].strip(),
                cells[1].strip(),
                cells[2].strip(),
                cells[4].strip().replaceAll(" .*", ""),
                cells[5].strip());
    }
}
