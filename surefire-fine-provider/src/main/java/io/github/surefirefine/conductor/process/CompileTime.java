package io.github.surefirefine.conductor.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long the compilers of a HotSpot JVM have worked. The JVM itself is not asked, so it loads no class for that: Linux
 * tells the processor time of each thread. Elsewhere the JVM keeps such figures in a file that other processes of the user
 * may read, as {@code jstat} does, in the format of {@code perfMemory.hpp} in the sources of OpenJDK; there a compiler that
 * waits for a processor counts as working.
 */
final class CompileTime {

    private static final String TOTAL = "java.ci.totalTime";
    private static final String TICKS_PER_SECOND = "sun.os.hrt.frequency";

    private static final int MAGIC = 0xcafec0c0;
    private static final int BYTE_ORDER_AT = 4;
    private static final int FIRST_ENTRY_AT = 24;
    private static final int ENTRIES_AT = 28;
    private static final byte LONG = 'J';

    private CompileTime() {}

    /** The compile time of the process; empty if it is not known. */
    static Optional<Duration> of(long pid) {
        Optional<Duration> ofThreads = CompilerThreads.cpuTime(pid);
        return ofThreads.isPresent() ? ofThreads : ofFile(pid);
    }

    private static Optional<Duration> ofFile(long pid) {
        String folder = "hsperfdata_" + System.getProperty("user.name");
        for (String temporary : List.of("/tmp", System.getProperty("java.io.tmpdir"))) {
            Path file = Path.of(temporary, folder, Long.toString(pid));
            try {
                if (Files.isRegularFile(file)) {
                    return parse(ByteBuffer.wrap(Files.readAllBytes(file)));
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    static Optional<Duration> parse(ByteBuffer data) {
        try {
            if (data.getInt(0) != MAGIC) {
                return Optional.empty();
            }
            data.order(data.get(BYTE_ORDER_AT) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            long ticks = find(TOTAL, data);
            long ticksPerSecond = find(TICKS_PER_SECOND, data);
            return ticks < 0 || ticksPerSecond <= 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis((long) (1000.0 * ticks / ticksPerSecond)));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The value of the entry with that name; -1 if there is none. */
    private static long find(String name, ByteBuffer data) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        int entry = data.getInt(FIRST_ENTRY_AT);
        for (int left = data.getInt(ENTRIES_AT); left > 0; left--) {
            int length = data.getInt(entry);
            if (length <= 0) {
                return -1;
            }
            if (data.get(entry + 12) == LONG && isNamed(wanted, data, entry + data.getInt(entry + 4))) {
                return data.getLong(entry + data.getInt(entry + 16));
            }
            entry += length;
        }
        return -1;
    }

    private static boolean isNamed(byte[] wanted, ByteBuffer data, int start) {
        for (int i = 0; i < wanted.length; i++) {
            if (data.get(start + i) != wanted[i]) {
                return false;
            }
        }
        return data.get(start + wanted.length) == 0;
    }
}
