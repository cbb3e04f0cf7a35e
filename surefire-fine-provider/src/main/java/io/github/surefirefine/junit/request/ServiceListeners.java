package io.github.surefirefine.junit.request;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * The listeners that the test class path declares as services. JUnit would register them itself; here they are kept from
 * hearing of what was skipped only because another fork runs it.
 */
public final class ServiceListeners {

    private static final String DEACTIVATE = "junit.platform.execution.listeners.deactivate";
    private static final String SKIPPED = "executionSkipped";

    private ServiceListeners() {}

    /**
     * A configuration with those listeners.
     *
     * @param isHidden accepts the reason of what is skipped here and run elsewhere
     */
    public static LauncherConfig hiding(Predicate<String> isHidden) {
        ConfigurationParameters parameters =
                LauncherDiscoveryRequestBuilder.request().build().getConfigurationParameters();
        Predicate<String> isDeactivated = ClassNamePatterns.of(parameters.get(DEACTIVATE));
        TestExecutionListener[] listeners = ServiceLoader.load(TestExecutionListener.class).stream()
                .filter(provider -> !isDeactivated.test(provider.type().getName()))
                .map(provider -> discreet(provider.get(), isHidden))
                .toArray(TestExecutionListener[]::new);
        return LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(listeners)
                .build();
    }

    /** A proxy, because newer versions of JUnit tell listeners more than we know of. */
    private static TestExecutionListener discreet(TestExecutionListener listener, Predicate<String> isHidden) {
        return (TestExecutionListener) Proxy.newProxyInstance(
                ServiceListeners.class.getClassLoader(),
                new Class<?>[] {TestExecutionListener.class},
                (proxy, method, arguments) ->
                        isAboutHidden(method, arguments, isHidden) ? null : pass(listener, method, arguments));
    }

    private static boolean isAboutHidden(Method method, @Nullable Object[] arguments, Predicate<String> isHidden) {
        return method.getName().equals(SKIPPED)
                && Arrays.stream(arguments).anyMatch(each -> each instanceof String reason && isHidden.test(reason));
    }

    private static @Nullable Object pass(TestExecutionListener listener, Method method, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(listener, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
