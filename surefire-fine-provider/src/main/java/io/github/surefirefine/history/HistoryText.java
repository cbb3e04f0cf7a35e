package io.github.surefirefine.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A history as plain text: sorted, so that the same history is the same text and two of them can be compared.
 *
 * <pre>
 * fine-history 1
 * runs 17
 * load, where known: forks, microseconds of processors, and of tests, with spaces before them
 * demo.FooTest [tab] microseconds of setup, or a hyphen
 * [tab] microseconds [tab] P or F for passed or failed [tab] number of the run in which it was last seen [tab] key
 * </pre>
 *
 * F also stands for a unit that should have run since it was last seen, and did not.
 *
 * <p>Names are written as {@link EscapedName} does. A version may add figures below the number of runs, a word and a space
 * before each, and fields at the end of a line; readers pass over those that they do not know. Anything else needs another
 * number in the first line.
 */
public final class HistoryText {

    private static final String HEAD = "fine-history 1";
    private static final Pattern OTHER_HEAD = Pattern.compile("fine-history \\d{1,9}");
    private static final String RUNS = "runs ";
    private static final String LOAD = "load ";
    private static final String UNKNOWN = "-";
    private static final String PASSED = "P";
    private static final String FAILED = "F";
    private static final Pattern FIGURE = Pattern.compile("[a-z-]+ [^\t]*");

    private HistoryText() {}

    /** The text of a history. */
    public static String format(History history) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        text.append(RUNS).append(history.runs()).append('\n');
        if (history.load().isPresent()) {
            Load load = history.load().get();
            text.append(LOAD)
                    .append(load.forks())
                    .append(' ')
                    .append(load.cpuMicros())
                    .append(' ')
                    .append(load.aloneMicros())
                    .append('\n');
        }
        for (Map.Entry<String, ClassRecord> known : history.classes().entrySet()) {
            OptionalLong setup = known.getValue().setupMicros();
            text.append(EscapedName.escape(known.getKey())).append('\t');
            text.append(setup.isPresent() ? Long.toString(setup.getAsLong()) : UNKNOWN)
                    .append('\n');
            for (Map.Entry<String, UnitRecord> unit : known.getValue().units().entrySet()) {
                append(unit.getKey(), unit.getValue(), text);
            }
        }
        return text.toString();
    }

    private static void append(String key, UnitRecord unit, StringBuilder text) {
        text.append('\t')
                .append(unit.micros())
                .append('\t')
                .append(unit.failed() ? FAILED : PASSED)
                .append('\t')
                .append(unit.lastSeen())
                .append('\t')
                .append(EscapedName.escape(key))
                .append('\n');
    }

    /**
     * The history of a text.
     *
     * @throws OtherHistoryFormatException if it is one of another version
     * @throws HistoryFormatException if it is none, with the line and the problem
     */
    public static History parse(String text) throws HistoryFormatException {
        return new Parser(text).parse();
    }

    /** Reads line by line. */
    private static final class Parser {

        private final List<String> lines;
        private final SortedMap<String, ClassRecord> classes = new TreeMap<>();
        private int line;
        private @Nullable String className;
        private OptionalLong setupMicros = OptionalLong.empty();
        private SortedMap<String, UnitRecord> units = new TreeMap<>();

        Parser(String text) {
            lines = lines(text);
        }

        private static List<String> lines(String text) {
            List<String> lines = new ArrayList<>();
            int begin = 0;
            while (begin < text.length()) {
                int end = endOfLine(text, begin);
                lines.add(text.substring(begin, end));
                begin = text.startsWith("\r\n", end) ? end + 2 : end + 1;
            }
            return lines;
        }

        private static int endOfLine(String text, int begin) {
            int end = begin;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            return end;
        }

        History parse() throws HistoryFormatException {
            String head = next("the first line");
            if (!head.equals(HEAD)) {
                throw OTHER_HEAD.matcher(head).matches()
                        ? new OtherHistoryFormatException(head, HEAD)
                        : problem("not \"" + HEAD + "\"");
            }
            String runsLine = next("the number of runs");
            if (!runsLine.startsWith(RUNS)) {
                throw problem("no number of runs");
            }
            int runs = (int) number(runsLine.substring(RUNS.length()), Integer.MAX_VALUE);
            Optional<Load> load = load();
            while (line < lines.size()) {
                String[] fields = next("a class").split("\t", -1);
                if (fields.length >= 5 && fields[0].isEmpty() && className != null) {
                    addUnit(fields);
                } else if (fields.length >= 2 && (fields.length == 2 || !fields[0].isEmpty())) {
                    beginClass(fields);
                } else {
                    throw problem("neither a class nor a unit");
                }
            }
            endClass();
            return new History(runs, load, classes);
        }

        /** A class has a tab in its line, a figure has none. */
        private Optional<Load> load() throws HistoryFormatException {
            Optional<Load> load = Optional.empty();
            while (line < lines.size() && FIGURE.matcher(lines.get(line)).matches()) {
                String figure = next("a figure");
                load = figure.startsWith(LOAD) ? Optional.of(load(figure.split(" ", -1))) : load;
            }
            return load;
        }

        private Load load(String[] fields) throws HistoryFormatException {
            if (fields.length < 4) {
                throw problem("no load of forks and two times");
            }
            int forks = (int) number(fields[1], Integer.MAX_VALUE);
            return new Load(forks, micros(fields[2]), micros(fields[3]));
        }

        private void beginClass(String[] fields) throws HistoryFormatException {
            endClass();
            className = unescape(fields[0]);
            units = new TreeMap<>();
            setupMicros = fields[1].equals(UNKNOWN) ? OptionalLong.empty() : OptionalLong.of(micros(fields[1]));
        }

        private void endClass() {
            if (className != null) {
                classes.put(className, new ClassRecord(setupMicros, units));
            }
        }

        private void addUnit(String[] fields) throws HistoryFormatException {
            if (!fields[2].equals(PASSED) && !fields[2].equals(FAILED)) {
                throw problem("\"" + fields[2] + "\" instead of P or F");
            }
            int lastSeen = (int) number(fields[3], Integer.MAX_VALUE);
            units.put(unescape(fields[4]), new UnitRecord(micros(fields[1]), fields[2].equals(FAILED), lastSeen));
        }

        private String next(String expected) throws HistoryFormatException {
            if (line >= lines.size()) {
                throw new HistoryFormatException(line + 1, "the text ends before " + expected);
            }
            return lines.get(line++);
        }

        /** A century at most, so that sums do not overflow. */
        private long micros(String digits) throws HistoryFormatException {
            return number(digits, 3_200_000_000_000_000L);
        }

        private long number(String digits, long most) throws HistoryFormatException {
            try {
                long number = Long.parseLong(digits);
                if (number >= 0 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Documented below.
            }
            throw problem("\"" + digits + "\" is not a number from 0 to " + most);
        }

        private String unescape(String text) throws HistoryFormatException {
            try {
                return EscapedName.unescape(text);
            } catch (IllegalArgumentException e) {
                throw problem(String.valueOf(e.getMessage()));
            }
        }

        private HistoryFormatException problem(String text) {
            return new HistoryFormatException(line, text);
        }
    }
}
