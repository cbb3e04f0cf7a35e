package demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Counts how often a test was tried, in files, because another fork may make each try. */
final class Tries {

    private Tries() {}

    /** The number of this try, from 1. The files are among the reports, so that each build begins anew. */
    static long of(String test) {
        Path file = Path.of("target", "surefire-reports", "tries", test);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
