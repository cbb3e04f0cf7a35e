package demo;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Each test reports that it has begun, and waits until its JVM is ended or a file tells it to stop. */
class SlowTest {

    @Test
    void one() throws Exception {
        waitForTheEnd("one");
    }

    @Test
    void two() throws Exception {
        waitForTheEnd("two");
    }

    private static void waitForTheEnd(String test) throws Exception {
        Path markers = Path.of(System.getProperty("abort.markers"));
        Files.createFile(markers.resolve("slow-" + test));
        for (int i = 0; i < 24_000 && Files.notExists(markers.resolve("enough")); i++) {
            Thread.sleep(10);
        }
    }
}
