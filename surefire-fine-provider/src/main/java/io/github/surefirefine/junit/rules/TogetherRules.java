package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.gate.engine.EngineRoots;
import io.github.surefirefine.junit.gate.engine.GatedEngine;
import io.github.surefirefine.junit.request.JUnitRequests;
import io.github.surefirefine.junit.request.MethodOrders;
import io.github.surefirefine.options.ClassPattern;
import io.github.surefirefine.platform.PlatformSettings;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Which classes must not be split: those with something that belongs to the class as a whole (an order, a shared
 * instance), those the user names, and those of engines that cannot run a method alone. Fixtures of a class keep it
 * together, too, unless its units are revocable: then each fork runs the fixtures at most once. If there is only one
 * fork, they run once anyway, and its tests are single units for the sake of the history.
 */
public final class TogetherRules {

    /** The user's tag for what must not be split. */
    static final TestTag TOGETHER = TestTag.create("together");

    private final ConfigurationParameters parameters;
    private final JUnitRequests requests;
    private final EngineRoots found;
    private final boolean isOnlyFork;
    private final List<ClassPattern> patterns;

    /**
     * Takes the rules from the settings.
     *
     * @param requests by which the tests were found, and will be run
     * @param found what the engines have found
     */
    public TogetherRules(
            ConfigurationParameters parameters, JUnitRequests requests, EngineRoots found, PlatformSettings settings) {
        this.parameters = parameters;
        this.found = found;
        this.requests = requests;
        this.patterns = settings.together();
        this.isOnlyFork = settings.inOnlyJvm();
    }

    /** Whether the engine tells tests apart by their names only. */
    public boolean selectsByName(String engineId) {
        return engineId.equals(GatedEngine.VINTAGE);
    }

    /** Whether such an engine has different names for everything in a class. */
    public boolean tellsChildrenApart(TestIdentifier container) {
        return found.askWithin(container.getUniqueId());
    }

    /**
     * Whether the units of the class can be taken back from a fork that has not begun them; nested classes are not
     * considered.
     */
    public boolean isRevocable(String engineId, TestIdentifier container) {
        return requests.shareable().run(engineId)
                && testClass(container).isPresent()
                && found.askBefore(container.getUniqueId())
                && !(engineId.equals(GatedEngine.VINTAGE) && runsSideBySide());
    }

    /** Whether something is done, or decided, once for the class; nested classes are not considered. */
    public boolean hasFixtures(String engineId, TestIdentifier container) {
        try {
            Optional<Class<?>> testClass = testClass(container);
            return switch (engineId) {
                case GatedEngine.JUPITER ->
                    JupiterExtensions.areLookedFor(parameters)
                            || (testClass.isPresent() && JupiterTraits.hasFixtures(testClass.get()));
                case GatedEngine.VINTAGE -> testClass.isPresent() && JUnit4Traits.hasFixtures(testClass.get());
                case GatedEngine.SPOCK -> testClass.isPresent() && SpockTraits.hasFixtures(testClass.get());
                case GatedEngine.SUITE -> testClass.isPresent() && SuiteTraits.hasFixtures(testClass.get());
                default -> false;
            };
        } catch (LinkageError e) {
            return true;
        }
    }

    /**
     * Whether the children of something that is not a class are units: tests with the same parameters of a JUnit 4
     * class.
     */
    public boolean isDividedFurther(String engineId, TestIdentifier set, TestIdentifier ofClass) {
        if (!engineId.equals(GatedEngine.VINTAGE) || !found.askWithin(set.getUniqueId())) {
            return false;
        }
        try {
            Optional<Class<?>> testClass = testClass(ofClass);
            return testClass.isPresent() && !JUnit4Traits.hasFixturesOfASet(testClass.get());
        } catch (LinkageError e) {
            return false;
        }
    }

    /** Whether tests of JUnit 3 and 4 run in several threads, as the user wants. */
    private boolean runsSideBySide() {
        return parameters.getBoolean("junit.vintage.execution.parallel.enabled").orElse(false);
    }

    /**
     * Whether the class is one unit.
     *
     * @param revocable whether that holds for all of the top-level class
     */
    public boolean staysTogether(String engineId, TestIdentifier container, boolean revocable) {
        Optional<Class<?>> testClass = testClass(container);
        return testClass.isEmpty()
                || container.getTags().contains(TOGETHER)
                || isNamed(testClass.get())
                || isClassWide(engineId, testClass.get(), container.getUniqueId(), revocable || isOnlyFork);
    }

    private boolean isNamed(Class<?> testClass) {
        for (ClassPattern pattern : patterns) {
            if (pattern.matches(testClass.getName())) {
                return true;
            }
        }
        return false;
    }

    /** The class as its engine has loaded it; empty if the engine has named one that cannot be loaded. */
    private static Optional<Class<?>> testClass(TestIdentifier container) {
        try {
            return container.getSource().orElse(null) instanceof ClassSource source
                    ? Optional.of(source.getJavaClass())
                    : Optional.empty();
        } catch (JUnitException e) {
            return Optional.empty();
        }
    }

    private boolean isClassWide(String engineId, Class<?> testClass, String uniqueId, boolean fixturesRunOnce) {
        try {
            return switch (engineId) {
                case GatedEngine.JUPITER ->
                    hasClassWideParameters(fixturesRunOnce)
                            || JupiterTraits.staysTogether(testClass)
                            || (!fixturesRunOnce && JupiterTraits.hasFixtures(testClass));
                case GatedEngine.VINTAGE ->
                    JUnit4Traits.staysTogether(testClass)
                            || (JUnit4Traits.hasFixtures(testClass) && !(fixturesRunOnce && found.askWithin(uniqueId)));
                case GatedEngine.SPOCK -> SpockTraits.isIndivisible(testClass) || SpockTraits.hasFixtures(testClass);
                default -> true;
            };
        } catch (LinkageError e) {
            // Something that the class refers to is not on the class path. What cannot be inspected is not split.
            return true;
        }
    }

    /**
     * Settings that give every class an extension, an order or a shared instance, as annotations do for one class. The
     * other settings of Jupiter keep nothing together, whether they have an annotation or not: those for parallel
     * execution, timeouts, names, temporary folders, the scope of a test's construction and deactivated conditions
     * concern each test or fixture by itself. A folder that a whole class shares comes with a fixture of the class. A
     * seed only matters with a random order, which is an order.
     */
    private boolean hasClassWideParameters(boolean fixturesRunOnce) {
        return (!fixturesRunOnce && JupiterExtensions.areLookedFor(parameters))
                || !parameters.get(MethodOrders.METHODS).equals(requests.order(MethodOrders.METHODS))
                || parameters
                        .get("junit.jupiter.testinstance.lifecycle.default")
                        .orElse("")
                        .trim()
                        .equalsIgnoreCase("per_class");
    }

    /**
     * Whether the user gives nested classes an order that must hold. Top-level classes are different: with several
     * forks, Surefire hands out classes one by one, and Jupiter orders only what it gets at once.
     */
    public boolean ordersNestedClasses(String engineId) {
        return engineId.equals(GatedEngine.JUPITER)
                && !parameters.get(MethodOrders.CLASSES).equals(requests.order(MethodOrders.CLASSES));
    }
}
