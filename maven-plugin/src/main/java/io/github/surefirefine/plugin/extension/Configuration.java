package io.github.surefirefine.plugin.extension;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** The settings of a goal that runs tests, as Maven is about to hand them to its plugin. Read and copied, never changed. */
final class Configuration {

    private static final String PROPERTIES = "properties";
    private static final String PROPERTY = "property";
    private static final String NAME = "name";
    private static final String VALUE = "value";

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]+)}");

    private final Xpp3Dom settings;
    private final Properties properties;

    /**
     * Reads settings.
     *
     * @param properties of the module and the command line, which a setting can name
     */
    Configuration(@Nullable Xpp3Dom settings, Properties properties) {
        this.settings = settings == null ? new Xpp3Dom("configuration") : settings;
        this.properties = properties;
    }

    /** The values of a setting that is a list; none where it is not set. */
    List<String> texts(String setting) {
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

    /** Where the user has set nothing, there is the name of the property with which he could. */
    private String resolved(@Nullable String value) {
        if (value == null) {
            return "";
        }
        Matcher expression = EXPRESSION.matcher(value.trim());
        return expression.matches() ? properties.getProperty(expression.group(1), "") : value;
    }

    /**
     * A copy with more in {@code <properties>}, which Surefire passes on to any provider: options, where the user has not
     * set them there; and what Surefire tells its own provider only, for which it overrules the user as it does here.
     */
    Xpp3Dom forProvider(Map<String, String> options) {
        Map<String, String> engines = new TreeMap<>();
        putEngines("includeJUnit5Engines", "includejunit5engines", engines);
        putEngines("excludeJUnit5Engines", "excludejunit5engines", engines);

        Xpp3Dom changed = new Xpp3Dom(settings);
        Xpp3Dom before = changed.getChild(PROPERTIES);
        Xpp3Dom all = before == null ? new Xpp3Dom(PROPERTIES) : new Xpp3Dom(before);
        remove(changed, Collections.singleton(PROPERTIES));
        remove(all, engines.keySet());
        Set<String> set =
                Arrays.stream(all.getChildren()).map(Configuration::nameOf).collect(Collectors.toSet());
        engines.forEach((name, value) -> all.addChild(property(name, value)));
        options.forEach((name, value) -> {
            if (!set.contains(name)) {
                all.addChild(property(name, value));
            }
        });
        changed.addChild(all);
        return changed;
    }

    private void putEngines(String setting, String name, Map<String, String> engines) {
        List<String> texts = texts(setting);
        if (!texts.isEmpty()) {
            engines.put(name, String.join(",", texts));
        }
    }

    private static void remove(Xpp3Dom element, Set<String> names) {
        for (int i = element.getChildCount() - 1; i >= 0; i--) {
            if (names.contains(nameOf(element.getChild(i)))) {
                element.removeChild(i);
            }
        }
    }

    /** Surefire takes {@code <property><name>a</name><value>b</value></property>} as well as {@code <a>b</a>}. */
    private static String nameOf(Xpp3Dom element) {
        Xpp3Dom name = element.getName().equals(PROPERTY) ? element.getChild(NAME) : null;
        return name == null || name.getValue() == null
                ? element.getName()
                : name.getValue().trim();
    }

    private static Xpp3Dom property(String name, String value) {
        Xpp3Dom property = new Xpp3Dom(PROPERTY);
        property.addChild(element(NAME, name));
        property.addChild(element(VALUE, value));
        return property;
    }

    private static Xpp3Dom element(String name, String value) {
        Xpp3Dom element = new Xpp3Dom(name);
        element.setValue(value);
        return element;
    }
}
