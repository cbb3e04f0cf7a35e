package io.github.surefirefine.conductor;

import io.github.surefirefine.console.ConsoleLine;
import java.util.List;

/**
 * Prints in Maven's JVM, past Surefire, while that JVM ends: no fork may be left to print. Maven's logger is out of
 * reach, but it writes to the same stream. Thread-safe.
 */
final class MavenConsole {

    /** Maven's -q, in Maven 3 and 4. */
    private static final List<String> LEVELS =
            List.of("org.slf4j.simpleLogger.defaultLogLevel", "maven.logger.defaultLogLevel");

    private volatile boolean isClosed;

    /** Prints the lines, unless Maven is quiet or its console is not to be used any more. */
    void print(List<ConsoleLine> lines) {
        if (isClosed || isQuiet()) {
            return;
        }
        for (ConsoleLine line : lines) {
            // A terminal has shown ^C without a line end.
            System.out.println(System.lineSeparator() + "[" + line.level() + "] " + line.text());
        }
        System.out.flush();
    }

    /** From now on, nothing is printed. */
    void close() {
        isClosed = true;
    }

    private static boolean isQuiet() {
        return LEVELS.stream().map(System::getProperty).anyMatch("error"::equalsIgnoreCase);
    }
}
