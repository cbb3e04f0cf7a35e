package io.github.surefirefine.junit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Which methods may be shared, invocation by invocation. What the user tags does not; nor does a factory where an
 * extension is told of each of its tests, or looks at what they have left behind: it would see only those that were run
 * in its own fork. An invocation of a template is a test like any other. Thread-safe.
 */
final class SharingRules {

    private final boolean isAutodetecting;
    private final ClassLoader tests;
    private final Map<Class<?>, Boolean> watched = new ConcurrentHashMap<>();

    /**
     * The rules for the tests of a class loader.
     *
     * @param isAutodetecting whether the user lets Jupiter look for extensions
     */
    SharingRules(boolean isAutodetecting, ClassLoader tests) {
        this.isAutodetecting = isAutodetecting;
        this.tests = tests;
    }

    /**
     * Whether the invocations of a method may be run by several forks.
     *
     * @param isFactory whether the method makes tests
     */
    boolean mayShare(TestIdentifier method, boolean isFactory) {
        return !method.getTags().contains(TogetherRules.TOGETHER) && !(isFactory && isWatched(method));
    }

    private boolean isWatched(TestIdentifier factory) {
        return testClass(factory)
                .filter(type -> !watched.computeIfAbsent(type, this::isWatched))
                .isEmpty();
    }

    private static Optional<Class<?>> testClass(TestIdentifier factory) {
        try {
            return factory.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> ((MethodSource) source).getJavaClass());
        } catch (JUnitException | LinkageError e) {
            return Optional.empty();
        }
    }

    private boolean isWatched(Class<?> testClass) {
        try {
            return hasWatchers(testClass)
                    || (isAutodetecting && Extensions.anyAutodetected(tests, SharingRules::watchesFactories));
        } catch (LinkageError e) {
            return true;
        }
    }

    /** A nested class has the extensions of those around it. */
    private static boolean hasWatchers(Class<?> testClass) {
        Class<?> outer = testClass.getEnclosingClass();
        return Extensions.anyOf(testClass, SharingRules::watchesFactories) || (outer != null && hasWatchers(outer));
    }

    private static boolean watchesFactories(Class<?> extension) {
        return Extensions.hears(extension, "InvocationInterceptor", "interceptDynamicTest")
                || Extensions.hears(extension, "AfterTestExecutionCallback", "afterTestExecution")
                || Extensions.hears(extension, "AfterEachCallback", "afterEach");
    }
}
