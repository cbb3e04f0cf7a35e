package io.github.surefirefine.junit.gate.runner;

import io.github.surefirefine.junit.gate.LeaseGate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.runner.Description;
import org.junit.runner.Request;

/**
 * The runner of a JUnit 4 class that can be made to ask, with those inside it. There is none if anything is not as
 * expected. Confined to one thread until JUnit runs it.
 */
public final class TopLevelRunner {

    private final TestDescriptor topLevel;
    private final String id;
    private final AskingRunner runner;

    /** By the unique id of the container that a runner runs. */
    private final Map<String, AskingRunner> all = new HashMap<>();

    private @Nullable LeaseGate gate;

    private TopLevelRunner(TestDescriptor topLevel, AskingRunner runner) {
        this.topLevel = topLevel;
        this.id = topLevel.getUniqueId().toString();
        this.runner = runner;
        runner.addTo(all);
    }

    /** The runner of a child of the engine. */
    public static Optional<TopLevelRunner> of(TestDescriptor topLevel) {
        try {
            // Public, in a class of the engine that we are not compiled against.
            Object request = topLevel.getClass().getMethod("toRequest").invoke(topLevel);
            AskingRunner runner = AskingRunner.of(topLevel, ((Request) request).getRunner());
            return runner != null && isOneClass(runner.description())
                    ? Optional.of(new TopLevelRunner(topLevel, runner))
                    : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Whether all tests are in that class, and can be told apart by their descriptions, as the engine does. */
    private static boolean isOneClass(Description topLevel) {
        return topLevel.getClassName() != null && isOneClass(topLevel, topLevel.getClassName(), new HashSet<>());
    }

    private static boolean isOneClass(Description description, String className, Set<Description> seen) {
        if (!seen.add(description)) {
            return false;
        }
        if (description.isTest() && !isIn(className, description.getClassName())) {
            return false;
        }
        for (Description child : description.getChildren()) {
            if (!isOneClass(child, className, seen)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(String className, String testClassName) {
        return testClassName.equals(className) || testClassName.startsWith(className + "$");
    }

    /** Unique id of the class. */
    public String id() {
        return id;
    }

    /** Whether the gate can be asked before each child of a container. */
    public boolean asksWithin(String containerId) {
        return all.containsKey(containerId);
    }

    public void putBehind(LeaseGate gate) {
        this.gate = gate;
        all.values().forEach(each -> each.putBehind(gate));
    }

    /** If nothing in the class will run here, it is emptied, so that JUnit runs no fixtures for nothing. */
    public void begins() {
        if (gate == null) {
            return;
        }
        if (!gate.mayEnter(id)) {
            gate.passOver(id);
            runner.filter(description -> false);
        } else if (gate.isCancelled() && gate.unit(id) == null) {
            runner.filter(description -> false);
        }
    }

    /** Removes everything that is not in one of these units, unless the class has none of them. */
    void keep(Set<String> unitIds) {
        try {
            Map<TestDescriptor, Object> others = new LinkedHashMap<>();
            if (!addOthers(topLevel, unitIds, others)) {
                Set<Object> removed = new HashSet<>(others.values());
                runner.filter(description -> !removed.contains(description));
                for (TestDescriptor each : others.keySet()) {
                    each.getParent().orElseThrow().removeChild(each);
                }
            }
        } catch (ReflectiveOperationException e) {
            // Other filters will remove them, one by one.
        }
    }

    /** Gives these units their order, unless the class has an order of its own. */
    void order(List<String> unitIds) {
        try {
            Map<String, Integer> places = new HashMap<>();
            unitIds.forEach(each -> places.put(each, places.size()));
            Map<Object, Integer> ranks = new HashMap<>();
            rank(topLevel, places, ranks);
            runner.sort(Comparator.comparing(each -> ranks.getOrDefault(each, Integer.MAX_VALUE)));
        } catch (ReflectiveOperationException e) {
            // They run in the order of JUnit 4.
        }
    }

    /** The rank of a container is that of the first unit in it. */
    private static int rank(TestDescriptor descriptor, Map<String, Integer> places, Map<Object, Integer> ranks)
            throws ReflectiveOperationException {
        int rank = places.getOrDefault(descriptor.getUniqueId().toString(), Integer.MAX_VALUE);
        for (TestDescriptor child : descriptor.getChildren()) {
            rank = Math.min(rank, rank(child, places, ranks));
        }
        ranks.put(AskingRunner.description(descriptor), rank);
        return rank;
    }

    /** Adds what is in no unit, with its description; true if that is all. */
    private static boolean addOthers(TestDescriptor descriptor, Set<String> unitIds, Map<TestDescriptor, Object> others)
            throws ReflectiveOperationException {
        if (unitIds.contains(descriptor.getUniqueId().toString())) {
            return false;
        }
        boolean isOther = true;
        for (TestDescriptor child : descriptor.getChildren()) {
            isOther &= addOthers(child, unitIds, others);
        }
        if (isOther) {
            others.put(descriptor, AskingRunner.description(descriptor));
        }
        return isOther;
    }
}
