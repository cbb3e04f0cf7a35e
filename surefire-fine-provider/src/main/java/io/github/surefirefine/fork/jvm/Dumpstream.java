package io.github.surefirefine.fork.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Removes the dump file that Surefire writes for a fork that prints an error on the console. For Surefire, such a fork
 * is in trouble; in fact, it has only reported failed tests. A file that holds anything else stays.
 */
public final class Dumpstream implements Runnable {

    /** What the name of the file begins with; 0 stands for any digit. */
    private static final String TIME = "0000-00-00T00-00-00_000";

    private static final String RUN = "-jvmRun";

    private static final String ENTRY = "# Created at ";

    private final Path file;

    private Dumpstream(Path file) {
        this.file = file;
    }

    /** Removes the file when this JVM ends in order: by then, Surefire has received everything that we had to say. */
    public static void removeAtExit(Path reports) {
        Optional<String> name = fileName(System.getProperty("sun.java.command", ""));
        if (name.isPresent()) {
            Dumpstream dump = new Dumpstream(reports.resolve(name.get()));
            Runtime.getRuntime().addShutdownHook(new Thread(dump, "fine-dumpstream"));
        }
    }

    /** The JVM ends. */
    @Override
    public void run() {
        removeIfOurs(file);
    }

    /** Surefire passes the name of the dump files to its fork on the command line. */
    static Optional<String> fileName(String command) {
        for (int run = command.indexOf(RUN); run >= 0; run = command.indexOf(RUN, run + 1)) {
            int begin = run - TIME.length();
            int end = afterDigits(command, run + RUN.length());
            if (end > run + RUN.length() && begin >= 0 && isTime(command, begin)) {
                return Optional.of(command.substring(begin, end) + ".dumpstream");
            }
        }
        return Optional.empty();
    }

    private static boolean isTime(String command, int begin) {
        for (int i = 0; i < TIME.length(); i++) {
            char expected = TIME.charAt(i);
            char found = command.charAt(begin + i);
            if (expected == '0' ? !isDigit(found) : found != expected) {
                return false;
            }
        }
        return true;
    }

    static void removeIfOurs(Path file) {
        try {
            if (Files.exists(file) && holdsResultsOnly(Files.readString(file, StandardCharsets.ISO_8859_1))) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // Then it stays; it does no harm.
        }
    }

    static boolean holdsResultsOnly(String dump) {
        int begin = 0;
        for (int head = nextHead(dump, 0); head >= 0; head = nextHead(dump, begin)) {
            if (!isNothingOrResult(dump.substring(begin, head))) {
                return false;
            }
            begin = head;
            while (begin < dump.length() && !isLineEnd(dump.charAt(begin))) {
                begin++;
            }
        }
        return isNothingOrResult(dump.substring(begin));
    }

    /** Where the next line begins that Surefire writes before each entry; negative if there is none. */
    private static int nextHead(String dump, int from) {
        int head = dump.indexOf(ENTRY, from);
        while (head > 0 && !isLineEnd(dump.charAt(head - 1))) {
            head = dump.indexOf(ENTRY, head + 1);
        }
        return head;
    }

    /** A result, or what a CI system is told of all of them; perhaps after the name of a module. */
    private static boolean isNothingOrResult(String entry) {
        String text = entry.stripLeading();
        int module = text.startsWith("[") ? text.indexOf("] ") : -1;
        String line = module > 1 && text.indexOf(']') == module && text.lastIndexOf('\n', module) < 0
                ? text.substring(module + 2)
                : text;
        return text.isEmpty() || isResult(line) || isSummary(line);
    }

    /** For example {@code FAIL    [ 2.004 s] (}, with or without colours. */
    private static boolean isResult(String line) {
        int word = afterColour(line, 0);
        if (!line.startsWith("FAIL", word) && !line.startsWith("ERROR", word)) {
            return false;
        }
        int gap = afterColour(line, word + (line.startsWith("FAIL", word) ? "FAIL" : "ERROR").length());
        int bracket = afterSpaces(line, gap);
        if (bracket == gap || !line.startsWith("[", bracket)) {
            return false;
        }
        int seconds = afterSpaces(line, bracket + 1);
        int point = afterDigits(line, seconds);
        int end = point < line.length() ? afterDigits(line, point + 1) : point;
        return point > seconds && line.startsWith(".", point) && end == point + 4 && line.startsWith(" s] (", end);
    }

    /** For example {@code fine: 2 failures }. */
    private static boolean isSummary(String line) {
        String begin = "fine: ";
        int end = afterDigits(line, begin.length());
        return line.startsWith(begin)
                && end > begin.length()
                && (line.startsWith(" failure ", end) || line.startsWith(" failures ", end));
    }

    private static int afterColour(String line, int from) {
        if (!line.startsWith("\u001B[", from)) {
            return from;
        }
        int end = from + 2;
        while (end < line.length() && (isDigit(line.charAt(end)) || line.charAt(end) == ';')) {
            end++;
        }
        return line.startsWith("m", end) ? end + 1 : from;
    }

    private static int afterSpaces(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private static int afterDigits(String line, int from) {
        int end = from;
        while (end < line.length() && isDigit(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085';
    }
}
