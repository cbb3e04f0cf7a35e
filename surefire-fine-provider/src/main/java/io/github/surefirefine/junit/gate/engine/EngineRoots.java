package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * What the engines have found for one request, so that a gate can be put before it. It is a filter only because JUnit
 * shows test descriptors to nothing else; it excludes nothing. Thread-safe.
 */
public final class EngineRoots implements PostDiscoveryFilter {

    private static final FilterResult INCLUDED = FilterResult.included("only looked at");

    private final Set<TestDescriptor> roots = ConcurrentHashMap.newKeySet();

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        TestDescriptor root = descriptor;
        while (root.getParent().isPresent()) {
            root = root.getParent().get();
        }
        roots.add(root);
        return INCLUDED;
    }

    /**
     * From now on, the engines that can do so ask the gate before they begin anything. Must be called once, before
     * JUnit looks at what it will run.
     */
    public void putBehind(LeaseGate gate) {
        for (TestDescriptor root : roots) {
            GatedEngine engine = GatedEngine.of(root.getUniqueId().toString());
            if (engine != null) {
                engine.putBehind(gate, root);
            }
        }
    }
}
