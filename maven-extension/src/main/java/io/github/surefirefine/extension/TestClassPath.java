package io.github.surefirefine.extension;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;

/** The artifacts that tests run with, by their coordinates. */
final class TestClassPath {

    static final String JUPITER_API = "org.junit.jupiter:junit-jupiter-api";
    static final String JUPITER_ENGINE = "org.junit.jupiter:junit-jupiter-engine";
    static final String PLATFORM = "org.junit.platform:junit-platform-commons";
    static final String LAUNCHER = "org.junit.platform:junit-platform-launcher";
    static final String JUNIT_4 = "junit:junit";
    static final String JUNIT_4_ENGINE = "org.junit.vintage:junit-vintage-engine";
    static final String TESTNG = "org.testng:testng";

    private final Map<String, String> versions;

    private TestClassPath(Map<String, String> versions) {
        this.versions = Collections.unmodifiableMap(versions);
    }

    static TestClassPath of(Collection<Artifact> artifacts) {
        Map<String, String> versions = new HashMap<>();
        for (Artifact artifact : artifacts) {
            versions.put(artifact.getGroupId() + ":" + artifact.getArtifactId(), artifact.getBaseVersion());
        }
        return new TestClassPath(versions);
    }

    boolean has(String artifact) {
        return versions.containsKey(artifact);
    }

    Optional<String> version(String artifact) {
        return Optional.ofNullable(versions.get(artifact));
    }

    /** Whether an artifact is there, in a version before another one. */
    boolean hasOlder(String artifact, Version than) {
        return version(artifact)
                .filter(version -> Version.of(version).isBefore(than))
                .isPresent();
    }
}
