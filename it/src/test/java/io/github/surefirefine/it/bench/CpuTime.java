package io.github.surefirefine.it.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Processor time of processes; see proc(5). 0 on systems that do not tell. */
final class CpuTime {

    /** Behind the name in parentheses, the state is field 3; these are fields 14 to 17. */
    private static final int OWN = 11;

    private static final int OF_CHILDREN = 13;
    private static final int END = 15;
    private static final long MILLIS_PER_TICK = 10;

    private CpuTime() {}

    /** Of all processes that this one has started and that have ended, with theirs. */
    static long ofChildren() {
        return millis(Path.of("/proc/self/stat"), OF_CHILDREN);
    }

    /** Of a process that goes on, and of those that it has started and that have ended. */
    static long ofProcess(long pid) {
        return millis(Path.of("/proc/" + pid + "/stat"), OWN);
    }

    private static long millis(Path stat, int first) {
        if (!Files.exists(stat)) {
            return 0;
        }
        try {
            String text = Files.readString(stat);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            return MILLIS_PER_TICK
                    * IntStream.range(first, END)
                            .mapToLong(field -> Long.parseLong(fields[field]))
                            .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
