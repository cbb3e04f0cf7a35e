package io.github.surefirefine.junit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * What Jupiter has found for one request, so that a gate can be put before all of it. As a filter it excludes nothing; it
 * is the way to what an engine has found.
 */
final class JupiterTree implements PostDiscoveryFilter {

    private static final String JUPITER = "junit-jupiter";

    private volatile @Nullable TestDescriptor root;

    /** Takes note of the root. */
    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        if (root == null
                && descriptor
                        .getUniqueId()
                        .getEngineId()
                        .filter(JUPITER::equals)
                        .isPresent()) {
            root = rootOf(descriptor);
        }
        return FilterResult.included("to be seen");
    }

    private static TestDescriptor rootOf(TestDescriptor descriptor) {
        TestDescriptor highest = descriptor;
        while (highest.getParent().isPresent()) {
            highest = highest.getParent().get();
        }
        return highest;
    }

    /**
     * From now on JUnit asks the gate before it comes to anything; what may not begin by now is taken away. To be called
     * before JUnit looks at what it is to run, once.
     */
    void guardedBy(LeaseGate gate) {
        TestDescriptor engine = root;
        if (engine == null) {
            return;
        }
        GatedNodes nodes = new GatedNodes(gate);
        for (TestDescriptor child : List.copyOf(engine.getChildren())) {
            engine.removeChild(child);
            if (!gate.isGivenUp(child.getUniqueId().toString())) {
                engine.addChild(nodes.of(child, engine));
            }
        }
    }
}
