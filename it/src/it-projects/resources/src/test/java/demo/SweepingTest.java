package demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One of the tests removes all temporary files, like a careless clean-up job. */
class SweepingTest {

    @Test
    void before() {}

    @Test
    void sweeps() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> inside;
        try (Stream<Path> paths = Files.walk(folder)) {
            inside = paths.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : inside) {
            Files.deleteIfExists(path);
        }
    }

    @Test
    void after() {
        new LoudTest().lines();
    }
}
