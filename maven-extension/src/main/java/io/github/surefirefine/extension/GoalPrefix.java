package io.github.surefirefine.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.project.MavenProject;

/**
 * Makes {@code mvn fine:plan} work in a module whose pom does not mention {@code fine-maven-plugin}. Maven looks for the
 * prefix of a goal in the plugins that the module manages, too, and no such plugin is loaded before a goal of it is called.
 */
final class GoalPrefix {

    private static final String ARTIFACT = "fine-maven-plugin";

    private final String version;

    /**
     * @param version of the plugin that the prefix stands for
     */
    GoalPrefix(String version) {
        this.version = version;
    }

    /** Leaves a module alone that declares the plugin, in whatever version. */
    void makeKnownTo(MavenProject project) {
        Build build = project.getBuild();
        if (isDeclaredIn(project)) {
            return;
        }
        Plugin plugin = new Plugin();
        plugin.setGroupId(ThisRelease.GROUP);
        plugin.setArtifactId(ARTIFACT);
        plugin.setVersion(version);
        PluginManagement management = new PluginManagement();
        // Maven loads one plugin after the other until one has the prefix.
        List<Plugin> managed = new ArrayList<>();
        managed.add(plugin);
        if (build.getPluginManagement() != null) {
            managed.addAll(build.getPluginManagement().getPlugins());
        }
        management.setPlugins(managed);
        build.setPluginManagement(management);
    }

    private static boolean isDeclaredIn(MavenProject project) {
        Stream<Plugin> managed = project.getPluginManagement() == null
                ? Stream.empty()
                : project.getPluginManagement().getPlugins().stream();
        return Stream.concat(project.getBuildPlugins().stream(), managed).anyMatch(GoalPrefix::isIt);
    }

    private static boolean isIt(Plugin plugin) {
        return ThisRelease.GROUP.equals(plugin.getGroupId()) && ARTIFACT.equals(plugin.getArtifactId());
    }
}
