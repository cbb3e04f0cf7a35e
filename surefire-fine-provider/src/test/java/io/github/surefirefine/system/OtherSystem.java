package io.github.surefirefine.system;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rules for paths of an operating system, in memory. It refuses nothing because a file is open. */
public enum OtherSystem {
    /** Two drives, backslashes, no difference between upper and lower case, no POSIX permissions. */
    WINDOWS(
            Configuration.windows().toBuilder()
                    .setRoots("C:\\", "D:\\")
                    .setAttributeViews("basic", "owner", "dos")
                    .build(),
            "C:\\Users\\Jörg M\\check out"),

    /** No difference between upper and lower case either. */
    MACOS(
            Configuration.osX().toBuilder()
                    .setAttributeViews("basic", "owner", "posix", "unix")
                    .build(),
            "/Users/Jörg M/check out");

    private final Configuration configuration;
    private final String checkout;

    OtherSystem(Configuration configuration, String checkout) {
        this.configuration = configuration;
        this.checkout = checkout;
    }

    /** A new file system with a checkout of one module, whose folder is the answer. */
    public Path checkout() {
        FileSystem files = Jimfs.newFileSystem(configuration);
        Path module = files.getPath(checkout);
        write(module.resolve("pom.xml"), "<project/>");
        return module;
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
