package io.github.surefirefine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReportsFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderOrOneThatWillBeMadeIsFine() {
        assertThat(ReportsFolder.trouble(folder)).isEmpty();
        assertThat(ReportsFolder.trouble(folder.resolve("target/reports"))).isEmpty();
        assertThat(folder).as("it is looked at only").isEmptyDirectory();
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("target"));

        assertThat(ReportsFolder.trouble(file.resolve("reports")).orElseThrow())
                .startsWith("fine: no reports can be written to " + file.resolve("reports") + ": " + file
                        + " is not a folder")
                .contains("<reportsDirectory>");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "folders of Windows have no such flag")
    void aFolderThatCannotBeWrittenIsNamed() {
        assertThat(folder.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(folder), "whoever runs this may write everywhere");

        assertThat(ReportsFolder.trouble(folder.resolve("reports")).orElseThrow())
                .contains(folder + " cannot be written (no permission)");
    }
}
