package io.github.surefirefine.extension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** The plugins that run tests with a provider. */
final class TestPlugins {

    private static final List<String> KEYS = Collections.unmodifiableList(Arrays.asList(
            "org.apache.maven.plugins:maven-surefire-plugin", "org.apache.maven.plugins:maven-failsafe-plugin"));

    private static final List<String> GOALS = Collections.unmodifiableList(Arrays.asList("test", "integration-test"));

    private TestPlugins() {}

    /**
     * Everything that a module says about them: what its lifecycle runs, and what applies if a goal is called by its
     * name. It already includes parents, profiles and the lifecycle.
     */
    static List<Plugin> declaredIn(MavenProject project) {
        List<Plugin> all = new ArrayList<>(project.getBuildPlugins());
        if (project.getPluginManagement() != null) {
            all.addAll(project.getPluginManagement().getPlugins());
        }
        return all.stream().filter(plugin -> KEYS.contains(plugin.getKey())).collect(Collectors.toList());
    }

    static boolean isTestGoal(MojoExecution execution) {
        return KEYS.contains(Plugin.constructKey(execution.getGroupId(), execution.getArtifactId()))
                && GOALS.contains(execution.getGoal());
    }
}
