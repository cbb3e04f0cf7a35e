package io.github.surefirefine.junit.request;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * The listeners that the test class path declares as services. JUnit would register them itself; here, what another
 * fork runs is hidden from them. They are loaded when JUnit asks for them, with the class loader that is set then.
 */
public final class ServiceListeners {

    private static final String DEACTIVATE = "junit.platform.execution.listeners.deactivate";

    private ServiceListeners() {}

    /**
     * A configuration with those listeners.
     *
     * @param elsewhere accepts the unique id of what is skipped because another fork runs it
     */
    public static LauncherConfig without(Predicate<String> elsewhere) {
        LauncherConfig others = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        return Forwarding.proxy(LauncherConfig.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getAdditionalTestExecutionListeners" -> ofExecutions(elsewhere);
            case "getAdditionalLauncherSessionListeners" -> ofSessions(elsewhere);
            default -> Forwarding.invoke(others, method, arguments);
        });
    }

    private static List<TestExecutionListener> ofExecutions(Predicate<String> elsewhere) {
        ConfigurationParameters parameters =
                LauncherDiscoveryRequestBuilder.request().build().getConfigurationParameters();
        Predicate<String> isDeactivated = ClassNamePatterns.of(parameters.get(DEACTIVATE));
        return ServiceLoader.load(TestExecutionListener.class).stream()
                .filter(provider -> !isDeactivated.test(provider.type().getName()))
                .map(provider -> DiscreetListener.of(provider.get(), elsewhere))
                .toList();
    }

    private static List<LauncherSessionListener> ofSessions(Predicate<String> elsewhere) {
        return ServiceLoader.load(LauncherSessionListener.class).stream()
                .map(provider -> DiscreetSession.of(provider.get(), elsewhere))
                .toList();
    }
}
