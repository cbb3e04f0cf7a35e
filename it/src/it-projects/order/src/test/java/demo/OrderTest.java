package demo;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests that record the order in which they run; for that, one fork has to run them all. */
class OrderTest {

    @BeforeAll
    static void begin() throws IOException {
        note("begin");
    }

    @BeforeEach
    void note(TestInfo test) throws IOException {
        note(test.getTestMethod().orElseThrow().getName());
    }

    private static void note(String line) throws IOException {
        Files.writeString(
                Path.of(System.getProperty("order.file")), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    @ResourceLock("the file")
    void first() {}

    @Test
    @ResourceLock("the file")
    void second() {}

    @Test
    @ResourceLock("the file")
    void fails() {
        fail("on purpose");
    }

    @Test
    @ResourceLock("the file")
    void third() {}

    @Test
    @ResourceLock("the file")
    void slow() throws InterruptedException {
        Thread.sleep(1_000);
    }

    @Test
    @ResourceLock("the file")
    void fourth() {}
}
