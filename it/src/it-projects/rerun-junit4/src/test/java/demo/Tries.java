package demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Counts how often a test was tried, in files, as each try may be made by another fork. */
final class Tries {

    private Tries() {}

    /** The number of this try, from one. The files go where the reports go, so that each build begins anew. */
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
