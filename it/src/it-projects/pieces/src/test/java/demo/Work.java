package demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the tests of a class do. They note what happens, with the process that it happens in. If the system property
 * {@code trouble} asks for it, some of them do harm.
 */
public final class Work {

    private static final Path RECORD = Path.of("target", "record");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> SPOILED = new HashSet<>();

    private final String owner;

    /** @param owner the class that has the tests, or has fixtures for them */
    public Work(String owner) {
        this.owner = owner;
    }

    /** A fixture of the class begins. */
    public void prepare() {
        note("fixtures");
    }

    public void work() {
        note("tests");
        mark("processes", String.valueOf(ProcessHandle.current().pid()));
        mark("owners", owner);
        await("processes", Integer.getInteger("processes", 1));
        if (isAskedFor("fail") && owner.equals("OldTest")) {
            await("owners", 4);
            throw new AssertionError("on purpose");
        }
        sleep(100);
    }

    /** Ends its JVM, hangs until it is interrupted, or fails once. */
    public void makeTrouble() {
        work();
        if (isAskedFor("end")) {
            end();
        } else if (isAskedFor("hang")) {
            sleep(120_000);
        } else if (isAskedFor("flaky") && mark("failed", owner)) {
            throw new AssertionError("for the first time");
        }
    }

    /** Hangs and does not react. */
    public void stayStubborn() {
        work();
        while (isAskedFor("hang")) {
            try {
                Thread.sleep(120_000);
            } catch (InterruptedException e) {
                // That is what makes it stubborn.
            }
        }
    }

    /** Makes a test of the same class fail that follows in the same JVM. */
    public void spoil() {
        work();
        SPOILED.add(owner);
    }

    /** Fails where something was spoiled. */
    public void suffer() {
        work();
        if (isAskedFor("spoil") && SPOILED.contains(owner)) {
            throw new AssertionError("spoiled");
        }
    }

    private void end() {
        if (owner.equals("OldTest") || owner.equals("SharedSpec")) {
            System.exit(1);
        } else {
            Runtime.getRuntime().halt(1);
        }
    }

    private static boolean isAskedFor(String trouble) {
        return trouble.equals(System.getProperty("trouble"));
    }

    private void note(String kind) {
        try {
            Files.writeString(
                    Files.createDirectories(RECORD).resolve(kind + ".txt"),
                    ProcessHandle.current().pid() + " " + owner + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a file; returns false if it was there. */
    private static boolean mark(String folder, String name) {
        try {
            return Files.createDirectories(RECORD.resolve(folder))
                    .resolve(name)
                    .toFile()
                    .createNewFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(String folder, int files) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count(RECORD.resolve(folder)) < files && System.nanoTime() < end) {
            sleep(20);
        }
    }

    private static long count(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
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
