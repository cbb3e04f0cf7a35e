package io.github.surefirefine.plugin.setup;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Reads how a module runs its tests. */
public final class ModelReader {

    private static final String GROUP = "org.apache.maven.plugins:";
    private static final String PROPERTIES = "properties";
    private static final String SUITES = "suiteXmlFiles";

    /** The names of the properties that set a parameter if the configuration does not. */
    private static final List<String> PARAMETERS = List.of("forkCount", "reuseForks", "parallel", "jvm");

    private final MavenProject project;
    private final Properties user;

    /**
     * Of a module.
     *
     * @param user properties on the command line
     */
    public ModelReader(MavenProject project, Properties user) {
        this.project = project;
        this.user = user;
    }

    /** Those that run tests of the module, Surefire first. */
    public List<RunnerSetup> runners() {
        return Stream.of(Runner.values())
                .flatMap(runner -> setup(runner).stream())
                .filter(setup -> !isOn(setup, "skip") && !isOn(setup, "skipTests"))
                .toList();
    }

    private static boolean isOn(RunnerSetup setup, String name) {
        return setup.setting(name, "false").equalsIgnoreCase("true");
    }

    /** How one of them is set up, empty if the module does not use it. */
    public Optional<RunnerSetup> setup(Runner runner) {
        Plugin plugin = project.getPlugin(GROUP + runner.artifactId());
        if (plugin == null
                || (runner == Runner.FAILSAFE && executed(plugin, runner).isEmpty())) {
            return Optional.empty();
        }
        Xpp3Dom configuration = (Xpp3Dom)
                executed(plugin, runner).map(PluginExecution::getConfiguration).orElseGet(plugin::getConfiguration);
        return Optional.of(new RunnerSetup(
                runner,
                plugin.getVersion() == null ? "" : plugin.getVersion(),
                dependencies(plugin),
                settings(configuration, runner),
                entries(configuration, PROPERTIES),
                entries(configuration, "systemPropertyVariables")));
    }

    /** Where one of them writes its reports, whether the module uses it or not. */
    public Path reportsDirectory(Runner runner) {
        String usual = Path.of(project.getBuild().getDirectory(), runner.word() + "-reports")
                .toString();
        return project.getBasedir()
                .toPath()
                .resolve(setup(runner)
                        .map(setup -> setup.setting("reportsDirectory", usual))
                        .orElse(usual));
    }

    private static Optional<PluginExecution> executed(Plugin plugin, Runner runner) {
        return plugin.getExecutions().stream()
                .filter(execution -> execution.getGoals().contains(runner.goal()))
                .findFirst();
    }

    private static Map<String, String> dependencies(Plugin plugin) {
        Map<String, String> versions = new HashMap<>();
        for (Dependency each : plugin.getDependencies()) {
            versions.put(
                    each.getGroupId() + ":" + each.getArtifactId(), each.getVersion() == null ? "" : each.getVersion());
        }
        return versions;
    }

    private Map<String, String> settings(@Nullable Xpp3Dom configuration, Runner runner) {
        Map<String, String> settings = new HashMap<>();
        PARAMETERS.forEach(name -> addProperty(settings, name, name));
        addProperty(settings, "runOrder", runner.word() + ".runOrder");
        addProperty(settings, SUITES, runner.word() + "." + SUITES);
        if (configuration != null) {
            for (Xpp3Dom child : configuration.getChildren()) {
                if (child.getChildCount() == 0 && child.getValue() != null) {
                    settings.put(child.getName(), child.getValue().trim());
                }
            }
            Xpp3Dom suites = configuration.getChild(SUITES);
            if (suites != null && suites.getChildCount() > 0) {
                settings.put(
                        SUITES,
                        Stream.of(suites.getChildren())
                                .flatMap(child -> Stream.ofNullable(child.getValue()))
                                .map(String::trim)
                                .collect(Collectors.joining(",")));
            }
            Xpp3Dom toolchain = configuration.getChild("jdkToolchain");
            Xpp3Dom version = toolchain == null ? null : toolchain.getChild("version");
            if (version != null && version.getValue() != null) {
                settings.put("jdkToolchain.version", version.getValue().trim());
            }
        }
        return settings;
    }

    private void addProperty(Map<String, String> settings, String name, String property) {
        String value = user.getProperty(property, project.getProperties().getProperty(property));
        if (value != null && !value.isBlank()) {
            settings.put(name, value.trim());
        }
    }

    /** The entries of an element that holds others; Maven also accepts names and values as elements of their own. */
    private static Map<String, String> entries(@Nullable Xpp3Dom configuration, String element) {
        Map<String, String> entries = new HashMap<>();
        Xpp3Dom parent = configuration == null ? null : configuration.getChild(element);
        if (parent == null) {
            return entries;
        }
        for (Xpp3Dom child : parent.getChildren()) {
            Xpp3Dom name = child.getChild("name");
            Xpp3Dom value = child.getChild("value");
            if (name != null && name.getValue() != null) {
                entries.put(name.getValue(), value == null || value.getValue() == null ? "" : value.getValue());
            } else {
                entries.put(child.getName(), child.getValue() == null ? "" : child.getValue());
            }
        }
        return entries;
    }

    /** What the user has set for our options, by source: the command line, and the properties of the project. */
    public Map<String, String> fineProperties() {
        Map<String, String> found = new HashMap<>();
        for (Properties source : List.of(project.getProperties(), user)) {
            source.stringPropertyNames().stream()
                    .filter(name -> name.startsWith("fine."))
                    .forEach(name -> found.put(name, source.getProperty(name)));
        }
        return found;
    }
}
