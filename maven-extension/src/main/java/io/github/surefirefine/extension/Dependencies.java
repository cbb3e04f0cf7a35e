package io.github.surefirefine.extension;

import org.apache.maven.model.Dependency;

/** Makes dependencies. */
final class Dependencies {

    private Dependencies() {}

    static Dependency of(String groupId, String artifactId, String version) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(groupId);
        dependency.setArtifactId(artifactId);
        dependency.setVersion(version);
        return dependency;
    }
}
