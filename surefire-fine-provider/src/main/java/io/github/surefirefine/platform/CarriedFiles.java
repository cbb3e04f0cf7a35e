package io.github.surefirefine.platform;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of our own jar. Reading hundreds of classes as resources, each through a URL, would take longer than JUnit
 * takes to start; the jar itself is open in this JVM anyway.
 */
final class CarriedFiles {

    private @Nullable ZipFile jar;
    private boolean opened;

    /** The content of a file, null if there is none of that name. The first call opens the jar. */
    synchronized byte @Nullable [] read(String name) throws IOException {
        if (!opened) {
            opened = true;
            jar = openOurJar();
        }
        if (jar != null) {
            ZipEntry entry = jar.getEntry(name);
            if (entry == null) {
                return null;
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }
        try (InputStream in = CarriedFiles.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    /** None if we were loaded from a folder, or from a place that is not a file. */
    private static @Nullable ZipFile openOurJar() {
        CodeSource source = CarriedFiles.class.getProtectionDomain().getCodeSource();
        try {
            File file = source == null
                    ? null
                    : Path.of(source.getLocation().toURI()).toFile();
            return file != null && file.isFile() ? new ZipFile(file) : null;
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
