package io.github.surefirefine.extension;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** The artifacts that belong to this extension. */
final class ThisRelease {

    static final String GROUP = "io.github.surefire-fine";

    private ThisRelease() {}

    /** Of the extension, and of all artifacts that it adds to a build. */
    static String version() {
        return read("version");
    }

    /** The coordinates of what draws the report. */
    static List<String> reportArtifacts() {
        return Arrays.asList(read("report").split(","));
    }

    private static String read(String key) {
        Properties properties = new Properties();
        try (InputStream in = ThisRelease.class.getResourceAsStream("extension.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(key);
    }
}
