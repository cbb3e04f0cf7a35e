package demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notes when the first test of this process began. */
final class Start {

    private static volatile boolean noted;

    private Start() {}

    static void note() {
        if (!noted) {
            noted = true;
            String now = String.valueOf(System.currentTimeMillis());
            Path folder = Path.of(System.getProperty("bench.starts"));
            try {
                Files.writeString(folder.resolve("fork-" + ProcessHandle.current().pid()), now);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
