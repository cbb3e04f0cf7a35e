package io.github.surefirefine.extension;

import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The properties of a module, overridden by those of the command line. */
final class ModuleProperties {

    private final Properties ofModule;
    private final Properties ofCommandLine;

    ModuleProperties(Properties ofModule, Properties ofCommandLine) {
        this.ofModule = ofModule;
        this.ofCommandLine = ofCommandLine;
    }

    static ModuleProperties of(MavenProject project, MavenSession session) {
        return new ModuleProperties(project.getProperties(), session.getUserProperties());
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(ofCommandLine.getProperty(name, ofModule.getProperty(name)));
    }

    /** What the command line says. */
    Optional<String> ofCommandLine(String name) {
        return Optional.ofNullable(ofCommandLine.getProperty(name));
    }

    /** Those of the module alone. */
    Properties ofModule() {
        return ofModule;
    }
}
