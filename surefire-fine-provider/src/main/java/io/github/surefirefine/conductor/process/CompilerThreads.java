package io.github.surefirefine.conductor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The processor time of HotSpot's compiler threads in another process, as Linux counts it for each thread; see {@code
 * /proc/pid/task/tid/stat} in proc(5). Linux cuts a thread's name after fifteen bytes.
 */
final class CompilerThreads {

    private static final Set<String> NAMES = Set.of("C1 CompilerThre", "C2 CompilerThre");

    /** Behind the name, which ends at the last parenthesis: the state is field 3, user time 14, system time 15. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;

    /** Linux shows times in hundredths of a second, whatever it counts in. */
    private static final long MILLIS_PER_TICK = 10;

    private CompilerThreads() {}

    /** What they have taken until now; empty on other systems, or if the process has ended. */
    static Optional<Duration> cpuTime(long pid) {
        Path tasks = Path.of("/proc", Long.toString(pid), "task");
        long millis = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                millis += millis(thread.resolve("stat"));
            }
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(millis));
    }

    private static long millis(Path stat) {
        try {
            return parse(new String(Files.readAllBytes(stat), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // The thread has ended meanwhile.
            return 0;
        }
    }

    /** The time of one thread in milliseconds; 0 if it is no compiler thread. */
    static long parse(String stat) {
        int open = stat.indexOf('(');
        int close = stat.lastIndexOf(')');
        if (open < 0 || close < 0 || !NAMES.contains(stat.substring(open + 1, close))) {
            return 0;
        }
        String[] fields = stat.substring(close + 1).trim().split(" ", -1);
        try {
            return fields.length <= SYSTEM_TIME
                    ? 0
                    : MILLIS_PER_TICK * (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
