package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * The engine for TestNG, which asks for each method through a listener of TestNG's. The class loader of the tests, which
 * need not be ours, loads that listener, so only types of the JDK are exchanged.
 */
final class GatedTestNg implements GatedEngine {

    /** TestNG finds it as a service. */
    private static final String LISTENER = "io.github.surefirefine.testng.GatedMethods";

    private final TestDescriptor root;

    GatedTestNg(TestDescriptor root) {
        this.root = root;
    }

    static boolean canBeShared(ClassLoader tests) {
        try {
            listener(tests);
            return true;
        } catch (ReflectiveOperationException | LinkageError e) {
            return false;
        }
    }

    private static Class<?> listener(ClassLoader tests) throws ClassNotFoundException {
        return Class.forName(LISTENER, false, tests);
    }

    @Override
    public boolean runs(String uniqueId) {
        return uniqueId.startsWith(TESTNG);
    }

    @Override
    public boolean asksBefore(String uniqueId) {
        return true;
    }

    @Override
    public boolean asksWithin(String uniqueId) {
        return true;
    }

    @Override
    public void putBehind(LeaseGate gate) {
        Map<String, List<String>> idsByMethod = new HashMap<>();
        for (TestDescriptor testClass : List.copyOf(root.getChildren())) {
            if (gate.isGivenUp(id(testClass))) {
                root.removeChild(testClass);
            } else {
                putBehind(testClass, gate, idsByMethod);
            }
        }
        ask((className, method) -> {
            for (String id : idsByMethod.getOrDefault(key(className, method), List.of())) {
                if (!gate.mayBeginOrContinue(id)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static void putBehind(TestDescriptor testClass, LeaseGate gate, Map<String, List<String>> idsByMethod) {
        for (TestDescriptor method : List.copyOf(testClass.getChildren())) {
            TestUnit unit = gate.unit(id(method));
            if (unit == null) {
                continue;
            }
            if (gate.isGivenUp(id(method))) {
                testClass.removeChild(method);
            } else {
                MethodSource source = (MethodSource) method.getSource().orElseThrow();
                idsByMethod
                        .computeIfAbsent(
                                key(javaClass(testClass).getName(), source.getMethodName()), key -> new ArrayList<>())
                        .add(id(method));
            }
        }
        beginOne(testClass, gate);
    }

    /**
     * TestNG runs the fixtures of a class before it looks for the parameters of a method, and must not do so in vain. So
     * one of the units begins at once.
     */
    private static void beginOne(TestDescriptor testClass, LeaseGate gate) {
        for (TestDescriptor method : testClass.getChildren()) {
            TestUnit unit = gate.unit(id(method));
            if (unit != null && gate.begin(unit)) {
                gate.willBeAskedWithin(id(testClass));
                return;
            }
        }
    }

    /** From now on, TestNG asks for each method of a class, by their names. */
    private void ask(BiPredicate<String, String> mayBegin) {
        for (TestDescriptor testClass : root.getChildren()) {
            try {
                listener(javaClass(testClass).getClassLoader())
                        .getMethod("askedBy", BiPredicate.class)
                        .invoke(null, mayBegin);
                return;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the listener for TestNG cannot be reached", e);
            }
        }
    }

    /** Each method asks for itself. */
    @Override
    public void begins(String uniqueId) {}

    private static Class<?> javaClass(TestDescriptor testClass) {
        return ((ClassSource) testClass.getSource().orElseThrow()).getJavaClass();
    }

    private static String key(String className, String method) {
        return className + "#" + method;
    }

    private static String id(TestDescriptor descriptor) {
        return descriptor.getUniqueId().toString();
    }
}
