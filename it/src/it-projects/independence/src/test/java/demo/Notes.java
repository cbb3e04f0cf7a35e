package demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Records in a file for each kind what happened, with the process that it happened in. */
final class Notes {

    private Notes() {}

    static void add(String kind, String what) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "notes"));
            Files.writeString(
                    folder.resolve(kind + ".txt"),
                    ProcessHandle.current().pid() + " " + what + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
