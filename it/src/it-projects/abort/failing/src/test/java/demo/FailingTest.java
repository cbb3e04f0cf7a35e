package demo;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FailingTest {

    /** Fails only when the other module is in the middle of its tests. */
    @Test
    void fails() throws Exception {
        Path marker = Path.of(System.getProperty("abort.markers"), "slow-two");
        for (int i = 0; i < 12_000 && Files.notExists(marker); i++) {
            Thread.sleep(10);
        }
        fail("on purpose");
    }
}
