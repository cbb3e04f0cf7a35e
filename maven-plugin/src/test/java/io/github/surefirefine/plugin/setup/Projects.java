package io.github.surefirefine.plugin.setup;

import java.io.StringReader;
import java.nio.file.Path;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;

/** Makes modules. */
public final class Projects {

    private Projects() {}

    /** A module in a folder, without plugins. */
    public static MavenProject in(Path folder) {
        Model model = new Model();
        model.setArtifactId("app");
        model.setBuild(new Build());
        model.getBuild().setDirectory(folder.resolve("target").toString());
        model.getBuild()
                .setTestOutputDirectory(folder.resolve("target/test-classes").toString());
        MavenProject project = new MavenProject(model);
        project.setFile(folder.resolve("pom.xml").toFile());
        return project;
    }

    /** Adds a plugin, with one execution of its goal. */
    public static Plugin add(MavenProject project, Runner runner, String configuration) {
        PluginExecution execution = new PluginExecution();
        execution.addGoal(runner.goal());
        execution.setConfiguration(dom("<configuration>" + configuration + "</configuration>"));
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.apache.maven.plugins");
        plugin.setArtifactId(runner.artifactId());
        plugin.setVersion("3.6.1");
        plugin.addExecution(execution);
        project.getBuild().addPlugin(plugin);
        return plugin;
    }

    private static Xpp3Dom dom(String xml) {
        try {
            return Xpp3DomBuilder.build(new StringReader(xml));
        } catch (Exception e) {
            throw new IllegalArgumentException(xml, e);
        }
    }
}
