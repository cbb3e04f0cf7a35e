package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node.DynamicTestExecutor;

/**
 * Runs the invocations of a template, or the tests of a factory, that the gate lets pass. JUnit does not hear of the
 * others.
 *
 * <p>Only created by {@link GatedNodes}, as a hidden class.
 */
final class GatedExecutor implements DynamicTestExecutor {

    private final DynamicTestExecutor executor;
    private final TestDescriptor parent;
    private final LeaseGate gate;
    private final GatedNodes nodes;

    GatedExecutor(DynamicTestExecutor executor, TestDescriptor parent, LeaseGate gate, GatedNodes nodes) {
        this.executor = executor;
        this.parent = parent;
        this.gate = gate;
        this.nodes = nodes;
    }

    @Override
    public void execute(TestDescriptor descriptor) {
        if (mayBegin(descriptor)) {
            executor.execute(nodes.of(descriptor, parent));
        }
    }

    @Override
    public Future<?> execute(TestDescriptor descriptor, EngineExecutionListener listener) {
        return mayBegin(descriptor)
                ? executor.execute(nodes.of(descriptor, parent), new OriginalListener(descriptor, listener))
                : CompletableFuture.completedFuture(null);
    }

    private boolean mayBegin(TestDescriptor descriptor) {
        return gate.invocations().mayBegin(descriptor.getUniqueId().toString(), descriptor.getDisplayName());
    }

    @Override
    public void awaitFinished() throws InterruptedException {
        executor.awaitFinished();
    }
}
