package io.github.surefirefine.junit.request;

import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.ReportDialect;
import io.github.surefirefine.trouble.Trouble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.junit.platform.commons.PreconditionViolationException;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Launcher requests with the filters and parameters that the user set in Surefire's configuration. */
public final class JUnitRequests {

    private static final String GROUPS = "groups";
    private static final String EXCLUDED_GROUPS = "excludegroups";
    private static final String INCLUDED_ENGINES = "includejunit5engines";
    private static final String EXCLUDED_ENGINES = "excludejunit5engines";

    private final Map<String, String> properties;
    private final ReportDialect surefire;
    private final List<Filter<?>> filters;
    private final Map<String, String> parameters;
    private final Map<String, String> forFactories;
    private final boolean isGated;
    private final boolean isAutodetecting;

    /**
     * Reads the settings.
     *
     * @throws PlatformException where one cannot be understood
     */
    public JUnitRequests(PlatformSettings settings) {
        properties = settings.providerProperties();
        surefire = settings.reportDialect();
        filters = filters(settings);
        Map<String, String> all = new HashMap<>(LauncherParameters.of(properties, surefire));
        ConfigurationParameters users = LauncherDiscoveryRequestBuilder.request()
                .configurationParameters(all)
                .build()
                .getConfigurationParameters();
        Optional<Map<String, String>> gate =
                settings.inOnlyJvm() ? Optional.empty() : GateParameters.besides(users, settings.testClassLoader());
        forFactories = gate.isPresent() ? GateParameters.forFactories(users) : Map.of();
        gate.ifPresent(all::putAll);
        parameters = all;
        isGated = gate.isPresent();
        isAutodetecting = GateParameters.autodetects(users);
    }

    /** Whether Jupiter asks our extension before it begins with anything. */
    public boolean isGated() {
        return isGated;
    }

    /** Whether the user lets Jupiter look for extensions. */
    public boolean isAutodetecting() {
        return isAutodetecting;
    }

    /** A request for what is selected, as far as the user wants it. */
    public LauncherDiscoveryRequestBuilder selecting(List<? extends DiscoverySelector> selectors) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(filters.toArray(Filter[]::new))
                .configurationParameters(parameters);
    }

    /** What is to be set besides where factories are to be run, so that Jupiter asks before each test that they make. */
    public Map<String, String> forFactories() {
        return forFactories;
    }

    /** The order of methods that Surefire's run order implies. */
    public Optional<String> methodOrder() {
        return Optional.ofNullable(
                MethodOrders.of(properties.getOrDefault(LauncherParameters.RUN_ORDER, ""), null, surefire)
                        .get(MethodOrders.METHODS));
    }

    private List<Filter<?>> filters(PlatformSettings settings) {
        List<Filter<?>> all = new ArrayList<>();
        try {
            all.addAll(GroupFilters.of(surefire, properties, list(GROUPS), list(EXCLUDED_GROUPS)));
            ifAny(list(INCLUDED_ENGINES), EngineFilter::includeEngines).ifPresent(all::add);
            ifAny(list(EXCLUDED_ENGINES), EngineFilter::excludeEngines).ifPresent(all::add);
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

    private static <F> Optional<F> ifAny(List<String> entries, Function<List<String>, F> filter) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(filter.apply(entries));
    }

    private List<String> list(String property) {
        return Arrays.stream(properties.getOrDefault(property, "").split("[,\\r\\n]+"))
                .map(String::trim)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
