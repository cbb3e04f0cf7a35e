package demo;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What every test of the seed does, and the appointments that allow an integration test to work without timing. */
final class Seed {

    private static final long TIMEOUT_NANOS = 60_000_000_000L;

    private Seed() {}

    /** Prints in which process the test runs, keeps the requested appointments, and takes some time. */
    static void work(String test) throws IOException, InterruptedException {
        ProcessHandle process = ProcessHandle.current();
        long parent = process.parent().map(ProcessHandle::pid).orElse(-1L);
        System.out.println("seed: " + test + " in process " + process.pid() + ", child of " + parent);
        String appointments = System.getProperty("seed.appointments");
        if (appointments != null) {
            meetOtherForks(Path.of(appointments), Integer.getInteger("seed.forks", 1));
            waitForFirstResult(Path.of(appointments));
        }
        Thread.sleep(Long.getLong("seed.millis", 300));
    }

    /** Returns as soon as that many forks have a test of their own. */
    private static void meetOtherForks(Path appointments, int forks) throws IOException, InterruptedException {
        Files.write(appointments.resolve("fork-" + ProcessHandle.current().pid()), new byte[0]);
        long start = System.nanoTime();
        while (forksIn(appointments) < forks) {
            sleep(start, "only " + forksIn(appointments) + " of " + forks + " forks run tests");
        }
    }

    /** Lets one test pass at once, and every other test when a result has appeared on the console. */
    private static void waitForFirstResult(Path appointments) throws IOException, InterruptedException {
        try {
            Files.createFile(appointments.resolve("first-test"));
        } catch (FileAlreadyExistsException anotherWasFirst) {
            long start = System.nanoTime();
            while (Files.notExists(appointments.resolve("first-result"))) {
                sleep(start, "no result was seen on the console while tests ran");
            }
        }
    }

    private static long forksIn(Path appointments) throws IOException {
        try (Stream<Path> files = Files.list(appointments)) {
            return files.filter(file -> file.getFileName().toString().startsWith("fork-"))
                    .count();
        }
    }

    private static void sleep(long startNanos, String complaint) throws InterruptedException {
        if (System.nanoTime() - startNanos > TIMEOUT_NANOS) {
            throw new IllegalStateException(complaint);
        }
        Thread.sleep(10);
    }
}
