package io.github.surefirefine.junit.request;

import io.github.surefirefine.junit.gate.engine.ShareableEngines;
import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.ReportDialect;
import io.github.surefirefine.trouble.Trouble;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.junit.platform.commons.PreconditionViolationException;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Launcher requests with the filters and parameters that the user has set in Surefire's configuration. */
public final class JUnitRequests {

    private static final String INTERCEPTORS = "junit.platform.launcher.interceptors.enabled";
    private static final String ISSUE_FAILURE_PHASE = "junit.platform.discovery.issue.failure.phase";
    private static final String GROUPS = "groups";
    private static final String EXCLUDED_GROUPS = "excludegroups";
    private static final String INCLUDED_ENGINES = "includejunit5engines";
    private static final String EXCLUDED_ENGINES = "excludejunit5engines";

    private final Map<String, String> properties;
    private final ReportDialect surefire;
    private final List<Filter<?>> filters;
    private final Map<String, String> parameters;
    private final ShareableEngines shareable;

    /**
     * Reads the settings.
     *
     * @throws PlatformException if one of them is invalid
     */
    public JUnitRequests(PlatformSettings settings) {
        properties = settings.providerProperties();
        surefire = settings.reportDialect();
        filters = filters(settings);
        parameters = LauncherParameters.of(properties, surefire);
        shareable = new ShareableEngines(settings.testClassLoader(), !settings.inOnlyJvm());
    }

    /** The engines whose classes several forks may share while they run. */
    public ShareableEngines shareable() {
        return shareable;
    }

    /**
     * Whether a listener may set another context class loader when JUnit begins to look for tests: then JUnit may load
     * test classes with another loader than that of the tests. Must be called when the session is open.
     */
    public boolean mayLoadClassesOtherwise() {
        ConfigurationParameters users = selecting(List.of()).build().getConfigurationParameters();
        return users.getBoolean(INTERCEPTORS).orElse(false) || hasDiscoveryListeners();
    }

    /**
     * A request for what is selected, as far as the user wants it.
     *
     * @param first filters that come before the user's
     */
    public LauncherDiscoveryRequestBuilder selecting(
            List<? extends DiscoverySelector> selectors, PostDiscoveryFilter... first) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(first)
                .filters(filters.toArray(new Filter<?>[0]))
                .configurationParameters(parameters);
    }

    /** Whether JUnit, on critical issues in the tests, does not fail before it runs them. */
    public boolean toleratesIssuesUntilExecution() {
        return selecting(List.of())
                .build()
                .getConfigurationParameters()
                .get(ISSUE_FAILURE_PHASE)
                .orElse("")
                .equalsIgnoreCase("execution");
    }

    /** Like {@link #selecting}, but on critical issues JUnit fails to find the tests, whatever the user has set. */
    public LauncherDiscoveryRequestBuilder failingForIssues(List<? extends DiscoverySelector> selectors) {
        return selecting(selectors).configurationParameter(ISSUE_FAILURE_PHASE, "discovery");
    }

    /** What Surefire's run order implies for one of Jupiter's orders. */
    public Optional<String> order(String parameter) {
        return Optional.ofNullable(
                MethodOrders.of(properties.getOrDefault(LauncherParameters.RUN_ORDER, ""), null, surefire)
                        .get(parameter));
    }

    /** JUnit's own listeners log what they hear. */
    private static boolean hasDiscoveryListeners() {
        try {
            Iterator<ServiceLoader.Provider<LauncherDiscoveryListener>> each =
                    ServiceLoader.load(LauncherDiscoveryListener.class).stream().iterator();
            while (each.hasNext()) {
                if (!each.next().type().getName().startsWith("org.junit.")) {
                    return true;
                }
            }
            return false;
        } catch (ServiceConfigurationError e) {
            // JUnit will report what is wrong.
            return true;
        }
    }

    private List<Filter<?>> filters(PlatformSettings settings) {
        List<Filter<?>> all = new ArrayList<>();
        Optional<ClassNameFilter> scanned = ScannedClasses.of(properties, settings.classNames());
        if (scanned.isPresent()) {
            all.add(scanned.get());
        }
        try {
            all.addAll(GroupFilters.of(surefire, properties, list(GROUPS), list(EXCLUDED_GROUPS)));
            if (!list(INCLUDED_ENGINES).isEmpty()) {
                all.add(EngineFilter.includeEngines(list(INCLUDED_ENGINES)));
            }
            if (!list(EXCLUDED_ENGINES).isEmpty()) {
                all.add(EngineFilter.excludeEngines(list(EXCLUDED_ENGINES)));
            }
        } catch (PreconditionViolationException e) {
            throw new PlatformException(Trouble.GROUPS.tell("fine: " + e.getMessage()));
        }
        TestListResolver methods = TestListResolver.optionallyWildcardFilter(settings.testListResolver());
        if (!methods.isEmpty() && !methods.isWildcard()) {
            all.add(chosenMethods(methods));
        }
        return all;
    }

    private static PostDiscoveryFilter chosenMethods(TestListResolver methods) {
        return descriptor -> FilterResult.includedIf(descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> methods.shouldRun(
                        TestListResolver.toClassFileName(method.getClassName()), method.getMethodName()))
                .orElse(true));
    }

    private List<String> list(String property) {
        List<String> entries = new ArrayList<>();
        for (String text : properties.getOrDefault(property, "").split("[,\\r\\n]+", -1)) {
            String entry = text.trim();
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
