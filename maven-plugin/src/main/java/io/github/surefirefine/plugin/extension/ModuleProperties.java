package io.github.surefirefine.plugin.extension;

import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The properties of a module, with those of the command line over them. */
final class ModuleProperties {

    private ModuleProperties() {}

    static Properties of(MavenProject project, MavenSession session) {
        Properties all = new Properties();
        all.putAll(project.getProperties());
        all.putAll(session.getUserProperties());
        return all;
    }
}
