package io.github.surefirefine.junit.request;

import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * The listeners that the test class path declares as services. JUnit would register them itself; here they are kept from
 * hearing of what another fork runs.
 */
public final class ServiceListeners {

    private static final String DEACTIVATE = "junit.platform.execution.listeners.deactivate";

    private ServiceListeners() {}

    /**
     * A configuration with those listeners.
     *
     * @param hidden what they must not hear of
     */
    public static LauncherConfig without(Hidden hidden) {
        ConfigurationParameters parameters =
                LauncherDiscoveryRequestBuilder.request().build().getConfigurationParameters();
        Predicate<String> isDeactivated = ClassNamePatterns.of(parameters.get(DEACTIVATE));
        TestExecutionListener[] listeners = ServiceLoader.load(TestExecutionListener.class).stream()
                .filter(provider -> !isDeactivated.test(provider.type().getName()))
                .map(provider -> DiscreetListener.of(provider.get(), hidden))
                .toArray(TestExecutionListener[]::new);
        return LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(listeners)
                .build();
    }
}
