package io.github.surefirefine.conductor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateFolderTest {

    @TempDir
    Path temporary;

    @Test
    void eachFolderIsNewAndPrivate() throws IOException {
        Path one = PrivateFolder.create(temporary, "fine-");
        Path other = PrivateFolder.create(temporary, "fine-");

        assertThat(one).isNotEqualTo(other);
        assertThat(PrivateFolder.isPrivate(one)).isTrue();
        assertThat(one.getFileName().toString()).startsWith("fine-");
    }

    @ParameterizedTest
    @CsvSource({"rwx------, true", "rwx--x---, false", "rwxr-x---, false", "rwx-----x, false", "rwxrwxrwx, false"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no modes")
    void whatOthersCanDoMakesTheDifference(String mode, boolean isPrivate) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("folder"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));

        assertThat(PrivateFolder.isPrivate(folder)).isEqualTo(isPrivate);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "only administrators make links")
    void aLinkToAPrivateFolderIsNotPrivate() throws IOException {
        Path folder = PrivateFolder.create(temporary, "fine-");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);

        assertThat(PrivateFolder.isPrivate(link)).isFalse();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "only administrators make links")
    void nothingIsWrittenWhereALinkLeads() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("victim"));

        assertThatThrownBy(() -> PrivateFolder.write(link, "token")).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> PrivateFolder.createNamed(link)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(temporary.resolve("victim")).doesNotExist();
    }
}
