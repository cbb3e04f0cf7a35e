package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.runner.Description;
import org.junit.runner.Request;

/**
 * The runner of a JUnit 4 class that can be made to ask, with those inside it. There is none if anything is not as
 * expected. Loaded only if there are tests of JUnit 3 or 4.
 */
final class TopLevelRunner {

    private final String id;
    private final AskingRunner runner;

    /** By the unique id of the container that a runner runs. */
    private final Map<String, AskingRunner> all = new HashMap<>();

    private @Nullable LeaseGate gate;

    private TopLevelRunner(String id, AskingRunner runner) {
        this.id = id;
        this.runner = runner;
        runner.addTo(all);
    }

    /** The runner of a child of the engine. */
    static Optional<TopLevelRunner> of(TestDescriptor topLevel) {
        try {
            // Public, in a class of the engine that we are not compiled against.
            Object request = topLevel.getClass().getMethod("toRequest").invoke(topLevel);
            AskingRunner runner = AskingRunner.of(topLevel, ((Request) request).getRunner());
            return runner != null && isOneClass(runner.description())
                    ? Optional.of(new TopLevelRunner(topLevel.getUniqueId().toString(), runner))
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
    String id() {
        return id;
    }

    /** Whether the gate can be asked before each child of a container. */
    boolean asksWithin(String containerId) {
        return all.containsKey(containerId);
    }

    void putBehind(LeaseGate gate) {
        this.gate = gate;
        all.values().forEach(each -> each.putBehind(gate));
    }

    /** If nothing in the class will run here, it is emptied, so that JUnit runs no fixtures for nothing. */
    void begins() {
        if (gate == null) {
            return;
        }
        if (!gate.mayEnter(id)) {
            gate.passOver(id);
            runner.empty();
        } else if (gate.isCancelled() && gate.unit(id) == null) {
            runner.empty();
        }
    }
}
