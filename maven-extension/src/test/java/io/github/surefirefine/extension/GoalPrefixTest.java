package io.github.surefirefine.extension;

import static io.github.surefirefine.extension.Modules.module;
import static io.github.surefirefine.extension.Modules.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class GoalPrefixTest {

    private final GoalPrefix prefix = new GoalPrefix("1.2");

    @Test
    void aModuleManagesThePluginFromNowOn() {
        MavenProject project = module("a", plugin("maven-jar-plugin"));
        project.getPluginManagement().addPlugin(plugin("maven-war-plugin"));

        prefix.makeKnownTo(project);

        assertThat(managed(project))
                .containsExactly(
                        "io.github.surefire-fine:fine-maven-plugin:1.2",
                        "org.apache.maven.plugins:maven-war-plugin:null");
        assertThat(project.getBuildPlugins()).hasSize(1);
    }

    @Test
    void soDoesAModuleThatManagesNothing() {
        MavenProject project = module("a");
        project.getBuild().setPluginManagement(null);

        prefix.makeKnownTo(project);

        assertThat(managed(project)).containsExactly("io.github.surefire-fine:fine-maven-plugin:1.2");
    }

    @Test
    void theVersionOfThePomWins() {
        MavenProject project = module("a", fine("1.1"));

        prefix.makeKnownTo(project);

        assertThat(managed(project)).isEmpty();
    }

    @Test
    void soDoesAManagedVersion() {
        MavenProject project = module("a");
        project.getPluginManagement().addPlugin(fine("1.1"));

        prefix.makeKnownTo(project);

        assertThat(managed(project)).containsExactly("io.github.surefire-fine:fine-maven-plugin:1.1");
    }

    private static List<String> managed(MavenProject project) {
        return project.getPluginManagement().getPlugins().stream()
                .map(each -> each.getKey() + ":" + each.getVersion())
                .toList();
    }

    private static Plugin fine(String version) {
        Plugin plugin = plugin("fine-maven-plugin");
        plugin.setGroupId("io.github.surefire-fine");
        plugin.setVersion(version);
        return plugin;
    }
}
