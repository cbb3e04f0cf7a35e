package io.github.surefirefine.quarantine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of tests that may fail. A line has four columns with {@code |} between them; the reason may contain
 * more of these. Empty lines mean nothing, nor do lines that begin with {@code #}.
 *
 * <pre>
 * # test or pattern    | until      | ticket  | reason
 * demo.FooTest#bar     | 2026-12-31 | SHOP-12 | fails if the clock jumps
 * demo.slow.*Test      | 2026-11-15 | SHOP-17 | the server of the test is gone
 * </pre>
 */
public final class QuarantineText {

    private static final int COLUMNS = 4;

    private static final String EXAMPLE = "demo.FooTest#bar | 2026-12-31 | SHOP-12 | fails if the clock jumps";

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** A class, perhaps with a method, as far as Surefire's parameter {@code test} and a typing error differ. */
    private static final Pattern TEST = Pattern.compile("[^#\\s,!%/]+(#.+)?");

    private QuarantineText() {}

    /**
     * Reads all lines.
     *
     * @throws QuarantineFormatException if a line is not as it must be
     */
    public static List<QuarantineEntry> parse(String text) throws QuarantineFormatException {
        List<QuarantineEntry> entries = new ArrayList<>();
        Map<String, Integer> lineOf = new HashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String written = (number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
            if (!written.isEmpty() && !written.startsWith("#")) {
                QuarantineEntry entry = entry(number, written);
                @Nullable Integer before = lineOf.put(entry.tests().text(), number);
                if (before != null) {
                    throw new QuarantineFormatException(
                            number,
                            "\"" + entry.tests().text() + "\" is in line " + before + " already; remove one of them");
                }
                entries.add(entry);
            }
        }
        return entries;
    }

    private static QuarantineEntry entry(int number, String line) throws QuarantineFormatException {
        String[] columns = line.split("\\|", COLUMNS);
        if (columns.length < COLUMNS) {
            throw new QuarantineFormatException(
                    number,
                    "it has " + columns.length
                            + " of the four columns test, date, ticket and reason; write a line such as " + EXAMPLE);
        }
        return new QuarantineEntry(
                number,
                tests(number, columns[0].strip()),
                date(number, columns[1].strip()),
                filled(number, "ticket", columns[2].strip()),
                filled(number, "reason", columns[3].strip()));
    }

    private static TestPattern tests(int number, String text) throws QuarantineFormatException {
        if (!TEST.matcher(text).matches()) {
            throw new QuarantineFormatException(
                    number,
                    "\"" + text + "\" is not a test; write a class or a class and a method, such as demo.FooTest,"
                            + " demo.FooTest#bar or demo.*Test#slow*");
        }
        return new TestPattern(text);
    }

    /** The parser of Java loads a hundred classes, and accepts years with a sign. */
    private static LocalDate date(int number, String text) throws QuarantineFormatException {
        Matcher date = DATE.matcher(text);
        try {
            if (date.matches()) {
                return LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)));
            }
        } catch (DateTimeException e) {
            // Documented below.
        }
        throw new QuarantineFormatException(
                number, "\"" + text + "\" is not a date; write the last day of the quarantine, such as 2026-12-31");
    }

    private static String filled(int number, String column, String text) throws QuarantineFormatException {
        if (text.isEmpty()) {
            throw new QuarantineFormatException(
                    number, "the " + column + " is missing; write a line such as " + EXAMPLE);
        }
        return text;
    }
}
