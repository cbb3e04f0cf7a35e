package io.github.surefirefine.junit.rules;

import io.github.surefirefine.junit.gate.engine.GatedEngine;
import io.github.surefirefine.options.InvocationSharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Which methods may be shared, invocation by invocation. A method that the user tags is not shared. Any other is shared
 * if the user wants all of them to be shared, or if its invocations are {@linkplain IndependentInvocations known} to be
 * independent of each other. That is never known of the tests of a factory, because they share one instance and
 * everything that the factory uses. Even if the user wants it, a factory is not shared if an extension is told of each
 * of its tests, or examines what they have left behind: it would see only those that ran in its own fork. The rows of a
 * feature of Spock's count as invocations. Thread-safe.
 */
public final class SharingRules {

    private final InvocationSharing sharing;
    private final Predicate<String> shareable;
    private final ClassLoader tests;
    private final Map<Class<?>, Boolean> watched = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> independent = new ConcurrentHashMap<>();

    /**
     * The rules for the tests of a class loader.
     *
     * @param shareable accepts the unique id of what its engine lets several forks share
     */
    public SharingRules(InvocationSharing sharing, Predicate<String> shareable, ClassLoader tests) {
        this.sharing = sharing;
        this.shareable = shareable;
        this.tests = tests;
    }

    /**
     * Whether several forks may run the invocations of a method.
     *
     * @param plan in which the method is
     * @param isFactory whether the method makes tests
     */
    public boolean mayShare(TestPlan plan, TestIdentifier method, boolean isFactory) {
        if (method.getTags().contains(TogetherRules.TOGETHER) || !shareable.test(method.getUniqueId())) {
            return false;
        }
        try {
            return switch (sharing) {
                case OFF -> false;
                case KNOWN -> isSpock(method) ? hasIndependentRows(method) : !isFactory && isIndependent(plan, method);
                case ALL -> isSpock(method) ? hasReportedRows(method) : !isFactory || !isWatched(plan, method);
            };
        } catch (RuntimeException | LinkageError e) {
            // What cannot be inspected is not shared.
            return false;
        }
    }

    private boolean isIndependent(TestPlan plan, TestIdentifier template) {
        return IndependentInvocations.of(source(template).getJavaMethod())
                && areIndependent(classes(plan, template))
                && !anyFound(plan, extension -> !IndependentExtensions.contain(extension));
    }

    private boolean areIndependent(List<Class<?>> types) {
        for (Class<?> type : types) {
            Boolean known = independent.get(type);
            if (known == null) {
                known = IndependentInvocations.in(type);
                independent.put(type, known);
            }
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpock(TestIdentifier method) {
        return method.getUniqueId().startsWith(GatedEngine.SPOCK);
    }

    /** If its rows are not reported, the result of a feature depends on all of them. */
    private static boolean hasReportedRows(TestIdentifier feature) {
        return feature.isContainer();
    }

    private boolean hasIndependentRows(TestIdentifier feature) {
        return hasReportedRows(feature)
                && IndependentRows.of(source(feature).getJavaClass(), feature.getUniqueId())
                && !IndependentRows.areWatched(tests);
    }

    private boolean isWatched(TestPlan plan, TestIdentifier factory) {
        return classes(plan, factory).stream()
                        .anyMatch(type -> watched.computeIfAbsent(
                                type, each -> JupiterExtensions.anyIn(each, SharingRules::watchesFactories)))
                || anyFound(plan, SharingRules::watchesFactories);
    }

    private boolean anyFound(TestPlan plan, Predicate<Class<?>> predicate) {
        return JupiterExtensions.areLookedFor(plan.getConfigurationParameters())
                && JupiterExtensions.anyAutodetected(tests, predicate);
    }

    private static MethodSource source(TestIdentifier method) {
        return (MethodSource) method.getSource().orElseThrow();
    }

    /**
     * The class of the method, and those around it, whose extensions apply as well. They need not be those that declare
     * it.
     */
    private static List<Class<?>> classes(TestPlan plan, TestIdentifier method) {
        List<Class<?>> classes = new ArrayList<>(List.of(source(method).getJavaClass()));
        Optional<TestIdentifier> parent = plan.getParent(method);
        while (parent.isPresent()) {
            if (parent.get().getSource().orElse(null) instanceof ClassSource source) {
                classes.add(source.getJavaClass());
            }
            parent = plan.getParent(parent.get());
        }
        return classes;
    }

    private static boolean watchesFactories(Class<?> extension) {
        return JupiterExtensions.hears(extension, "InvocationInterceptor", "interceptDynamicTest")
                || JupiterExtensions.hears(extension, "AfterTestExecutionCallback", "afterTestExecution")
                || JupiterExtensions.hears(extension, "AfterEachCallback", "afterEach");
    }
}
