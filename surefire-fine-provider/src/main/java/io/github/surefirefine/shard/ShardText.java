package io.github.surefirefine.shard;

import io.github.surefirefine.history.EscapedName;
import io.github.surefirefine.model.plan.Shard;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@link ShardRecord} as plain text, sorted, so that two of them can be compared.
 *
 * <pre>
 * fine-shard 1
 * shard 2/5
 * history 3f9a12b4c0de, or none
 * number of the shard [tab] unique id
 * </pre>
 *
 * Unique ids are written as {@link EscapedName} does. A version may add lines below the history, a word and a space before
 * each, and fields at the end of a line; readers pass over those that they do not know. Anything else needs another number
 * in the first line.
 */
public final class ShardText {

    /** Name of the file, beside the reports, with such a text. */
    public static final String FILE = "fine-shard.txt";

    private static final String HEAD = "fine-shard 1";
    private static final String SHARD = "shard ";
    private static final String HISTORY = "history ";
    private static final String NONE = "none";

    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern MORE = Pattern.compile("[a-z-]+ [^\t]*");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

    private ShardText() {}

    /** The lines of a record, one after the other, without line ends. */
    public static Stream<String> format(ShardRecord shard) {
        return Stream.concat(
                Stream.of(HEAD, SHARD + shard.own(), HISTORY + shard.history().orElse(NONE)),
                shard.shards().entrySet().stream()
                        .map(unit -> unit.getValue() + "\t" + EscapedName.escape(unit.getKey())));
    }

    /**
     * The record of such lines; they are read one after the other.
     *
     * @throws ShardFormatException if they are no record, with the line and the problem
     */
    public static ShardRecord parse(Iterable<String> lines) throws ShardFormatException {
        return new Parser(lines.iterator()).parse();
    }

    /** Reads line by line. */
    private static final class Parser {

        private final Iterator<String> lines;
        private final SortedMap<String, Integer> shards = new TreeMap<>();
        private int line;

        Parser(Iterator<String> lines) {
            this.lines = lines;
        }

        ShardRecord parse() throws ShardFormatException {
            if (!next("the first line").equals(HEAD)) {
                throw problem("not \"" + HEAD + "\"");
            }
            Shard own = shard(after(SHARD));
            String history = after(HISTORY);
            if (!history.equals(NONE) && !CHECKSUM.matcher(history).matches()) {
                throw problem("\"" + history + "\" is not a checksum");
            }
            while (lines.hasNext()) {
                String next = next("a unit");
                if (!shards.isEmpty() || !MORE.matcher(next).matches()) {
                    addUnit(next.split("\t", -1), own.count());
                }
            }
            return new ShardRecord(own, Optional.of(history).filter(text -> !text.equals(NONE)), shards);
        }

        private Shard shard(String text) throws ShardFormatException {
            try {
                return Shard.parse(text);
            } catch (IllegalArgumentException e) {
                throw problem("\"" + text + "\" is not a shard");
            }
        }

        private void addUnit(String[] unit, int count) throws ShardFormatException {
            String number = unit.length > 1 ? unit[0] : "";
            if (!NUMBER.matcher(number).matches() || Integer.parseInt(number) > count) {
                throw problem("\"" + number + "\" is not the number of a shard");
            }
            if (shards.put(uniqueId(unit[1]), Integer.valueOf(number)) != null) {
                throw problem("a unit that was there before");
            }
        }

        private String uniqueId(String text) throws ShardFormatException {
            try {
                return EscapedName.unescape(text);
            } catch (IllegalArgumentException e) {
                throw problem(String.valueOf(e.getMessage()));
            }
        }

        private String after(String name) throws ShardFormatException {
            String text = next("the " + name.trim());
            if (!text.startsWith(name)) {
                throw problem("no " + name.trim());
            }
            return text.substring(name.length());
        }

        private String next(String expected) throws ShardFormatException {
            line++;
            if (!lines.hasNext()) {
                throw problem("the text ends before " + expected);
            }
            return lines.next();
        }

        private ShardFormatException problem(String text) {
            return new ShardFormatException(line, text);
        }
    }
}
