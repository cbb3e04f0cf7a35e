package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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

    /** Null until JUnit has found everything. */
    private volatile @Nullable List<GatedEngine> engines;

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
     * Whether the engine can be made to ask before it begins a class.
     *
     * @param uniqueId of the class
     */
    public boolean askBefore(String uniqueId) {
        for (GatedEngine engine : engines()) {
            if (engine.runs(uniqueId)) {
                return engine.asksBefore(uniqueId);
            }
        }
        return false;
    }

    /**
     * Whether the engine can be made to ask before it begins each of the children of a container.
     *
     * @param uniqueId of the container
     */
    public boolean askWithin(String uniqueId) {
        for (GatedEngine engine : engines()) {
            if (engine.runs(uniqueId)) {
                return engine.asksWithin(uniqueId);
            }
        }
        return false;
    }

    /**
     * From now on, the engines that can do so ask the gate before they begin anything. Must be called once, before
     * JUnit looks at what it will run.
     */
    public void putBehind(LeaseGate gate) {
        for (GatedEngine engine : engines()) {
            engine.putBehind(gate);
        }
    }

    /**
     * JUnit says that a test or container begins; nothing of it has run. Called by the thread that will run it.
     *
     * @param uniqueId of the test or container
     */
    public void begins(String uniqueId) {
        for (GatedEngine engine : engines()) {
            engine.begins(uniqueId);
        }
    }

    private List<GatedEngine> engines() {
        List<GatedEngine> known = engines;
        if (known == null) {
            known = new ArrayList<>();
            for (TestDescriptor root : roots) {
                GatedEngine engine = GatedEngine.of(root);
                if (engine != null) {
                    known.add(engine);
                }
            }
            engines = known;
        }
        return known;
    }
}
