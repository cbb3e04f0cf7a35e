package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;

/**
 * The engine for suites: the engines inside a suite ask. The suite itself cannot, so nothing of it can be given up
 * before it has begun, and its first unit is never given up: a suite in which JUnit finds no test fails. Suites inside
 * of suites are left alone.
 */
final class GatedSuites implements GatedEngine {

    private final TestDescriptor root;

    /** Those inside, by the unique id of the suite; only suites of which all engines can be made to ask. */
    private final Map<String, List<GatedEngine>> bySuite = new LinkedHashMap<>();

    /** Null until then. */
    private @Nullable LeaseGate gate;

    GatedSuites(TestDescriptor root) {
        this.root = root;
        for (TestDescriptor suite : root.getChildren()) {
            List<GatedEngine> inside = inside(suite);
            if (!inside.isEmpty()) {
                bySuite.put(suite.getUniqueId().toString(), inside);
            }
        }
    }

    /** Empty if one of them cannot be made to ask. */
    private static List<GatedEngine> inside(TestDescriptor suite) {
        List<GatedEngine> inside = new ArrayList<>();
        for (TestDescriptor innerRoot : suite.getChildren()) {
            GatedEngine engine = GatedEngine.of(innerRoot);
            if (engine == null || engine instanceof GatedSuites) {
                return List.of();
            }
            for (TestDescriptor topLevel : innerRoot.getChildren()) {
                if (!engine.asksBefore(topLevel.getUniqueId().toString())) {
                    return List.of();
                }
            }
            inside.add(engine);
        }
        return inside;
    }

    @Override
    public boolean runs(String uniqueId) {
        return uniqueId.startsWith(SUITE);
    }

    @Override
    public boolean asksBefore(String uniqueId) {
        return bySuite.containsKey(uniqueId);
    }

    @Override
    public boolean asksWithin(String uniqueId) {
        return bySuite.containsKey(uniqueId);
    }

    @Override
    public void putBehind(LeaseGate gate) {
        this.gate = gate;
        for (TestDescriptor suite : List.copyOf(root.getChildren())) {
            String id = suite.getUniqueId().toString();
            if (gate.isGivenUp(id)) {
                root.removeChild(suite);
            } else {
                bySuite.getOrDefault(id, List.of()).forEach(engine -> engine.putBehind(gate));
            }
        }
    }

    @Override
    public void begins(String uniqueId) {
        List<GatedEngine> inside = bySuite.get(uniqueId);
        if (gate != null && inside != null) {
            gate.beginsFirstIn(uniqueId);
            gate.willBeAskedWithin(uniqueId);
        }
        for (GatedEngine engine : engines(uniqueId)) {
            engine.begins(uniqueId);
        }
    }

    /** Those of the suite that something is in. */
    private List<GatedEngine> engines(String uniqueId) {
        int end = uniqueId.indexOf('/', SUITE.length() + 1);
        return end < 0 ? List.of() : bySuite.getOrDefault(uniqueId.substring(0, end), List.of());
    }
}
