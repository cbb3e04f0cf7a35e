package io.github.surefirefine.extension.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a goal that runs tests, as Maven is about to pass them to its plugin. Read and copied, never changed.
 */
public final class Configuration {

    private static final List<String> SKIPPING =
            Collections.unmodifiableList(Arrays.asList("skip", "skipTests", "skipITs", "skipExec"));
    private static final String TEST_DEPENDENCIES = "additionalClasspathDependencies";
    private static final String PROPERTIES = "properties";
    private static final String PROPERTY = "property";
    private static final String NAME = "name";
    private static final String ARG_LINE = "argLine";

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]+)}");

    private final Xpp3Dom settings;
    private final ModuleProperties properties;

    /**
     * Reads settings.
     *
     * @param properties of the module and the command line, which a setting can name
     */
    public Configuration(@Nullable Xpp3Dom settings, ModuleProperties properties) {
        this.settings = settings == null ? new Xpp3Dom("configuration") : settings;
        this.properties = properties;
    }

    /** Whether no test runs. */
    public boolean skips() {
        return SKIPPING.stream()
                .anyMatch(setting -> text(setting).filter("true"::equals).isPresent());
    }

    /** The value of a setting, if it is set. */
    public Optional<String> text(String setting) {
        return texts(setting).stream().findFirst();
    }

    /** What Maven would evaluate for a setting: what the user has set, else the default of the plugin. */
    public Optional<String> expression(String setting) {
        Xpp3Dom element = settings.getChild(setting);
        if (element == null) {
            return Optional.empty();
        }
        return text(setting).isPresent()
                ? Optional.of(element.getValue())
                : Optional.ofNullable(element.getAttribute("default-value"));
    }

    /** The values of a setting that is a list; none if it is not set. */
    public List<String> texts(String setting) {
        Xpp3Dom element = settings.getChild(setting);
        if (element == null) {
            return Collections.emptyList();
        }
        Stream<@Nullable String> texts = element.getChildCount() > 0
                ? Arrays.stream(element.getChildren()).map(Xpp3Dom::getValue)
                : Arrays.stream(resolved(element.getValue()).split(","));
        return texts.map(text -> text == null ? "" : text.trim())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toList());
    }

    /** The entries of a setting that is a map; none if it is not set. */
    public Map<String, String> entries(String setting) {
        Map<String, String> entries = new TreeMap<>();
        for (Xpp3Dom child : children(setting)) {
            entries.put(child.getName(), String.valueOf(child.getValue()));
        }
        return entries;
    }

    /** If the user has set nothing, this is the name of the property with which they could set it. */
    private String resolved(@Nullable String value) {
        if (value == null) {
            return "";
        }
        Matcher expression = EXPRESSION.matcher(value.trim());
        return expression.matches() ? properties.value(expression.group(1)).orElse("") : value;
    }

    /** What is set for the JVM of a fork; empty where nothing is. */
    public String argLine() {
        Xpp3Dom element = settings.getChild(ARG_LINE);
        return element == null ? "" : resolved(element.getValue()).trim();
    }

    /** An entry of {@code <properties>}, which Surefire passes on to any provider. */
    public Optional<String> property(String name) {
        return children(PROPERTIES).stream()
                .filter(property -> nameOf(property).equals(name))
                .map(property -> property.getChild("value") == null ? property : property.getChild("value"))
                .map(Xpp3Dom::getValue)
                .findFirst();
    }

    /** As Maven accepts them. */
    public Xpp3Dom settings() {
        return settings;
    }

    /**
     * A copy with more in {@code <properties>}, which Surefire passes on to any provider: options, if the user has not
     * set them there; and what Surefire passes only to its own provider, which overrides the user's properties here as
     * it does there.
     */
    public Configuration withProperties(Map<String, String> options) {
        Map<String, String> engines = new TreeMap<>();
        putEngines("includeJUnit5Engines", "includejunit5engines", engines);
        putEngines("excludeJUnit5Engines", "excludejunit5engines", engines);
        if (engines.isEmpty() && options.isEmpty()) {
            return this;
        }
        List<Xpp3Dom> all = new ArrayList<>();
        Set<String> set = new HashSet<>();
        for (Xpp3Dom property : children(PROPERTIES)) {
            set.add(nameOf(property));
            if (!engines.containsKey(nameOf(property))) {
                all.add(property);
            }
        }
        engines.forEach((name, value) -> all.add(property(name, value)));
        options.forEach((name, value) -> {
            if (!set.contains(name)) {
                all.add(property(name, value));
            }
        });
        return with(PROPERTIES, all);
    }

    /** A copy with flags for the JVMs of forks. */
    public Configuration withArgLine(String argLine) {
        return with(text(ARG_LINE, argLine));
    }

    /** A copy with more artifacts on the class path, or module path, of the tests. */
    public Configuration withTestDependencies(List<Dependency> dependencies) {
        List<Xpp3Dom> all = new ArrayList<>(children(TEST_DEPENDENCIES));
        for (Dependency dependency : dependencies) {
            all.add(parent(
                    "dependency",
                    Arrays.asList(
                            text("groupId", dependency.getGroupId()),
                            text("artifactId", dependency.getArtifactId()),
                            text("version", dependency.getVersion()))));
        }
        return with(TEST_DEPENDENCIES, all);
    }

    private Configuration with(String setting, List<Xpp3Dom> values) {
        return with(parent(setting, values));
    }

    private Configuration with(Xpp3Dom setting) {
        List<Xpp3Dom> all = new ArrayList<>();
        for (Xpp3Dom other : settings.getChildren()) {
            if (!other.getName().equals(setting.getName())) {
                all.add(other);
            }
        }
        all.add(setting);
        return new Configuration(parent(settings.getName(), all), properties);
    }

    private List<Xpp3Dom> children(String setting) {
        Xpp3Dom element = settings.getChild(setting);
        return element == null ? Collections.emptyList() : Arrays.asList(element.getChildren());
    }

    private void putEngines(String setting, String name, Map<String, String> engines) {
        List<String> texts = texts(setting);
        if (!texts.isEmpty()) {
            engines.put(name, String.join(",", texts));
        }
    }

    /** Surefire accepts {@code <property><name>a</name><value>b</value></property>} as well as {@code <a>b</a>}. */
    private static String nameOf(Xpp3Dom element) {
        Xpp3Dom name = element.getName().equals(PROPERTY) ? element.getChild(NAME) : null;
        return name == null || name.getValue() == null
                ? element.getName()
                : name.getValue().trim();
    }

    private static Xpp3Dom property(String name, String value) {
        return parent(PROPERTY, Arrays.asList(text(NAME, name), text("value", value)));
    }

    private static Xpp3Dom text(String name, String value) {
        Xpp3Dom element = new Xpp3Dom(name);
        element.setValue(value);
        return element;
    }

    private static Xpp3Dom parent(String name, List<Xpp3Dom> children) {
        Xpp3Dom element = new Xpp3Dom(name);
        for (Xpp3Dom child : children) {
            element.addChild(child);
        }
        return element;
    }
}
