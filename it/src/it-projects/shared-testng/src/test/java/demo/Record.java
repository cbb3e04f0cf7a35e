package demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Records what happened in a file for each kind of event, with the process that it happened in. */
final class Record {

    private Record() {}

    static void add(String kind, String what) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "record"));
            Files.writeString(
                    folder.resolve(kind + ".txt"),
                    ProcessHandle.current().pid() + " " + what + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a test busy. */
    static void work(long millis) {
        add("tests", "");
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
