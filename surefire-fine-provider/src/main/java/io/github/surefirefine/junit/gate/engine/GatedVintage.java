package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.junit.gate.runner.TopLevelRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;

/**
 * The engine for JUnit 3 and 4: where JUnit 4 lets something decide when the children of a runner run, the gate decides
 * whether they do. Classes with any other runner are left alone.
 *
 * <p>Links to nothing of JUnit 4, which need not be there.
 */
final class GatedVintage implements GatedEngine {

    private final TestDescriptor root;
    private final String rootId;

    /** Classes that have begun to run are no longer in the tree. */
    private final Map<String, TopLevelRunner> behindGate = new ConcurrentHashMap<>();

    private @Nullable Map<String, Optional<TopLevelRunner>> runners;

    GatedVintage(TestDescriptor root) {
        this.root = root;
        this.rootId = root.getUniqueId().toString();
    }

    @Override
    public boolean runs(String uniqueId) {
        return uniqueId.startsWith(rootId);
    }

    @Override
    public boolean asksBefore(String uniqueId) {
        return topLevel(uniqueId)
                .filter(runner -> runner.id().equals(uniqueId) || runner.asksWithin(parent(uniqueId)))
                .isPresent();
    }

    @Override
    public boolean asksWithin(String uniqueId) {
        return topLevel(uniqueId).filter(runner -> runner.asksWithin(uniqueId)).isPresent();
    }

    @Override
    public void putBehind(LeaseGate gate) {
        for (TestDescriptor child : List.copyOf(root.getChildren())) {
            String id = child.getUniqueId().toString();
            if (gate.isGivenUp(id)) {
                root.removeChild(child);
            } else {
                topLevel(id).ifPresent(runner -> {
                    runner.putBehind(gate);
                    behindGate.put(id, runner);
                });
            }
        }
    }

    @Override
    public void begins(String uniqueId) {
        TopLevelRunner runner = behindGate.get(uniqueId);
        if (runner != null) {
            runner.begins();
        }
    }

    /** The runner of the class that something is in. */
    private Optional<TopLevelRunner> topLevel(String uniqueId) {
        if (runners == null) {
            runners = new HashMap<>();
            for (TestDescriptor child : root.getChildren()) {
                runners.put(child.getUniqueId().toString(), TopLevelRunner.of(child));
            }
        }
        int end = uniqueId.indexOf('/', rootId.length() + 1);
        return runners.getOrDefault(end < 0 ? uniqueId : uniqueId.substring(0, end), Optional.empty());
    }

    private static String parent(String uniqueId) {
        return uniqueId.substring(0, uniqueId.lastIndexOf('/'));
    }
}
