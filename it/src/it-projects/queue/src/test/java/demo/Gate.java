package demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets tests run only when whoever watches them says so, if there is somebody. */
final class Gate {

    private Gate() {}

    /** Writes that the test has begun, and waits until it may go on. */
    static void pass(String test) {
        String folder = System.getProperty("demo.gates", "");
        if (folder.isEmpty()) {
            return;
        }
        try {
            Path machine = Path.of(folder, System.getProperty("demo.machine", "machine"));
            Files.createDirectories(machine);
            Files.writeString(machine.resolve(test), "");
            while (!Files.exists(machine.resolve("open")) && !Files.exists(Path.of(folder, "open"))) {
                Thread.sleep(20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails on a machine that is said to be broken. */
    static void failIfBroken() {
        if (Boolean.getBoolean("demo.broken")) {
            throw new AssertionError("this machine is broken");
        }
    }

    /** Fails the first time, on whatever machine, if that is wanted. */
    static void failOnce(String test) {
        if (!Boolean.getBoolean("demo.flaky")) {
            return;
        }
        try {
            Files.createFile(Path.of(System.getProperty("demo.gates"), "failed-" + test));
            throw new AssertionError("fails once");
        } catch (FileAlreadyExistsException e) {
            // It has failed before.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
