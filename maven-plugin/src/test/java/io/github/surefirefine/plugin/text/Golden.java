package io.github.surefirefine.plugin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares text with what is kept in {@code src/test/resources/golden}; {@code -Dgolden.write} keeps it anew. */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** The answer is as it was, and fits the page. */
    public static void assertSame(String name, Answer answer, Page page) {
        List<String> lines = answer.lines(page);
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (System.getProperty("golden.write") != null) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, String.join("\n", lines) + "\n");
            }
            assertThat(lines).as(file.toString()).isEqualTo(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(page.width()));
    }
}
