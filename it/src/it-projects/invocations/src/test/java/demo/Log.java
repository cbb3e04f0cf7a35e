package demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Notes what runs in which process, if the build wants to know. */
final class Log {

    private static final long TIMEOUT_NANOS = 60_000_000_000L;

    private Log() {}

    static void note(String what) throws IOException {
        String file = System.getProperty("log.file");
        if (file != null) {
            String line = what + " " + ProcessHandle.current().pid() + "\n";
            Files.writeString(Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Returns as soon as another process has noted something with that beginning. */
    static void waitForAnotherProcess(String what) throws IOException, InterruptedException {
        String file = System.getProperty("log.file");
        String own = " " + ProcessHandle.current().pid();
        long start = System.nanoTime();
        while (file != null
                && System.getProperty("log.together") != null
                && Files.readAllLines(Path.of(file)).stream()
                        .noneMatch(line -> line.startsWith(what) && !line.endsWith(own))) {
            if (System.nanoTime() - start > TIMEOUT_NANOS) {
                throw new IllegalStateException("no other process runs " + what);
            }
            Thread.sleep(10);
        }
    }
}
