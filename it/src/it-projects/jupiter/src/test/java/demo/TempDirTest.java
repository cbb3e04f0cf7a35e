package demo;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempDirTest {

    @TempDir
    Path field;

    @Test
    void inField() {
        assertTrue(Files.isDirectory(field));
    }

    @Test
    void inParameter(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("left-behind"));
    }

    @Test
    void fails(@TempDir Path folder) {
        fail("exists: " + Files.exists(folder));
    }

    @Test
    void wrongType(@TempDir String folder) {}
}
