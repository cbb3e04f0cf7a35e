package io.github.surefirefine.fork.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the dump file that Surefire writes for a fork that prints an error on the console. For Surefire, such a fork
 * is in trouble; in fact, it has only reported failed tests. A file that holds anything else stays.
 */
public final class Dumpstream {

    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d_\\d{3}-jvmRun\\d+");

    private static final Pattern ENTRY = Pattern.compile("(?m)^# Created at .*$");

    private static final String COLOUR = "(?:\\x1B\\[[\\d;]*m)";

    private static final String MODULE = "(?:\\[[^\\]\\n]+] )";

    /** A result, or what a CI system is told of all of them. */
    private static final Pattern RESULT = Pattern.compile("\\s*" + MODULE + "?(?:" + COLOUR + "?(?:FAIL|ERROR)" + COLOUR
            + "? +\\[ *\\d+\\.\\d{3} s\\] \\(|fine: \\d+ failures? )(?s:.*)");

    private Dumpstream() {}

    /** Removes the file when this JVM ends in order: by then, Surefire has received everything that we had to say. */
    public static void removeAtExit(Path reports) {
        Optional<String> name = fileName(System.getProperty("sun.java.command", ""));
        if (name.isPresent()) {
            Path file = reports.resolve(name.get());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> removeIfOurs(file), "fine-dumpstream"));
        }
    }

    /** Surefire passes the name of the dump files to its fork on the command line. */
    static Optional<String> fileName(String command) {
        Matcher matcher = NAME.matcher(command);
        return matcher.find() ? Optional.of(matcher.group() + ".dumpstream") : Optional.empty();
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
        return Arrays.stream(ENTRY.split(dump))
                .filter(entry -> !entry.isBlank())
                .allMatch(entry -> RESULT.matcher(entry).matches());
    }
}
