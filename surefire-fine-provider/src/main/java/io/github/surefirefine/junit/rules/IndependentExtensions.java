package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.util.List;
import java.util.Set;

/**
 * The extensions of Jupiter's that are known to keep nothing from one invocation of a test template for the next one.
 * Of any other that cannot be known: it may count invocations, or remember a failure, in itself, in a static field or
 * in a store. Read the code of an extension before you add it to the list.
 */
final class IndependentExtensions {

    private static final String API = "org.junit.jupiter.api.";

    /** Jupiter's own, except those for the rules of JUnit 4, which are the user's code. */
    private static final List<String> JUPITER = List.of(API, "org.junit.jupiter.engine.", "org.junit.jupiter.params.");

    private static final Set<String> KNOWN = Set.of(
            // Opens a session before each test, and closes it afterwards.
            "org.mockito.junit.jupiter.MockitoExtension");

    /** What is called only at the beginning and the end of a class has nothing to do with invocations. */
    private static final Set<String> FOR_CLASSES = Set.of(
            API + "extension.AfterAllCallback", API + "extension.BeforeAllCallback", API + "extension.Extension");

    private IndependentExtensions() {}

    /** Whether the type is known to be one. A subclass need not be. */
    static boolean contain(Class<?> extension) {
        return KNOWN.contains(extension.getName()) || isOfJupiter(extension) || isForClasses(extension);
    }

    private static boolean isForClasses(Class<?> extension) {
        for (Class<?> type : Annotations.hierarchy(extension)) {
            if (isOfJupiter(type) && !FOR_CLASSES.contains(type.getName())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfJupiter(Class<?> type) {
        for (String origin : JUPITER) {
            if (type.getName().startsWith(origin)) {
                return true;
            }
        }
        return false;
    }
}
