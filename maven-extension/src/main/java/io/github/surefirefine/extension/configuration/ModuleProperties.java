package io.github.surefirefine.extension.configuration;

import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The properties of a module, overridden by those of the command line. */
public final class ModuleProperties {

    private final Properties ofModule;
    private final Properties ofCommandLine;

    /** Those of a module and of the command line. */
    public ModuleProperties(Properties ofModule, Properties ofCommandLine) {
        this.ofModule = ofModule;
        this.ofCommandLine = ofCommandLine;
    }

    /** Those of a project in a build. */
    public static ModuleProperties of(MavenProject project, MavenSession session) {
        return new ModuleProperties(project.getProperties(), session.getUserProperties());
    }

    /** What the command line says, else what the module says. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(ofCommandLine.getProperty(name, ofModule.getProperty(name)));
    }

    /** What the command line says. */
    public Optional<String> ofCommandLine(String name) {
        return Optional.ofNullable(ofCommandLine.getProperty(name));
    }

    /** Those of the module alone. */
    public Properties ofModule() {
        return ofModule;
    }
}
