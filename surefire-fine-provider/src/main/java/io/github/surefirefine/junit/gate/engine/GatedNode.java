package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource;
import org.junit.platform.engine.support.hierarchical.Node;

/**
 * Takes the place of a test or container of Jupiter's, and asks the gate before anything else is done. What another
 * fork runs is passed over before Jupiter has prepared anything for it. So no extension, condition or fixture hears of
 * it, however it is registered. Everything above, below and beside it is gated, too, because JUnit identifies locks by
 * the descriptors that it meets.
 *
 * <p>Only created by {@link GatedNodes}, as a hidden class; such a class cannot refer to itself in a signature.
 *
 * @param <C> what the engine hands down from container to test
 */
final class GatedNode<C extends EngineExecutionContext> implements TestDescriptor, Node<C> {

    private final TestDescriptor descriptor;
    private final Node<C> node;
    private final LeaseGate gate;
    private final GatedNodes nodes;
    private @Nullable TestDescriptor parent;
    private @Nullable String refusal;

    @SuppressWarnings("unchecked")
    GatedNode(TestDescriptor descriptor, TestDescriptor parent, LeaseGate gate, GatedNodes nodes) {
        this.descriptor = descriptor;
        this.node = (Node<C>) GatedNodes.node(descriptor);
        this.parent = parent;
        this.gate = gate;
        this.nodes = nodes;
    }

    @Override
    public C prepare(C context) throws Exception {
        refusal = gate.refusal(id());
        return isElsewhere() ? context : node.prepare(context);
    }

    @Override
    public SkipResult shouldBeSkipped(C context) throws Exception {
        return refusal == null ? node.shouldBeSkipped(context) : SkipResult.skip(refusal);
    }

    /** If nothing was prepared, the context is that of the container. */
    @Override
    public void cleanUp(C context) throws Exception {
        if (!isElsewhere()) {
            node.cleanUp(context);
        }
    }

    /** If JUnit was told to cancel the rest, it skips that without preparing it. */
    @Override
    public void nodeSkipped(C context, TestDescriptor skipped, SkipResult result) {
        gate.invocations().ended(id());
        if (refusal == null) {
            refusal = gate.refusal(id());
        }
        if (!isElsewhere()) {
            node.nodeSkipped(context, descriptor, result);
        }
    }

    @Override
    public void nodeFinished(C context, TestDescriptor finished, TestExecutionResult result) {
        gate.invocations().ended(id());
        node.nodeFinished(context, descriptor, result);
    }

    private boolean isElsewhere() {
        return LeaseGate.GIVEN_UP.equals(refusal);
    }

    @Override
    public C before(C context) throws Exception {
        return node.before(context);
    }

    @Override
    public C execute(C context, DynamicTestExecutor executor) throws Exception {
        return node.execute(context, nodes.of(executor, this));
    }

    @Override
    public void after(C context) throws Exception {
        node.after(context);
    }

    @Override
    public void around(C context, Invocation<C> invocation) throws Exception {
        node.around(context, invocation);
    }

    @Override
    public Set<ExclusiveResource> getExclusiveResources() {
        return node.getExclusiveResources();
    }

    @Override
    public ExecutionMode getExecutionMode() {
        return node.getExecutionMode();
    }

    private String id() {
        return descriptor.getUniqueId().toString();
    }

    @Override
    public UniqueId getUniqueId() {
        return descriptor.getUniqueId();
    }

    @Override
    public String getDisplayName() {
        return descriptor.getDisplayName();
    }

    @Override
    public String getLegacyReportingName() {
        return descriptor.getLegacyReportingName();
    }

    @Override
    public Set<TestTag> getTags() {
        return descriptor.getTags();
    }

    @Override
    public Optional<TestSource> getSource() {
        return descriptor.getSource();
    }

    @Override
    public Type getType() {
        return descriptor.getType();
    }

    @Override
    public boolean mayRegisterTests() {
        return descriptor.mayRegisterTests();
    }

    @Override
    public Optional<TestDescriptor> getParent() {
        return Optional.ofNullable(parent);
    }

    @Override
    public void setParent(@Nullable TestDescriptor parent) {
        this.parent = parent;
        descriptor.setParent(parent);
    }

    /** JUnit does not even reach what has been given up by now, unless this fork may get it back. */
    @Override
    public Set<? extends TestDescriptor> getChildren() {
        Set<TestDescriptor> children = new LinkedHashSet<>();
        for (TestDescriptor child : descriptor.getChildren()) {
            if (!gate.isGone(child.getUniqueId().toString())) {
                children.add(nodes.of(child, this));
            }
        }
        return children;
    }

    @Override
    public void addChild(TestDescriptor child) {
        descriptor.addChild(child);
    }

    @Override
    public void removeChild(TestDescriptor child) {
        for (TestDescriptor each : List.copyOf(descriptor.getChildren())) {
            if (each.getUniqueId().equals(child.getUniqueId())) {
                descriptor.removeChild(each);
            }
        }
    }

    /** The root has this node among its children; other containers have the descriptor behind it. */
    @Override
    public void removeFromHierarchy() {
        TestDescriptor above = parent;
        descriptor.removeFromHierarchy();
        if (above != null && above.isRoot()) {
            above.removeChild(this);
        }
    }

    @Override
    public Optional<? extends TestDescriptor> findByUniqueId(UniqueId uniqueId) {
        return descriptor.findByUniqueId(uniqueId);
    }

    /** Like JUnit's own descriptors. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other != null
                && other.getClass() == getClass()
                && ((TestDescriptor) other).getUniqueId().equals(getUniqueId());
    }

    @Override
    public int hashCode() {
        return descriptor.hashCode();
    }

    @Override
    public String toString() {
        return descriptor.toString();
    }
}
