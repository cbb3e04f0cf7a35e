package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.annotation.Annotations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/**
 * Which rows of a feature of Spock's are known to be independent of each other. Each row has an instance of its own, and
 * nothing in Spock counts them. But an extension may, and what all features share is also shared by the rows.
 */
final class IndependentRows {

    private static final String GLOBAL_EXTENSIONS =
            "META-INF/services/org.spockframework.runtime.extension.IGlobalExtension";

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

    /**
     * Whether an extension that is not Spock's own sees all features. Their constructors have parameters, so
     * {@link java.util.ServiceLoader} would refuse them.
     */
    static boolean areWatched(ClassLoader tests) {
        try {
            for (URL list : Collections.list(tests.getResources(GLOBAL_EXTENSIONS))) {
                if (namesOthers(list)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // What cannot be inspected is not taken for harmless.
            return true;
        }
    }

    private static boolean namesOthers(URL list) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").trim())
                    .anyMatch(name -> !name.isEmpty() && !name.startsWith("org.spockframework."));
        }
    }
}
