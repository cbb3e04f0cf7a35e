package io.github.surefirefine.it.twin;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * An extension of the Maven that builds somebody's project. It changes what was read from the poms, wherever that came
 * from. So no file has to be changed, and it does not matter which parent or profile has configured Surefire.
 */
@Named("surefire-fine-twin")
@Singleton
public final class Adaptation extends AbstractMavenLifecycleParticipant {

    static final String EXTENSION_PROPERTY = "maven.ext.class.path";
    static final String PROVIDER_PROPERTY = "provider.version";
    static final String SUREFIRE_PROPERTY = "twin.surefire";

    private static final Set<String> PLUGINS =
            Set.of("org.apache.maven.plugins:maven-surefire-plugin", "org.apache.maven.plugins:maven-failsafe-plugin");

    /** What the command line should set, but cannot if a pom has set it. */
    private static final List<String> FORK_SETTINGS = List.of("forkCount", "reuseForks");

    @Override
    public void afterProjectsRead(MavenSession session) {
        Properties user = session.getUserProperties();
        session.getProjects().stream()
                .flatMap(project -> project.getBuild().getPlugins().stream())
                .filter(plugin -> PLUGINS.contains(plugin.getKey()))
                .forEach(plugin ->
                        adapt(plugin, user.getProperty(PROVIDER_PROPERTY), user.getProperty(SUREFIRE_PROPERTY)));
    }

    private static void adapt(Plugin plugin, String providerVersion, String surefireVersion) {
        if (surefireVersion != null) {
            plugin.setVersion(surefireVersion);
        }
        if (providerVersion != null) {
            Dependency provider = new Dependency();
            provider.setGroupId("io.github.surefire-fine");
            provider.setArtifactId("surefire-fine-provider");
            provider.setVersion(providerVersion);
            plugin.addDependency(provider);
        }
        forget(plugin.getConfiguration());
        plugin.getExecutions().stream().map(PluginExecution::getConfiguration).forEach(Adaptation::forget);
    }

    private static void forget(Object configuration) {
        if (configuration instanceof Xpp3Dom) {
            Xpp3Dom parent = (Xpp3Dom) configuration;
            for (int i = parent.getChildCount() - 1; i >= 0; i--) {
                if (FORK_SETTINGS.contains(parent.getChild(i).getName())) {
                    parent.removeChild(i);
                }
            }
        }
    }
}
