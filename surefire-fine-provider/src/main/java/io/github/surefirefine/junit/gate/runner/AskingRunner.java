package io.github.surefirefine.junit.gate.runner;

import io.github.surefirefine.junit.gate.HiddenClasses;
import io.github.surefirefine.junit.gate.LeaseGate;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.runner.Description;
import org.junit.runner.Runner;
import org.junit.runner.manipulation.Filter;
import org.junit.runner.manipulation.NoTestsRemainException;
import org.junit.runner.manipulation.Sorter;
import org.junit.runners.ParentRunner;
import org.junit.runners.model.RunnerScheduler;

/**
 * A runner of JUnit 4 that lets a scheduler run its children, one after the other and in the order of its description.
 * Ours asks the gate first; a child that it does not run is noticed by nobody.
 */
final class AskingRunner {

    private static final Constructor<?> SCHEDULER =
            HiddenClasses.constructor(GatedScheduler.class, MethodHandles.lookup());

    private final ParentRunner<?> runner;
    private final String containerId;
    private final List<String> childIds;
    private final RunnerScheduler own;
    private final List<AskingRunner> inside;

    private AskingRunner(
            ParentRunner<?> runner,
            String containerId,
            List<String> childIds,
            RunnerScheduler own,
            List<AskingRunner> inside) {
        this.runner = runner;
        this.containerId = containerId;
        this.childIds = childIds;
        this.own = own;
        this.inside = inside;
    }

    /**
     * The runner of a container; null if it cannot be made to ask.
     *
     * @throws ReflectiveOperationException or a RuntimeException if JUnit 4 or its engine is not as expected
     */
    static @Nullable AskingRunner of(TestDescriptor container, Runner runner) throws ReflectiveOperationException {
        if (!(runner instanceof ParentRunner<?> parent) || !runsChildrenAsUsual(parent.getClass())) {
            return null;
        }
        RunnerScheduler own = scheduler(parent);
        List<TestDescriptor> children = inOrderOf(parent.getDescription().getChildren(), container);
        if (own.getClass().getEnclosingClass() != ParentRunner.class
                || children.size() != container.getChildren().size()
                || children.size() != parent.getDescription().getChildren().size()) {
            return null;
        }
        List<String> childIds = new ArrayList<>();
        for (TestDescriptor child : children) {
            childIds.add(child.getUniqueId().toString());
        }
        return new AskingRunner(parent, container.getUniqueId().toString(), childIds, own, inside(children, parent));
    }

    /** Those of the children that are such runners. */
    private static List<AskingRunner> inside(List<TestDescriptor> children, ParentRunner<?> runner)
            throws ReflectiveOperationException {
        if (children.stream().allMatch(TestDescriptor::isTest)) {
            return List.of();
        }
        List<AskingRunner> inside = new ArrayList<>();
        List<?> run = children(runner);
        for (int i = 0; i < run.size(); i++) {
            AskingRunner asking = run.get(i) instanceof Runner child ? of(children.get(i), child) : null;
            if (asking != null) {
                inside.add(asking);
            }
        }
        return inside;
    }

    private static boolean runsChildrenAsUsual(Class<?> type) {
        for (Class<?> each = type; each != ParentRunner.class; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                if (method.getName().equals("childrenInvoker")) {
                    return false;
                }
            }
        }
        return true;
    }

    private static RunnerScheduler scheduler(ParentRunner<?> runner) throws ReflectiveOperationException {
        Field scheduler = ParentRunner.class.getDeclaredField("scheduler");
        scheduler.setAccessible(true);
        return (RunnerScheduler) scheduler.get(runner);
    }

    private static List<?> children(ParentRunner<?> runner) throws ReflectiveOperationException {
        Method children = ParentRunner.class.getDeclaredMethod("getFilteredChildren");
        children.setAccessible(true);
        return List.copyOf((Collection<?>) children.invoke(runner));
    }

    /** Those children that have one of the descriptions. */
    private static List<TestDescriptor> inOrderOf(List<Description> descriptions, TestDescriptor container)
            throws ReflectiveOperationException {
        Map<Object, TestDescriptor> children = new HashMap<>();
        for (TestDescriptor child : container.getChildren()) {
            children.put(description(child), child);
        }
        List<TestDescriptor> sorted = new ArrayList<>();
        for (Description each : descriptions) {
            TestDescriptor child = children.get(each);
            if (child != null) {
                sorted.add(child);
            }
        }
        return sorted;
    }

    /** What JUnit 4 calls a test or container. */
    static Object description(TestDescriptor descriptor) throws ReflectiveOperationException {
        // Public, in a class of the engine that we are not compiled against.
        return descriptor.getClass().getMethod("getDescription").invoke(descriptor);
    }

    Description description() {
        return runner.getDescription();
    }

    /** Adds this runner and those inside it, by the unique ids of what they run. */
    void addTo(Map<String, AskingRunner> all) {
        all.put(containerId, this);
        inside.forEach(each -> each.addTo(all));
    }

    /** From now on, the gate is asked before each child. */
    void putBehind(LeaseGate gate) {
        try {
            runner.setScheduler((RunnerScheduler) SCHEDULER.newInstance(gate, childIds, own));
            gate.willBeAskedWithin(containerId);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a class of ours cannot be used", e);
        }
    }

    /** Sorts everything in it, container by container. */
    void sort(Comparator<Description> order) {
        runner.sort(new Sorter(order));
    }

    /** Removes what is not accepted. If nothing is left, JUnit 4 runs no fixtures and no class rules. */
    void filter(Predicate<Description> accepted) {
        try {
            runner.filter(new Filter() {

                @Override
                public boolean shouldRun(Description description) {
                    return accepted.test(description);
                }

                @Override
                public String describe() {
                    return "what this fork runs";
                }
            });
        } catch (NoTestsRemainException e) {
            // As intended.
        }
    }
}
