package io.github.surefirefine.plugin.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How Surefire or Failsafe is set up in a module.
 *
 * @param runner which of the two
 * @param version of it, empty if the model does not say it
 * @param dependencies what is added to it, from any source: versions by {@code groupId:artifactId}
 * @param settings its plain parameters: those of the configuration, else those that the properties of the build set
 * @param properties the content of its {@code <properties>}
 * @param systemProperties the ones that it sets for the tests
 */
public record RunnerSetup(
        Runner runner,
        String version,
        Map<String, String> dependencies,
        Map<String, String> settings,
        Map<String, String> properties,
        Map<String, String> systemProperties) {

    private static final String PROVIDER = "io.github.surefire-fine:surefire-fine-provider";

    public RunnerSetup {
        dependencies = Map.copyOf(dependencies);
        settings = Map.copyOf(settings);
        properties = Map.copyOf(properties);
        systemProperties = Map.copyOf(systemProperties);
    }

    /** The version of surefire-fine with which it runs tests, empty if it runs them without. */
    public Optional<String> provider() {
        return Optional.ofNullable(dependencies.get(PROVIDER));
    }

    /** Files with suites of TestNG, none as a rule. */
    public List<String> suiteFiles() {
        return Stream.of(setting("suiteXmlFiles", "").split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A parameter, else its default value. */
    public String setting(String name, String defaultValue) {
        return settings.getOrDefault(name, defaultValue);
    }

    /** How many forks there may be; 1 if that cannot be read, because Surefire will report it itself. */
    public int forkCount(int processors) {
        String text = setting("forkCount", "1").trim();
        try {
            return text.endsWith("C")
                    ? Math.max(1, (int) (Float.parseFloat(text.substring(0, text.length() - 1)) * processors))
                    : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
