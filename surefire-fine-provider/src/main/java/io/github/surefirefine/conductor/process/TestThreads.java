package io.github.surefirefine.conductor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * For how long the thread that runs a fork's tests has waited for a processor, as Linux counts it for each thread; see {@code
 * /proc/pid/schedstat} in sched-stats of the kernel's documentation.
 */
final class TestThreads {

    /** The name that {@code fork.lease.RunnerThread} gives to it, which is also that of the JVM's first thread. */
    private static final String NAME = "main";

    /** The fields are: nanoseconds on a processor, nanoseconds waiting for one, turns. */
    private static final int WAITED = 1;

    private TestThreads() {}

    /**
     * What they have waited until now.
     *
     * @return empty on other systems, if the process has ended, or if it runs no tests
     */
    static OptionalLong waitedNanos(long pid) {
        Path tasks = Path.of("/proc", Long.toString(pid), "task");
        long first = Long.MAX_VALUE;
        long waitedByFirst = 0;
        long waited = 0;
        boolean isKnown = false;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                if (!NAME.equals(text(thread.resolve("comm")))) {
                    continue;
                }
                long nanos = parse(text(thread.resolve("schedstat")));
                long id = Long.parseLong(thread.getFileName().toString());
                isKnown |= first != Long.MAX_VALUE && nanos >= 0;
                waited += Math.max(0, nanos);
                if (id < first) {
                    first = id;
                    waitedByFirst = Math.max(0, nanos);
                }
            }
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
        return isKnown ? OptionalLong.of(waited - waitedByFirst) : OptionalLong.empty();
    }

    /** The second field; -1 if the text is something else. */
    static long parse(String schedstat) {
        String[] fields = schedstat.split(" ", -1);
        try {
            return fields.length <= WAITED ? -1 : Long.parseLong(fields[WAITED]);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** An empty text if the thread has ended meanwhile. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).trim();
        } catch (IOException e) {
            return "";
        }
    }
}
