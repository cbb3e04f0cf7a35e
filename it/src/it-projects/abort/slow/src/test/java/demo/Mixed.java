package demo;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One of its tests has failed when the other one waits until its JVM is ended. Only run where it is named. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Mixed {

    @Test
    @Order(1)
    void fails() {
        fail("on purpose");
    }

    @Test
    @Order(2)
    void waits() throws Exception {
        Path markers = Path.of(System.getProperty("abort.markers"));
        Files.createFile(markers.resolve("mixed"));
        for (int i = 0; i < 24_000 && Files.notExists(markers.resolve("enough")); i++) {
            Thread.sleep(10);
        }
    }
}
