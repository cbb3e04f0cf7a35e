package io.github.surefirefine.conductor.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockFilesTest {

    @TempDir
    private Path reports;

    @Test
    void whatSurefireMadeForTheClockIsRemoved() throws IOException {
        Path ofClock = make("demo.ATest _fork #1_-again-output.txt", "");
        Path ofClass = make("demo.ATest-again-output.txt", "");
        Path ofOtherFork = make("demo.ATest _fork #2_-again-output.txt", "");
        ClockFiles files = new ClockFiles(reports);
        files.begun("demo.ATest (fork #1)");

        files.remove();

        assertThat(ofClock).doesNotExist();
        assertThat(ofClass).exists();
        assertThat(ofOtherFork).exists();
    }

    @Test
    void whatHasContentStays() throws IOException {
        Path written = make("demo.ATest (fork #1)-output.txt", "said");
        ClockFiles files = new ClockFiles(reports);
        files.begun("demo.ATest (fork #1)");

        files.remove();

        assertThat(written).exists();
    }

    @Test
    void aMissingFolderIsNoTrouble() {
        ClockFiles files = new ClockFiles(reports.resolve("missing"));
        files.begun("demo.ATest (fork #1)");

        files.remove();

        assertThat(reports).isEmptyDirectory();
    }

    private Path make(String name, String content) throws IOException {
        return Files.writeString(reports.resolve(name), content);
    }
}
