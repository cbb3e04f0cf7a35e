package io.github.surefirefine.extension;

import java.io.File;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.project.MavenProject;

/** Makes what Maven would have read from a pom. */
public final class Modules {

    private Modules() {}

    static MavenProject module(String artifactId, Plugin... plugins) {
        Model model = new Model();
        model.setGroupId("demo");
        model.setArtifactId(artifactId);
        model.setVersion("1");
        model.setBuild(new Build());
        model.getBuild().setPluginManagement(new PluginManagement());
        model.getBuild().setTestOutputDirectory("target/no-such-folder");
        for (Plugin plugin : plugins) {
            model.getBuild().addPlugin(plugin);
        }
        MavenProject project = new MavenProject(model);
        project.setFile(new File("target/no-such-folder/pom.xml"));
        return project;
    }

    static Plugin surefire(Dependency... dependencies) {
        return plugin("maven-surefire-plugin", dependencies);
    }

    static Plugin plugin(String artifactId, Dependency... dependencies) {
        Plugin plugin = new Plugin();
        plugin.setArtifactId(artifactId);
        for (Dependency dependency : dependencies) {
            plugin.addDependency(dependency);
        }
        return plugin;
    }

    /** By coordinates such as {@code junit:junit:4.13.2}. */
    public static Dependency dependency(String coordinates) {
        String[] parts = coordinates.split(":");
        return Dependencies.of(parts[0], parts[1], parts[2]);
    }

    static Artifact artifact(String coordinates) {
        String[] parts = coordinates.split(":");
        return new DefaultArtifact(
                parts[0], parts[1], parts[2], "test", "jar", null, new DefaultArtifactHandler("jar"));
    }
}
