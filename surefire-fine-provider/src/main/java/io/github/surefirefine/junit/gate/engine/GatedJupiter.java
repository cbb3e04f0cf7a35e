package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import java.util.List;
import org.junit.platform.engine.TestDescriptor;

/** Jupiter: each of its test descriptors is replaced by a {@link GatedNode}. */
final class GatedJupiter implements GatedEngine {

    private final TestDescriptor root;

    GatedJupiter(TestDescriptor root) {
        this.root = root;
    }

    @Override
    public boolean runs(String uniqueId) {
        return uniqueId.startsWith(JUPITER);
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
        GatedNodes nodes = new GatedNodes(gate);
        for (TestDescriptor child : List.copyOf(root.getChildren())) {
            root.removeChild(child);
            if (!gate.isGivenUp(child.getUniqueId().toString())) {
                root.addChild(nodes.of(child, root));
            }
        }
    }

    /** Each node has asked for itself. */
    @Override
    public void begins(String uniqueId) {}
}
