package io.github.surefirefine.junit.lease;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/**
 * Selects methods with a {@code #} in their names, which Kotlin and Groovy allow. From 5.14.1 on, Jupiter does not find
 * them by their unique ids, because it takes what is before the {@code #} for the class that declares the method.
 */
final class HashedNames {

    private static final String CLASS_OF_JUPITER = "[engine:junit-jupiter]/[class:";

    private static final Set<String> METHODS = Set.of("method", "test-template", "test-factory");

    private final ClassLoader tests;

    /** The given class loader loads the tests. */
    HashedNames(ClassLoader tests) {
        this.tests = tests;
    }

    /** The method with that unique id, if JUnit would look for it in the wrong place. */
    Optional<DiscoverySelector> method(String uniqueId) {
        if (uniqueId.indexOf('#') < 0 || !uniqueId.startsWith(CLASS_OF_JUPITER)) {
            return Optional.empty();
        }
        List<UniqueId.Segment> segments = UniqueId.parse(uniqueId).getSegments();
        UniqueId.Segment last = segments.get(segments.size() - 1);
        String name = last.getValue().replaceFirst("\\([^(]*$", "");
        int hash = name.lastIndexOf('#');
        if (!METHODS.contains(last.getType()) || hash < 0 || isClass(name.substring(0, hash))) {
            return Optional.empty();
        }
        String parameters = last.getValue().substring(name.length()).replaceAll("[()]", "");
        List<String> classes = classes(segments.subList(1, segments.size() - 1));
        String innermost = classes.get(classes.size() - 1);
        if (!isClass(innermost)) {
            return Optional.empty();
        }
        return Optional.of(
                classes.size() == 1
                        ? DiscoverySelectors.selectMethod(innermost, name, parameters)
                        : DiscoverySelectors.selectNestedMethod(
                                classes.subList(0, classes.size() - 1), innermost, name, parameters));
    }

    /** The names of a class and of those nested in it. One that its class inherits has another name, and is left to JUnit. */
    private static List<String> classes(List<UniqueId.Segment> segments) {
        List<String> classes = new ArrayList<>();
        for (UniqueId.Segment segment : segments) {
            classes.add(
                    classes.isEmpty()
                            ? segment.getValue()
                            : classes.get(classes.size() - 1) + "$" + segment.getValue());
        }
        return classes;
    }

    private boolean isClass(String name) {
        try {
            Class.forName(name, false, tests);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
