package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.util.List;
import java.util.Set;

/**
 * The extensions of Jupiter's that are known to keep nothing from one invocation of a test template for the next one. It
 * cannot be known of any other: that may count invocations, or remember a failure, in itself, in a static field or in a
 * store. Whoever adds one to the list has read it.
 */
final class IndependentExtensions {

    private static final String API = "org.junit.jupiter.api.";

    /** Jupiter's own; not those for the rules of JUnit 4, which are code of the user's. */
    private static final List<String> JUPITER = List.of(API, "org.junit.jupiter.engine.", "org.junit.jupiter.params.");

    private static final Set<String> KNOWN = Set.of(
            // Opens a session before each test, and closes it after that.
            "org.mockito.junit.jupiter.MockitoExtension");

    /** What is only done at the beginning and the end of a class has nothing to do with invocations. */
    private static final Set<String> FOR_CLASSES = Set.of(
            API + "extension.AfterAllCallback", API + "extension.BeforeAllCallback", API + "extension.Extension");

    private IndependentExtensions() {}

    /** Whether the type is known to be one. A subclass of one need not be. */
    static boolean contain(Class<?> extension) {
        return KNOWN.contains(extension.getName())
                || isOfJupiter(extension)
                || Annotations.hierarchy(extension).stream()
                        .filter(IndependentExtensions::isOfJupiter)
                        .allMatch(type -> FOR_CLASSES.contains(type.getName()));
    }

    private static boolean isOfJupiter(Class<?> type) {
        return JUPITER.stream().anyMatch(type.getName()::startsWith);
    }
}
