package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.lang.reflect.Method;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Which rows of a feature of Spock's are known to be independent of each other. Each row has an instance of its own, and
 * nothing in Spock counts them. But an extension may, and what all features share is also shared by the rows.
 */
final class IndependentRows {

    private static final String GLOBAL_EXTENSION = "org.spockframework.runtime.extension.IGlobalExtension";

    private IndependentRows() {}

    /**
     * Whether nothing of the feature and its specification may count the rows.
     *
     * @param featureId unique id of the feature
     */
    static boolean of(Class<?> specification, String featureId) {
        if (SpockTraits.hasFixtures(specification)) {
            return false;
        }
        for (Class<?> type : Annotations.hierarchy(specification)) {
            for (Method method : type.getDeclaredMethods()) {
                if (featureId.endsWith("[feature:" + method.getName() + "]")) {
                    return !SpockTraits.hasUnknownExtension(method);
                }
            }
        }
        return false;
    }

    /** Whether an extension that is not Spock's own sees all features. */
    static boolean areWatched(ClassLoader tests) {
        try {
            return ServiceLoader.load(Class.forName(GLOBAL_EXTENSION, false, tests), tests).stream()
                    .anyMatch(provider -> !provider.type().getName().startsWith("org.spockframework."));
        } catch (ClassNotFoundException | ServiceConfigurationError e) {
            // What cannot be inspected is not taken for harmless.
            return true;
        }
    }
}
