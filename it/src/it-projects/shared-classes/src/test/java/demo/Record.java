package demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Records what happened in a file for each kind of event, with the process that it happened in. */
final class Record {

    private static final int FORKS = Integer.getInteger("forkCount", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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

    /** Takes that time for a fixture. */
    static void prepare(String what, long millis) {
        add("fixtures", what);
        if (FORKS > 1) {
            sleep(millis);
        }
    }

    /**
     * Keeps a test busy for that time, if another fork may want a part of its class; where {@code meet} is set, at first
     * until each fork has a test.
     */
    static void work(long millis) {
        add("tests", "");
        if (FORKS == 1) {
            return;
        }
        if (Boolean.getBoolean("meet")) {
            awaitOthers();
        }
        sleep(millis);
    }

    private static void awaitOthers() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (processes() < FORKS && System.nanoTime() < end) {
            sleep(10);
        }
    }

    private static long processes() {
        try {
            return Files.readAllLines(Path.of("target", "record", "tests.txt")).stream()
                    .distinct()
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
