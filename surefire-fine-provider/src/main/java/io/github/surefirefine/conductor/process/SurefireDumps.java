package io.github.surefirefine.conductor.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Reads what Surefire's booter writes into the folder of the reports before it ends its JVM. Surefire tells the booter
 * to kill itself when a fork has run for longer than {@code forkedProcessTimeoutInSeconds}. The booter then dumps its
 * threads under a heading of two lines, the second of which contains its process id.
 */
final class SurefireDumps {

    private static final String HEADING = "Killing self fork JVM. Received SHUTDOWN command";

    /** An older dump belongs to an earlier run. */
    private static final Duration RECENT = Duration.ofMinutes(1);

    private SurefireDumps() {}

    /** Whether the dumps of the process say that it was told to kill itself. */
    static boolean sayThatSurefireEnded(long pid, Path reports) {
        try (DirectoryStream<Path> dumps = Files.newDirectoryStream(reports, "*.dump")) {
            for (Path dump : dumps) {
                if (isRecent(dump) && says(dump, pid)) {
                    return true;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Then nothing is known.
        }
        return false;
    }

    private static boolean isRecent(Path dump) throws IOException {
        return Files.getLastModifiedTime(dump).toInstant().isAfter(Instant.now().minus(RECENT));
    }

    private static boolean says(Path dump, long pid) throws IOException {
        String process = "(" + pid + "@";
        try (BufferedReader lines = Files.newBufferedReader(dump, StandardCharsets.ISO_8859_1)) {
            boolean follows = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (follows && line.contains(process)) {
                    return true;
                }
                follows = line.contains(HEADING);
            }
            return false;
        }
    }
}
