package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import java.util.List;
import org.junit.platform.engine.TestDescriptor;

/** Jupiter: each of its test descriptors is replaced by a {@link GatedNode}. */
final class GatedJupiter implements GatedEngine {

    @Override
    public boolean canBeShared(ClassLoader tests) {
        return JupiterVersion.canBeShared(tests);
    }

    @Override
    public void putBehind(LeaseGate gate, TestDescriptor root) {
        GatedNodes nodes = new GatedNodes(gate);
        for (TestDescriptor child : List.copyOf(root.getChildren())) {
            root.removeChild(child);
            if (!gate.isGivenUp(child.getUniqueId().toString())) {
                root.addChild(nodes.of(child, root));
            }
        }
    }
}
