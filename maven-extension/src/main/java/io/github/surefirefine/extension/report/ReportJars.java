package io.github.surefirefine.extension.report;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/** Finds the jars that draw the report, in the repositories in which a module finds its plugins. */
public final class ReportJars {

    private final RepositorySystem repositories;
    private final List<String> artifacts;

    /**
     * For certain artifacts.
     *
     * @param artifacts their coordinates
     */
    public ReportJars(RepositorySystem repositories, List<String> artifacts) {
        this.repositories = repositories;
        this.artifacts = artifacts;
    }

    /**
     * All of them.
     *
     * @throws IllegalStateException if one cannot be found; the message says which one
     */
    public List<File> of(MavenProject project, MavenSession session) {
        List<ArtifactRequest> requests = new ArrayList<>();
        for (String artifact : artifacts) {
            requests.add(
                    new ArtifactRequest(new DefaultArtifact(artifact), project.getRemotePluginRepositories(), null));
        }
        try {
            List<ArtifactResult> results = repositories.resolveArtifacts(session.getRepositorySession(), requests);
            return results.stream()
                    .map(result -> result.getArtifact().getFile())
                    .collect(Collectors.toList());
        } catch (ArtifactResolutionException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
