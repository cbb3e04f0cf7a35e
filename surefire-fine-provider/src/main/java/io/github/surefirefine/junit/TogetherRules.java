package io.github.surefirefine.junit;

import io.github.surefirefine.junit.request.MethodOrders;
import io.github.surefirefine.options.ClassPattern;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Which classes must not be split: those with something that belongs to the class as a whole (fixtures, extensions, an
 * order, a shared instance), those the user names, and those of engines that cannot run a method alone.
 */
final class TogetherRules {

    private static final String JUPITER = "[engine:junit-jupiter]";
    private static final String VINTAGE = "[engine:junit-vintage]";

    private static final TestTag TOGETHER = TestTag.create("together");

    private final ConfigurationParameters parameters;
    private final Optional<String> runOrder;
    private final List<ClassPattern> patterns;

    /**
     * Takes the rules from the settings.
     *
     * @param runOrder the order of methods that follows from Surefire's run order: it is ours to keep, not the class's
     */
    TogetherRules(ConfigurationParameters parameters, Optional<String> runOrder, List<ClassPattern> patterns) {
        this.parameters = parameters;
        this.runOrder = runOrder;
        this.patterns = patterns;
    }

    /** Whether the engine tells tests apart by their names only. */
    boolean selectsByName(String engineId) {
        return engineId.equals(VINTAGE);
    }

    /** Whether the class is one unit. */
    boolean staysTogether(String engineId, TestIdentifier container) {
        Optional<Class<?>> testClass = container
                .getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getJavaClass());
        return testClass.isEmpty()
                || container.getTags().contains(TOGETHER)
                || patterns.stream()
                        .anyMatch(pattern -> pattern.matches(testClass.get().getName()))
                || isClassWide(engineId, testClass.get());
    }

    private boolean isClassWide(String engineId, Class<?> testClass) {
        try {
            return switch (engineId) {
                case JUPITER -> hasClassWideParameters() || JupiterTraits.isClassWide(testClass);
                case VINTAGE -> JUnit4Traits.isClassWide(testClass);
                default -> true;
            };
        } catch (LinkageError e) {
            // Something that the class refers to is not on the class path. What cannot be looked at is not split.
            return true;
        }
    }

    /** Settings that give every class an extension, an order or a shared instance. */
    private boolean hasClassWideParameters() {
        return parameters
                        .getBoolean("junit.jupiter.extensions.autodetection.enabled")
                        .orElse(false)
                || !parameters.get(MethodOrders.METHODS).equals(runOrder)
                || parameters
                        .get("junit.jupiter.testinstance.lifecycle.default")
                        .filter("per_class"::equalsIgnoreCase)
                        .isPresent();
    }
}
