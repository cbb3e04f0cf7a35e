package io.github.surefirefine.junit.rules;

import io.github.surefirefine.model.plan.Lock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource.LockMode;
import org.junit.platform.engine.support.hierarchical.Node;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Sees what JUnit discovers, and asks it which locks it would take. That is JUnit's own answer, with its modes, targets
 * and providers, for every engine that has such locks. As a filter, it lets everything pass.
 */
public final class LockCollector implements PostDiscoveryFilter {

    private static final FilterResult INCLUDED = FilterResult.included("only looked at");

    /** By the unique id of a test or container; those without locks of their own are absent. */
    private final Map<String, List<Lock>> locks = new HashMap<>();

    private final Set<TestDescriptor> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A container that another filter has refused is not shown here, but it stays if a test in it was not refused. */
    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        Optional<TestDescriptor> walk = Optional.of(descriptor);
        while (walk.isPresent() && seen.add(walk.get())) {
            collect(walk.get());
            walk = walk.get().getParent();
        }
        return INCLUDED;
    }

    private void collect(TestDescriptor descriptor) {
        if (descriptor instanceof Node<?> node) {
            List<Lock> own = locks(node);
            if (!own.isEmpty()) {
                locks.put(descriptor.getUniqueId().toString(), own);
            }
        }
    }

    /** JUnit asks again when it runs the test, and reports failures then. They must not break the discovery. */
    private static List<Lock> locks(Node<?> node) {
        try {
            List<Lock> own = new ArrayList<>();
            for (ExclusiveResource resource : node.getExclusiveResources()) {
                own.add(lock(resource));
            }
            return own;
        } catch (RuntimeException | LinkageError e) {
            return List.of();
        }
    }

    private static Lock lock(ExclusiveResource resource) {
        return new Lock(resource.getKey(), resource.getLockMode() == LockMode.READ_WRITE);
    }

    /** Whether a container has a lock that is held from its beginning to its end. */
    public boolean hasLock(TestIdentifier container) {
        return locks.containsKey(container.getUniqueId());
    }

    /** What must be held while a unit runs: its own locks, those of everything in it, and those of its containers. */
    public List<Lock> neededBy(TestIdentifier unit, TestPlan plan) {
        if (locks.isEmpty()) {
            return List.of();
        }
        List<Lock> needed = new ArrayList<>();
        addInside(unit, plan, needed);
        for (Optional<TestIdentifier> walk = plan.getParent(unit);
                walk.isPresent();
                walk = plan.getParent(walk.get())) {
            needed.addAll(own(walk.get()));
        }
        return Lock.union(needed);
    }

    private void addInside(TestIdentifier identifier, TestPlan plan, List<Lock> needed) {
        needed.addAll(own(identifier));
        plan.getChildren(identifier).forEach(child -> addInside(child, plan, needed));
    }

    private List<Lock> own(TestIdentifier identifier) {
        return locks.getOrDefault(identifier.getUniqueId(), List.of());
    }
}
