package io.github.surefirefine.junit.request;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * The listeners that the test class path declares as services. JUnit would register them itself; here, what another
 * fork runs is hidden from them. They are loaded when JUnit asks for them, with the class loader that is set then.
 */
public final class ServiceListeners implements InvocationHandler {

    private static final String DEACTIVATE = "junit.platform.execution.listeners.deactivate";

    private final LauncherConfig others;
    private final Predicate<String> elsewhere;

    private ServiceListeners(LauncherConfig others, Predicate<String> elsewhere) {
        this.others = others;
        this.elsewhere = elsewhere;
    }

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
        return Forwarding.proxy(LauncherConfig.class, new ServiceListeners(others, elsewhere));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "getAdditionalTestExecutionListeners" -> ofExecutions();
            case "getAdditionalLauncherSessionListeners" -> ofSessions();
            default -> Forwarding.invoke(others, method, arguments);
        };
    }

    private List<TestExecutionListener> ofExecutions() {
        ConfigurationParameters parameters =
                LauncherDiscoveryRequestBuilder.request().build().getConfigurationParameters();
        ClassNamePatterns deactivated = ClassNamePatterns.of(parameters.get(DEACTIVATE));
        List<TestExecutionListener> listeners = new ArrayList<>();
        Iterator<ServiceLoader.Provider<TestExecutionListener>> each =
                ServiceLoader.load(TestExecutionListener.class).stream().iterator();
        while (each.hasNext()) {
            ServiceLoader.Provider<TestExecutionListener> provider = each.next();
            if (!deactivated.accept(provider.type().getName())) {
                listeners.add(DiscreetListener.of(provider.get(), elsewhere));
            }
        }
        return listeners;
    }

    private List<LauncherSessionListener> ofSessions() {
        List<LauncherSessionListener> listeners = new ArrayList<>();
        for (LauncherSessionListener listener : ServiceLoader.load(LauncherSessionListener.class)) {
            listeners.add(DiscreetSession.of(listener, elsewhere));
        }
        return listeners;
    }
}
