package io.github.surefirefine.junit.discovery;

import io.github.surefirefine.junit.gate.engine.EngineRoots;
import io.github.surefirefine.junit.request.JUnitRequests;
import io.github.surefirefine.junit.rules.LockCollector;
import io.github.surefirefine.junit.rules.TogetherRules;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.trouble.Trouble;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * Finds the tests of all classes, or of a slice of them, and keeps the plans from which leases can be run. Confined to
 * one thread.
 */
public final class Discovery {

    private static final int CLASSES_OF_A_SLICE = 16;

    private final PlatformSettings settings;
    private final JUnitRequests requests;
    private final Launcher launcher;
    private final ContextClassLoader contextClassLoader;
    private final DiscoveredSlices slices = new DiscoveredSlices();

    /** Unique ids of engines that may run tests that are in no test plan, or not run tests that are in one. */
    private final Set<String> withUnlistedTests = new HashSet<>();

    private @Nullable List<String> classNames;
    private @Nullable List<List<String>> classSlices;
    private @Nullable ReusablePlan latest;

    public Discovery(
            PlatformSettings settings,
            JUnitRequests requests,
            Launcher launcher,
            ContextClassLoader contextClassLoader) {
        this.settings = settings;
        this.requests = requests;
        this.launcher = launcher;
        this.contextClassLoader = contextClassLoader;
    }

    /**
     * Finds all tests.
     *
     * @throws PlatformException if that is impossible for a reason that the user can fix
     */
    public RunPlan all() {
        return discover(classNames());
    }

    /** How many slices there are. */
    public int slices() {
        return classSlices().size();
    }

    /**
     * Finds the tests of a slice.
     *
     * @param slice from 0
     * @throws PlatformException if that is impossible for a reason that the user can fix
     */
    public RunPlan slice(int slice) {
        RunPlan classes = discover(classSlices().get(slice));
        if (withUnlistedTests.isEmpty()) {
            slices.keep(latest(), classes);
        }
        return classes;
    }

    /** The latest plan. */
    public ReusablePlan latest() {
        if (latest == null) {
            throw new IllegalStateException("nothing was discovered");
        }
        return latest;
    }

    /** A plan that holds all of the lease and not too much besides; it is given out only once. */
    public Optional<ReusablePlan> take(Lease lease) {
        return slices.take(lease, requests.shareable());
    }

    private List<List<String>> classSlices() {
        if (classSlices == null) {
            classSlices = ClassSlices.of(classNames(), CLASSES_OF_A_SLICE);
        }
        return classSlices;
    }

    /** Computed once, because the order that the user wants may require all classes to be loaded. */
    private List<String> classNames() {
        if (classNames == null) {
            classNames = settings.classNames().get();
        }
        return classNames;
    }

    private RunPlan discover(List<String> classNames) {
        List<DiscoverySelector> classes = new ArrayList<>();
        for (String className : classNames) {
            classes.add(DiscoverySelectors.selectClass(className));
        }
        try {
            EnginesWithUnlistedTests engines = new EnginesWithUnlistedTests();
            LockCollector locks = new LockCollector();
            EngineRoots roots = new EngineRoots();
            LauncherDiscoveryRequestBuilder request =
                    requests.selecting(classes, engines).listeners(engines).filters(roots);
            TestPlan plan = contextClassLoader.discovering(
                    () -> launcher.discover((settings.locks() ? request.filters(locks) : request).build()));
            latest = new ReusablePlan(plan, roots, Set.of());
            withUnlistedTests.addAll(engines.ids());
            TogetherRules rules = new TogetherRules(plan.getConfigurationParameters(), requests, roots, settings);
            return new PlanBuilder(plan, rules, locks, settings.reportDialect())
                    .build(
                            settings.runRules(),
                            classNames,
                            contextClassLoader.discovering(() -> unlisted(plan, engines.ids(), classNames)));
        } catch (JUnitException e) {
            throw new PlatformException(Trouble.DISCOVERY.tell("fine: JUnit cannot find the tests: " + causes(e)));
        }
    }

    /**
     * If one fork runs everything at once, it does not matter what an engine cannot be asked for by itself, and
     * critical issues fail the whole run, as with stock Surefire.
     */
    private List<UnlistedGroup> unlisted(TestPlan plan, Set<String> ofEngines, List<String> classNames) {
        UnlistedClasses classes = new UnlistedClasses(launcher, requests);
        List<UnlistedGroup> all = new ArrayList<>(classes.ofEngines(plan, ofEngines, classNames));
        boolean isFirst =
                classNames.isEmpty() || classNames.get(0).equals(classNames().get(0));
        if (isFirst) {
            // Once, by the fork that discovers the first slice.
            all.addAll(UnlistedClasses.idleEngines(plan, ofEngines, classNames));
        }
        if (!settings.inOnlyJvm()) {
            all.addAll(classes.ofUnknownEngines(plan, ofEngines, classNames));
        }
        if (!settings.inOnlyJvm() && requests.toleratesIssuesUntilExecution()) {
            classes.withIssues(plan, ofEngines, classNames).stream()
                    .filter(each -> all.stream().noneMatch(each::isPartOf))
                    .forEach(all::add);
        }
        for (UnlistedGroup each : all) {
            if (!each.isIdle()) {
                withUnlistedTests.add(each.engineId());
            }
        }
        return all;
    }

    /** What a linkage error says is only the name of a class, or a signature. */
    private static String causes(Throwable error) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            boolean saysEnough = cause.getMessage() != null && !(cause instanceof LinkageError);
            text.append(text.isEmpty() ? "" : ": ").append(saysEnough ? cause.getMessage() : cause);
        }
        return text.toString();
    }
}
