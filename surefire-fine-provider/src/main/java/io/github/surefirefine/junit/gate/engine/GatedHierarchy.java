package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/**
 * Jupiter, or another engine that lets JUnit walk through its tests: each of its test descriptors is replaced by a
 * {@link GatedNode}. The root is not, because engines expect their own.
 */
final class GatedHierarchy implements GatedEngine {

    private final TestDescriptor root;
    private final String rootId;

    /** Null until somebody asks. */
    private @Nullable Boolean isHierarchy;

    GatedHierarchy(TestDescriptor root) {
        this.root = root;
        this.rootId = root.getUniqueId().toString();
    }

    @Override
    public boolean runs(String uniqueId) {
        return uniqueId.startsWith(rootId);
    }

    @Override
    public boolean asksBefore(String uniqueId) {
        return isHierarchy();
    }

    @Override
    public boolean asksWithin(String uniqueId) {
        return isHierarchy();
    }

    @Override
    public void putBehind(LeaseGate gate) {
        if (!isHierarchy()) {
            return;
        }
        boolean isGivenUp = gate.isGivenUp(rootId);
        GatedNodes nodes = new GatedNodes(gate);
        for (TestDescriptor child : List.copyOf(root.getChildren())) {
            root.removeChild(child);
            if (!isGivenUp && !gate.isGivenUp(child.getUniqueId().toString())) {
                root.addChild(nodes.of(child, root));
            }
        }
    }

    /** Each node has asked for itself. */
    @Override
    public void begins(String uniqueId) {}

    private boolean isHierarchy() {
        if (isHierarchy == null) {
            isHierarchy = rootId.equals(JUPITER) || areNodes(root);
        }
        return isHierarchy;
    }

    /** Whether JUnit can walk through all of them. */
    private static boolean areNodes(TestDescriptor parent) {
        for (TestDescriptor child : parent.getChildren()) {
            if (!(child instanceof Node<?>) || !areNodes(child)) {
                return false;
            }
        }
        return true;
    }
}
