package io.github.surefirefine.testng;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testng.ITestNGListener;
import org.testng.TestNG;
import org.testng.annotations.IListenersAnnotation;
import org.testng.internal.IConfiguration;
import org.testng.internal.annotations.IAnnotationFinder;

/**
 * A run in which TestNG calls no test: that is how its engine finds them, again for each lease. Yet TestNG tells
 * listeners of each test, as if it ran and passed. Who writes reports or sets up mocks there cannot tell this from a
 * run, and Surefire's own provider for TestNG had none. So users' listeners hear nothing of it, apart from those that
 * choose or change tests, and of those for the execution as a whole: they are told before anything can be done here.
 *
 * <p>Depends on fields that TestNG has from 6.14 to 7.12. If another release lacks them, listeners hear of everything.
 */
final class DryRun {

    private static final String PROPERTY = "testng.mode.dryrun";

    /** Listeners of TestNG and of its engine. */
    private static final List<String> NOT_OF_USERS = List.of("org.testng.", "org.junit.support.testng.");

    private static final List<String> LISTENER_MAPS = List.of(
            "m_classListeners",
            "m_testListeners",
            "m_suiteListeners",
            "m_dataProviderListeners",
            "m_invokedMethodListeners",
            "m_reporters");

    /** Interfaces that only listen; any other one lets a listener change what is run. */
    private static final Set<String> LISTENING = Set.of(
            "IClassListener",
            "IConfigurationListener",
            "IConfigurationListener2",
            "IDataProviderListener",
            "IExecutionListener",
            "IInvokedMethodListener",
            "IInvokedMethodListener2",
            "IReporter",
            "IResultListener",
            "IResultListener2",
            "ISuiteListener",
            "ITestListener",
            "ITestNGListener");

    private DryRun() {}

    /** Hides the run that begins in this JVM from users' listeners, if it is a dry one. */
    @SuppressWarnings("deprecation")
    static void hideFromListeners() {
        if (Boolean.getBoolean(PROPERTY)) {
            hideFromListeners(TestNG.getDefault());
        }
    }

    private static void hideFromListeners(TestNG run) {
        try {
            for (String name : LISTENER_MAPS) {
                removeUsers(value(TestNG.class, name, run));
            }
            IConfiguration configuration = (IConfiguration) value(TestNG.class, "m_configuration", run);
            removeUsers(value(configuration.getClass(), "m_configurationListeners", configuration));
            configuration.setAnnotationFinder(hidingListeners(configuration.getAnnotationFinder()));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // Another release of TestNG: the tests are found all the same.
        }
    }

    private static Object value(Class<?> type, String field, Object of) throws ReflectiveOperationException {
        Field known = type.getDeclaredField(field);
        known.setAccessible(true);
        return known.get(of);
    }

    private static void removeUsers(Object listeners) {
        ((Map<?, ?>) listeners).values().removeIf(listener -> isOfUser(listener.getClass()));
    }

    private static boolean isOfUser(Class<?> listener) {
        return NOT_OF_USERS.stream().noneMatch(listener.getName()::startsWith) && listener != GatedMethods.class;
    }

    /** The same annotations, but {@code @Listeners} names those only that may change what is run. */
    private static IAnnotationFinder hidingListeners(IAnnotationFinder annotations) {
        return proxy(IAnnotationFinder.class, (proxy, method, arguments) -> {
            Object found = invoke(method, annotations, arguments);
            return found instanceof IListenersAnnotation listeners ? withoutMereListeners(listeners) : found;
        });
    }

    private static IListenersAnnotation withoutMereListeners(IListenersAnnotation annotation) {
        return proxy(IListenersAnnotation.class, (proxy, method, arguments) -> {
            Object value = invoke(method, annotation, arguments);
            return value instanceof Class<?>[] listeners ? withoutMereListeners(listeners) : value;
        });
    }

    private static Class<?>[] withoutMereListeners(Class<?>[] listeners) {
        return Arrays.stream(listeners)
                .filter(listener -> !isMereListener(listener))
                .toArray(Class<?>[]::new);
    }

    private static boolean isMereListener(Class<?> listener) {
        for (Class<?> type = listener; type != null; type = type.getSuperclass()) {
            for (Class<?> each : type.getInterfaces()) {
                if (ITestNGListener.class.isAssignableFrom(each) && !isMereInterface(each)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isMereInterface(Class<?> type) {
        return LISTENING.contains(type.getSimpleName())
                || (!type.getName().startsWith("org.testng.") && isMereListener(type));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Method method, Object on, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
