package io.github.surefirefine.plugin.doctor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** Compares versions. */
final class Versions {

    private static final Pattern LINE = Pattern.compile("(\\d+\\.\\d+).*");

    private Versions() {}

    static boolean isBefore(String version, String other) {
        return new ComparableVersion(version).compareTo(new ComparableVersion(other)) < 0;
    }

    /** Major and minor release, empty if it has none. */
    static Optional<String> line(String version) {
        Matcher matcher = LINE.matcher(version);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
