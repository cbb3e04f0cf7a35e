package io.github.surefirefine.extension;

import org.apache.maven.artifact.versioning.ComparableVersion;

/** The version of an artifact, in Maven's order. */
final class Version {

    private final ComparableVersion version;

    private Version(ComparableVersion version) {
        this.version = version;
    }

    static Version of(String text) {
        return new Version(new ComparableVersion(text));
    }

    boolean isBefore(Version other) {
        return version.compareTo(other.version) < 0;
    }

    @Override
    public String toString() {
        return version.toString();
    }
}
