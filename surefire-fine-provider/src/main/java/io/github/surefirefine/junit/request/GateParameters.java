package io.github.surefirefine.junit.request;

import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * By what parameters Jupiter finds the extensions that make units revocable. Since 5.12 it can be told to look for
 * extensions of certain names only, so nothing else of the class path takes effect that did not before.
 */
final class GateParameters {

    private static final String GATE = "io.github.surefirefine.jupiter.Gate";
    private static final String FACTORY_GATE = "io.github.surefirefine.jupiter.FactoryGate";

    /** Came with the same version as the parameter that we need. */
    private static final String OF_5_12 = "org.junit.jupiter.api.extension.PreInterruptCallback";

    private static final String AUTODETECTION = "junit.jupiter.extensions.autodetection.";
    private static final String ENABLED = AUTODETECTION + "enabled";
    private static final String INCLUDE = AUTODETECTION + "include";
    private static final String EXCLUDE = AUTODETECTION + "exclude";
    private static final String PRUNING = "junit.platform.stacktrace.pruning.enabled";
    private static final String DEACTIVATE = "junit.jupiter.conditions.deactivate";

    private GateParameters() {}

    /**
     * The parameters to be set besides the user's.
     *
     * @param users everything that the user has set anywhere
     * @return none where the extension cannot be had, or the user's settings keep it from working
     */
    static Optional<Map<String, String>> besides(ConfigurationParameters users, ClassLoader tests) {
        if (matches(GATE, users.get(DEACTIVATE)) || matches(GATE, users.get(EXCLUDE)) || !isNewEnough(tests)) {
            return Optional.empty();
        }
        if (!autodetects(users)) {
            return Optional.of(Map.of(ENABLED, "true", INCLUDE, GATE));
        }
        return Optional.of(users.get(INCLUDE)
                .map(include -> Map.of(INCLUDE, include + "," + GATE))
                .orElse(Map.of(
                        EXCLUDE,
                        users.get(EXCLUDE).map(exclude -> exclude + ",").orElse("") + FACTORY_GATE)));
    }

    /**
     * The parameters to be set instead of some of these for tests that factories make. What is asked before those stands
     * in every stack trace, with frames of JUnit's around it; so it stays out where JUnit leaves its frames in.
     *
     * @param users everything that the user has set anywhere
     * @return none where the user's settings keep the extension from working
     */
    static Map<String, String> forFactories(ConfigurationParameters users) {
        if (!users.getBoolean(PRUNING).orElse(true) || matches(FACTORY_GATE, users.get(EXCLUDE))) {
            return Map.of();
        }
        if (!autodetects(users)) {
            return Map.of(INCLUDE, GATE + "," + FACTORY_GATE);
        }
        return users.get(INCLUDE)
                .map(include -> Map.of(INCLUDE, include + "," + GATE + "," + FACTORY_GATE))
                .orElse(Map.of(EXCLUDE, users.get(EXCLUDE).orElse("")));
    }

    /** Whether the user lets Jupiter look for extensions. */
    static boolean autodetects(ConfigurationParameters users) {
        return users.getBoolean(ENABLED).orElse(false);
    }

    private static boolean matches(String extension, Optional<String> patterns) {
        return ClassNamePatterns.of(patterns).test(extension);
    }

    private static boolean isNewEnough(ClassLoader tests) {
        try {
            Class.forName(OF_5_12, false, tests);
            Class.forName(GATE, false, tests);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
