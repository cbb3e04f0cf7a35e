package demo;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class FilesTest {

    @Test
    void publishes(TestReporter reporter) {
        reporter.publishFile("attached.txt", MediaType.TEXT_PLAIN_UTF_8, file -> Files.writeString(file, "content"));
        reporter.publishEntry("key", "value");
    }

    @Test
    void publishesAndFails(TestReporter reporter) {
        reporter.publishDirectory("folder", folder -> Files.writeString(folder.resolve("inside.txt"), "content"));
        fail("after a file");
    }
}
