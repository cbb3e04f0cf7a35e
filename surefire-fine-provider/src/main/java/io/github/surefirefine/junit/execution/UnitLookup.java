package io.github.surefirefine.junit.execution;

import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Finds the units of a lease in the plan that JUnit executes. Thread-safe. */
final class UnitLookup {

    private final TestPlan plan;
    private final LeaseGate gate;
    private final UnlistedUnits unlisted;

    /** Units of the containers inside them. */
    private final Map<String, TestUnit> unitsOfInner = new ConcurrentHashMap<>();

    UnitLookup(TestPlan plan, LeaseGate gate, UnlistedUnits unlisted) {
        this.plan = plan;
        this.gate = gate;
        this.unlisted = unlisted;
    }

    /** The unit that a test or container is part of; null for containers above the units. */
    @Nullable
    TestUnit of(TestIdentifier identifier) {
        TestUnit known = known(identifier.getUniqueId());
        if (known != null) {
            return known;
        }
        TestUnit inherited = inherited(identifier);
        if (inherited != null && identifier.isContainer()) {
            unitsOfInner.put(identifier.getUniqueId(), inherited);
        }
        return inherited;
    }

    private @Nullable TestUnit inherited(TestIdentifier identifier) {
        UniqueId parentId = identifier.getParentIdObject().orElse(null);
        TestUnit known = parentId == null ? null : known(parentId.toString());
        if (known != null) {
            return known;
        }
        TestIdentifier parent = plan.getParent(identifier).orElse(null);
        TestUnit ofParent = parent == null ? null : of(parent);
        return ofParent == null ? unlisted.holding(identifier).orElse(null) : ofParent;
    }

    private @Nullable TestUnit known(String uniqueId) {
        TestUnit unit = gate.unit(uniqueId);
        return unit == null ? unitsOfInner.get(uniqueId) : unit;
    }

    /**
     * The units in a container that no other fork runs, beginning with those that are directly in it. From now on they
     * have begun.
     */
    List<TestUnit> beginningIn(TestIdentifier container) {
        return in(container).filter(gate::begin).toList();
    }

    /** The units in a container that were cancelled before they began. From now on they have begun. */
    List<TestUnit> leftOutOf(TestIdentifier container) {
        return gate.isCancelled() ? in(container).filter(gate::isLeftOut).toList() : List.of();
    }

    private Stream<TestUnit> in(TestIdentifier container) {
        return Stream.concat(plan.getChildren(container).stream(), plan.getDescendants(container).stream())
                .flatMap(identifier -> Stream.ofNullable(gate.unit(identifier.getUniqueId())))
                .distinct();
    }
}
