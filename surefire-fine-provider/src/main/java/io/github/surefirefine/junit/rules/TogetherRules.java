package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.gate.engine.EngineRoots;
import io.github.surefirefine.junit.gate.engine.GatedEngine;
import io.github.surefirefine.junit.request.JUnitRequests;
import io.github.surefirefine.junit.request.MethodOrders;
import io.github.surefirefine.platform.PlatformSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Which classes must not be split: those with something that belongs to the class as a whole (an order, a shared
 * instance), those the user names, and those of engines that cannot run a method alone. Fixtures of a class keep it
 * together, too, unless its units are revocable: then each fork runs the fixtures at most once. The same holds for an
 * order or a shared instance if the user says that the tests do not need each other. If there is only one fork, fixtures
 * run once anyway, and its tests are single units for the sake of the history.
 */
public final class TogetherRules {

    /** The user's tag for what must not be split. */
    static final TestTag TOGETHER = TestTag.create("together");

    /** The user's tag for what may be split although that is not known. */
    private static final TestTag APART = TestTag.create("apart");

    private final ConfigurationParameters parameters;
    private final JUnitRequests requests;
    private final EngineRoots found;
    private final boolean isOnlyFork;
    private final ClassMark together;
    private final ClassMark apart;
    private final CucumberReports reports;

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
        this.together = new ClassMark(TOGETHER, settings.together());
        this.apart = new ClassMark(APART, settings.apart());
        this.isOnlyFork = settings.inOnlyJvm();
        this.reports =
                new CucumberReports(parameters, settings.providerProperties().getOrDefault("forkNumber", ""));
    }

    /**
     * Whether JUnit can be asked for the children of a container one by one. JUnit 4 selects by description, so children
     * with the same name cannot be selected. A lone child need not be selected; if it stands for a class that cannot
     * run, JUnit would complain about the selection.
     */
    public boolean canSelectChildren(String engineId, TestIdentifier container, Set<TestIdentifier> children) {
        if (!engineId.equals(GatedEngine.VINTAGE)) {
            return true;
        }
        if (found.askWithin(container.getUniqueId())) {
            return children.size() > 1 || children.stream().noneMatch(TestIdentifier::isTest);
        }
        Set<String> names = new HashSet<>();
        return children.size() > 1
                && children.stream().allMatch(child -> child.isTest() && names.add(child.getLegacyReportingName()));
    }

    /**
     * Whether the units of the class can be taken back from a fork that has not begun them; nested classes are not
     * considered.
     */
    public boolean isRevocable(String engineId, TestIdentifier container) {
        return couldBeRevocable(engineId, container) && (!engineId.equals(GatedEngine.TESTNG) || isApart(container));
    }

    private boolean couldBeRevocable(String engineId, TestIdentifier container) {
        return requests.shareable().test(engineId)
                && testClass(container).isPresent()
                && found.askBefore(container.getUniqueId())
                && !(engineId.equals(GatedEngine.VINTAGE) && runsSideBySide());
    }

    /** Whether the engine does something once for all classes of a launcher execution: TestNG has fixtures of a suite. */
    public boolean runsAlone(String engineId) {
        return engineId.equals(GatedEngine.TESTNG);
    }

    /** Whether something is done, or decided, once for the class; nested classes are not considered. */
    public boolean hasFixtures(String engineId, TestIdentifier container) {
        try {
            Optional<Class<?>> testClass = testClass(container);
            return switch (engineId) {
                case GatedEngine.JUPITER ->
                    JupiterExtensions.areLookedFor(parameters)
                            || (testClass.isPresent() && JupiterTraits.hasFixtures(testClass.get()))
                            || (isApart(container) && hasOrderOrInstance(testClass.orElseThrow()));
                case GatedEngine.VINTAGE -> testClass.isPresent() && JUnit4Traits.hasFixtures(testClass.get());
                case GatedEngine.SPOCK -> testClass.isPresent() && SpockTraits.hasFixtures(testClass.get());
                case GatedEngine.SUITE, GatedEngine.CUCUMBER -> true;
                case GatedEngine.TESTNG -> isApart(container);
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

    /** Files that each fork would write anew that runs a part of a class or suite. */
    public List<String> files(TestIdentifier container) {
        return isOnlyFork ? List.of() : reports.of(testClass(container));
    }

    /** Whether the engine runs suites. */
    public boolean isSuite(String engineId) {
        return engineId.equals(GatedEngine.SUITE);
    }

    /** Whether each test is a unit although there are containers below the root of the engine: Cucumber's features. */
    public boolean isDividedByTest(String engineId, TestIdentifier root) {
        return engineId.equals(GatedEngine.CUCUMBER) && isApart(root);
    }

    /**
     * Those of the tests of a class that only run together, because some need others or cannot be selected alone; less
     * than two if all can run apart.
     */
    public List<TestIdentifier> chained(String engineId, TestIdentifier container, Set<TestIdentifier> children) {
        if (!engineId.equals(GatedEngine.TESTNG)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (TestIdentifier child : children) {
            names.add(methodName(child));
        }
        Set<String> chained = TestNgChain.of(testClass(container).orElseThrow(), names);
        return children.stream()
                .filter(child -> chained.contains(methodName(child)))
                .toList();
    }

    private static String methodName(TestIdentifier ofTestNg) {
        return ((MethodSource) ofTestNg.getSource().orElseThrow()).getMethodName();
    }

    /** Whether tests of TestNG run in several threads, as the user wants. */
    private boolean isTestNgParallel() {
        String mode = parameters.get("testng.parallel").orElse("none").trim();
        return !mode.equalsIgnoreCase("none") && !mode.equalsIgnoreCase("false");
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
                || together.isOn(container, testClass.get())
                || isClassWide(engineId, container, testClass.get(), revocable, apart.isOn(container, testClass.get()));
    }

    /**
     * Whether the class is one unit only because the user has not said that it may be split.
     *
     * @param revocable whether that holds for all of the top-level class
     */
    public boolean couldBeApart(String engineId, TestIdentifier container, boolean revocable) {
        Optional<Class<?>> testClass = testClass(container);
        return testClass.isPresent()
                && !together.isOn(container, testClass.get())
                && isClassWide(engineId, container, testClass.get(), revocable, false)
                && !isClassWide(
                        engineId, container, testClass.get(), revocable || couldBeRevocable(engineId, container), true);
    }

    private boolean isApart(TestIdentifier container) {
        Optional<Class<?>> testClass = testClass(container);
        return testClass.isPresent() && apart.isOn(container, testClass.get());
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

    private boolean isClassWide(
            String engineId, TestIdentifier container, Class<?> testClass, boolean revocable, boolean apartByUser) {
        boolean fixturesRunOnce = revocable || isOnlyFork;
        boolean isFree = fixturesRunOnce && apartByUser;
        try {
            return switch (engineId) {
                case GatedEngine.JUPITER ->
                    JupiterTraits.isIndivisible(testClass)
                            || (!isFree && hasOrderOrInstance(testClass))
                            || (!fixturesRunOnce && hasFixtures(testClass));
                case GatedEngine.VINTAGE ->
                    JUnit4Traits.isIndivisible(testClass)
                            || (!isFree && JUnit4Traits.hasOrder(testClass))
                            || (revocable && !found.askWithin(container.getUniqueId()))
                            || (JUnit4Traits.hasFixtures(testClass)
                                    && !(fixturesRunOnce && found.askWithin(container.getUniqueId())));
                case GatedEngine.SPOCK ->
                    SpockTraits.isIndivisible(testClass) || (!isFree && SpockTraits.hasFixtures(testClass));
                case GatedEngine.SUITE -> !isFree;
                case GatedEngine.TESTNG -> !isFree || TestNgTraits.isIndivisible(testClass) || isTestNgParallel();
                default -> true;
            };
        } catch (LinkageError e) {
            // Something that the class refers to is not on the class path. What cannot be inspected is not split.
            return true;
        }
    }

    private boolean hasFixtures(Class<?> ofJupiter) {
        return JupiterExtensions.areLookedFor(parameters) || JupiterTraits.hasFixtures(ofJupiter);
    }

    /**
     * Settings give every class an order or a shared instance, as annotations do for one class. The other settings of
     * Jupiter keep nothing together, whether they have an annotation or not: those for parallel execution, timeouts,
     * names, temporary folders, the scope of a test's construction and deactivated conditions concern each test or
     * fixture by itself. A folder that a whole class shares comes with a fixture of the class. A seed only matters with
     * a random order, which is an order.
     */
    private boolean hasOrderOrInstance(Class<?> ofJupiter) {
        return JupiterTraits.hasOrderOrInstance(ofJupiter)
                || !parameters.get(MethodOrders.METHODS).equals(requests.order(MethodOrders.METHODS))
                || parameters
                        .get("junit.jupiter.testinstance.lifecycle.default")
                        .orElse("")
                        .trim()
                        .equalsIgnoreCase("per_class");
    }

    /**
     * Whether the user gives the classes in a class an order that must hold. Top-level classes are different: with several
     * forks, Surefire hands out classes one by one, and Jupiter orders only what it gets at once.
     */
    public boolean ordersNestedClasses(String engineId, TestIdentifier container) {
        return engineId.equals(GatedEngine.JUPITER)
                && !isApart(container)
                && !parameters.get(MethodOrders.CLASSES).equals(requests.order(MethodOrders.CLASSES));
    }
}
