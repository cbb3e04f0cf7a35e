package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class EndingsTest {

    private static final Path ATTEMPTED = Path.of("target", "attempted");

    @Test
    void passes() {}

    @Test
    void fails() {
        assertEquals(2, 1 + 2, "a sum");
    }

    @Test
    @Disabled("on purpose")
    void isSkipped() {}

    @Test
    void isFlaky() throws IOException {
        if (!Files.deleteIfExists(ATTEMPTED)) {
            Files.createFile(ATTEMPTED);
            fail("the first attempt");
        }
    }

    @Test
    void isQuarantined() {
        assertEquals(0, 1, "known since long");
    }
}
