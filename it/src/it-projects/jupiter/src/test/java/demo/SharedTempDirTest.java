package demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedTempDirTest {

    @TempDir
    static Path shared;

    @Test
    void one() {
        assertTrue(Files.isDirectory(shared));
    }

    @Test
    void two() {
        assertTrue(Files.isDirectory(shared));
    }
}
