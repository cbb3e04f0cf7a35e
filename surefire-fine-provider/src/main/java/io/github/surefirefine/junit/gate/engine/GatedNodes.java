package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.HiddenClasses;
import io.github.surefirefine.junit.gate.LeaseGate;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;
import org.junit.platform.engine.support.hierarchical.Node.DynamicTestExecutor;

/** Puts the gate before tests and containers of Jupiter. Thread-safe. */
final class GatedNodes {

    private static final Constructor<?> NODE = HiddenClasses.constructor(GatedNode.class, MethodHandles.lookup());
    private static final Constructor<?> EXECUTOR =
            HiddenClasses.constructor(GatedExecutor.class, MethodHandles.lookup());

    /** What JUnit itself does for a descriptor that is not a node. */
    private static final Node<?> NO_NODE = new Node<>() {};

    private final LeaseGate gate;

    GatedNodes(LeaseGate gate) {
        this.gate = gate;
    }

    /** The test or container with the gate before it. */
    TestDescriptor of(TestDescriptor descriptor, TestDescriptor parent) {
        return (TestDescriptor) make(NODE, descriptor, parent, gate, this);
    }

    /** Runs what a method creates while it runs, if the gate lets it pass. */
    DynamicTestExecutor of(DynamicTestExecutor executor, TestDescriptor parent) {
        return (DynamicTestExecutor) make(EXECUTOR, executor, parent, gate, this);
    }

    private static Object make(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a class of ours cannot be used", e);
        }
    }

    /** What an engine does for a test or container. */
    static Node<?> node(TestDescriptor descriptor) {
        return descriptor instanceof Node<?> own ? own : NO_NODE;
    }
}
