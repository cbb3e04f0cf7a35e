package io.github.surefirefine.queue;

import io.github.surefirefine.history.EscapedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@link QueueRecord} as plain text.
 *
 * <pre>
 * fine-queue 1
 * queue name of the queue
 * machine identity
 * name name of the machine
 * suite checksum
 * units 2149
 * whole true, or false
 * unique id
 * </pre>
 *
 * Names and unique ids are written as {@link EscapedName} does. A version may add lines above the first unique id, a word and
 * a space before each, and fields at the end of a line, a tab before each; readers pass over those that they do not know.
 * Anything else needs another number in the first line.
 */
public final class QueueRecordText {

    /** Name of the file, beside the reports, with such a text. */
    public static final String FILE = "fine-queue.txt";

    private static final String HEAD = "fine-queue 1";
    private static final List<String> KEYS = List.of("queue ", "machine ", "name ", "suite ", "units ", "whole ");
    private static final Pattern MORE = Pattern.compile("[a-z-]+ .*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

    private QueueRecordText() {}

    /** The lines of a record, without line ends. */
    public static Stream<String> format(QueueRecord record) {
        List<String> values = List.of(
                EscapedName.escape(record.queue()),
                EscapedName.escape(record.machine()),
                EscapedName.escape(record.name()),
                record.suite(),
                Integer.toString(record.units()),
                Boolean.toString(record.isWhole()));
        List<String> head = new ArrayList<>(List.of(HEAD));
        for (int i = 0; i < KEYS.size(); i++) {
            head.add(KEYS.get(i) + values.get(i));
        }
        return Stream.concat(head.stream(), record.counted().stream().map(EscapedName::escape));
    }

    /** The record of such lines; empty if they are none. */
    public static Optional<QueueRecord> parse(List<String> lines) {
        if (lines.size() <= KEYS.size() || !lines.get(0).equals(HEAD)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < KEYS.size(); i++) {
            String line = lines.get(i + 1);
            if (!line.startsWith(KEYS.get(i))) {
                return Optional.empty();
            }
            values.add(firstField(line.substring(KEYS.get(i).length())));
        }
        if (!NUMBER.matcher(values.get(4)).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QueueRecord(
                    EscapedName.unescape(values.get(0)),
                    EscapedName.unescape(values.get(1)),
                    EscapedName.unescape(values.get(2)),
                    values.get(3),
                    Integer.parseInt(values.get(4)),
                    values.get(5).equals("true"),
                    lines.stream()
                            .skip(KEYS.size() + 1L)
                            .dropWhile(line -> MORE.matcher(line).matches())
                            .map(line -> EscapedName.unescape(firstField(line)))
                            .toList()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String firstField(String line) {
        return line.split("\t", 2)[0];
    }
}
