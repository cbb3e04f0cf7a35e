package io.github.surefirefine.junit;

import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.ReportDialect;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.junit.platform.commons.PreconditionViolationException;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Launcher requests with the filters and parameters that the user set in Surefire's configuration. */
final class JUnitRequests {

    private static final String GROUPS = "groups";
    private static final String EXCLUDED_GROUPS = "excludegroups";
    private static final String INCLUDED_ENGINES = "includejunit5engines";
    private static final String EXCLUDED_ENGINES = "excludejunit5engines";
    private static final String RUN_ORDER = "runOrder";
    private static final String CONFIGURATION_PARAMETERS = "configurationParameters";

    private final Map<String, String> properties;
    private final Map<String, String> methodOrders;
    private final List<Filter<?>> filters;
    private final Map<String, String> parameters;

    JUnitRequests(PlatformSettings settings) {
        properties = settings.providerProperties();
        methodOrders = MethodOrders.of(properties.getOrDefault(RUN_ORDER, ""), settings.reportDialect());
        filters = filters(settings);
        parameters = parameters(settings.reportDialect());
    }

    LauncherDiscoveryRequestBuilder selecting(List<? extends DiscoverySelector> selectors) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(filters.toArray(Filter[]::new))
                .configurationParameters(parameters);
    }

    /** The order of methods that Surefire's run order implies. */
    Optional<String> methodOrder() {
        return Optional.ofNullable(methodOrders.get(MethodOrders.METHODS));
    }

    private List<Filter<?>> filters(PlatformSettings settings) {
        List<Filter<?>> all = new ArrayList<>();
        try {
            all.addAll(GroupFilters.of(settings.reportDialect(), properties, list(GROUPS), list(EXCLUDED_GROUPS)));
            ifAny(list(INCLUDED_ENGINES), EngineFilter::includeEngines).ifPresent(all::add);
            ifAny(list(EXCLUDED_ENGINES), EngineFilter::excludeEngines).ifPresent(all::add);
        } catch (PreconditionViolationException e) {
            throw new PlatformException("fine: " + e.getMessage());
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

    private Map<String, String> parameters(ReportDialect surefire) {
        Map<String, String> all = new HashMap<>(methodOrders);
        if (surefire.isOfProvider()) {
            // The frameworks themselves leave their own frames in a trace; JUnit since 5.10 takes them out.
            all.put("junit.platform.stacktrace.pruning.enabled", "false");
        }
        Properties configured = new Properties();
        try {
            configured.load(new StringReader(properties.getOrDefault(CONFIGURATION_PARAMETERS, "")));
        } catch (IOException | IllegalArgumentException e) {
            throw new PlatformException("fine: " + CONFIGURATION_PARAMETERS + " cannot be read: " + e.getMessage());
        }
        configured.stringPropertyNames().forEach(name -> all.put(name, configured.getProperty(name)));
        properties.forEach((name, value) -> {
            if (name.startsWith("testng.") || name.startsWith("junit.vintage.execution.parallel")) {
                all.put(name, value);
            }
        });
        return all;
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
