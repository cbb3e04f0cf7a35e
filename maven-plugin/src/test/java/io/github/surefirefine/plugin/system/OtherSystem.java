package io.github.surefirefine.plugin.system;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rules for paths of an operating system, in memory. */
public enum OtherSystem {
    /** Two drives, backslashes, no difference between upper and lower case. */
    WINDOWS(Configuration.windows().toBuilder().setRoots("C:\\", "D:\\").build(), "C:\\Users\\Jörg M\\check out"),

    /** No difference between upper and lower case either. */
    MACOS(Configuration.osX(), "/Users/Jörg M/check out");

    private final Configuration configuration;
    private final String checkout;

    OtherSystem(Configuration configuration, String checkout) {
        this.configuration = configuration;
        this.checkout = checkout;
    }

    /** A new file system with the folder of a checkout. */
    public Path checkout() {
        try {
            return Files.createDirectories(Jimfs.newFileSystem(configuration).getPath(checkout));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file, and the folders that it needs. */
    public static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
