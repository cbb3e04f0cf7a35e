package io.github.surefirefine.it.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor time of all processes that this one has started and that have ended, with theirs; see proc(5). */
final class ChildCpuTime {

    private static final Path STAT = Path.of("/proc/self/stat");

    /** Behind the name in parentheses, the state is field 3; these are fields 16 and 17. */
    private static final int USER = 13;

    private static final int SYSTEM = 14;
    private static final long MILLIS_PER_TICK = 10;

    private ChildCpuTime() {}

    /** Until now; 0 on systems that do not tell. */
    static long millis() {
        if (!Files.exists(STAT)) {
            return 0;
        }
        try {
            String stat = Files.readString(STAT);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return MILLIS_PER_TICK * (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
