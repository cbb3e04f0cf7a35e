package io.github.surefirefine.plugin.goal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;
import org.jspecify.annotations.Nullable;

/**
 * The test class path of a module: names and versions, which need poms only. So a module can be examined before those
 * that it depends on are built.
 */
record TestClassPath(ProjectDependenciesResolver resolver, MavenSession session) {

    /** Versions by {@code groupId:artifactId}, empty if they cannot be found out. */
    Optional<Map<String, String>> of(MavenProject module) {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(module, session.getRepositorySession());
        // Only poms may be downloaded.
        request.setResolutionFilter((node, parents) -> false);
        Map<String, String> versions = new HashMap<>();
        collect(graph(request), versions);
        return versions.isEmpty() && !module.getDependencies().isEmpty() ? Optional.empty() : Optional.of(versions);
    }

    private @Nullable DependencyNode graph(DefaultDependencyResolutionRequest request) {
        try {
            return resolver.resolve(request).getDependencyGraph();
        } catch (DependencyResolutionException e) {
            // As far as it could be found out.
            DependencyResolutionResult result = e.getResult();
            return result == null ? null : result.getDependencyGraph();
        }
    }

    private static void collect(@Nullable DependencyNode node, Map<String, String> versions) {
        if (node == null) {
            return;
        }
        for (DependencyNode child : node.getChildren()) {
            Artifact artifact = child.getArtifact();
            if (artifact != null
                    && versions.putIfAbsent(
                                    artifact.getGroupId() + ":" + artifact.getArtifactId(), artifact.getVersion())
                            == null) {
                collect(child, versions);
            }
        }
    }
}
