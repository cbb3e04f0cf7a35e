package io.github.surefirefine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {

    @TempDir
    private Path folder;

    @Test
    void aFileInPlaceOfAFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(trouble(() -> Files.createDirectories(file))).isEqualTo(file + " is not a folder");
        assertThat(trouble(() -> Files.writeString(file.resolve("inside"), "")))
                .startsWith(file.resolve("inside") + ": ");
    }

    @Test
    void nothing() {
        Path missing = folder.resolve("missing");

        assertThat(trouble(() -> Files.readString(missing))).isEqualTo(missing + " does not exist");
    }

    @Test
    void noRights() {
        assertThat(FileTrouble.of(new AccessDeniedException("/secret")))
                .isEqualTo("/secret cannot be read or written (no permission)");
    }

    @Test
    void whateverElse() {
        assertThat(FileTrouble.of(new IOException("No space left on device"))).isEqualTo("No space left on device");
        assertThat(FileTrouble.of(new IOException())).isEqualTo("java.io.IOException");
    }

    private static String trouble(ThrowingCallable call) {
        return FileTrouble.of(catchThrowableOfType(IOException.class, call));
    }
}
