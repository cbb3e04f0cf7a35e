package io.github.surefirefine.plugin.trace;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads traces. */
public final class TraceFile {

    /** In the folder of Surefire's or Failsafe's reports. */
    public static final String NAME = "fine-trace.json";

    /** About a million tests; more would not fit into the memory that Maven usually has. */
    private static final long MOST_BYTES = 300_000_000;

    private static final long BYTES_OF_A_MEGABYTE = 1_000_000;

    private TraceFile() {}

    /**
     * The trace in a file. A trace that ends in the middle is read as far as it goes.
     *
     * @throws TraceException if there is none, or none that can be read
     */
    public static RunTrace read(Path file) throws TraceException {
        TraceEvents events = new TraceEvents();
        return events.toTrace(read(file, events));
    }

    /**
     * Reads a file event by event.
     *
     * @return whether it reaches its end
     */
    static Ending read(Path file, TraceSink sink) throws TraceException {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new TraceException(
                        TraceException.Reason.TOO_LARGE,
                        "%s has %,d MB, more than the %,d MB that can be read: run fewer tests at once, as with -Dtest=…"
                                .formatted(file, size / BYTES_OF_A_MEGABYTE, MOST_BYTES / BYTES_OF_A_MEGABYTE));
            }
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
                return new TraceParser(file.toString(), sink).parse(bytes);
            }
        } catch (NoSuchFileException e) {
            throw new TraceException(
                    TraceException.Reason.MISSING,
                    "There is no %s: run the tests with surefire-fine first, as with mvn test".formatted(file));
        } catch (IOException e) {
            throw new TraceException(
                    TraceException.Reason.UNREADABLE,
                    "%s cannot be read (%s): run the tests again, as with mvn test".formatted(file, e));
        }
    }
}
