package io.github.surefirefine.fork.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Removes the dump file that Surefire writes for a fork that prints an error on the console. For Surefire, such a fork
 * is in trouble; in fact, it has only reported failed tests. A file that holds anything else stays.
 */
public final class Dumpstream implements Runnable {

    /** What the name of the file begins with; 0 stands for any digit. */
    private static final String TIME = "0000-00-00T00-00-00_000";

    private static final String RUN = "-jvmRun";

    private static final String ENTRY = "(?m)^# Created at .*$";

    private static final String COLOUR = "(?:\\x1B\\[[\\d;]*m)";

    private static final String MODULE = "(?:\\[[^\\]\\n]+] )";

    /** A result, or what a CI system is told of all of them. */
    private static final String RESULT = "\\s*" + MODULE + "?(?:" + COLOUR + "?(?:FAIL|ERROR|CRASH)" + COLOUR
            + "? +\\[ *\\d+\\.\\d{3} s\\] \\(|fine: \\d+ failures? )(?s:.*)";

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

    /** Few runs have such a file; the others need not compile the patterns. */
    static boolean holdsResultsOnly(String dump) {
        Pattern result = Pattern.compile(RESULT);
        for (String entry : Pattern.compile(ENTRY).split(dump, -1)) {
            if (!entry.isBlank() && !result.matcher(entry).matches()) {
                return false;
            }
        }
        return true;
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
}
