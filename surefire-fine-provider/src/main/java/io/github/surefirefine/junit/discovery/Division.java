package io.github.surefirefine.junit.discovery;

import io.github.surefirefine.junit.rules.LockCollector;
import io.github.surefirefine.junit.rules.TogetherRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Whether a class can be divided into units, from the rules for it and for the classes in it. */
final class Division {

    private final TestPlan plan;
    private final TogetherRules rules;
    private final LockCollector locks;

    Division(TestPlan plan, TogetherRules rules, LockCollector locks) {
        this.plan = plan;
        this.rules = rules;
        this.locks = locks;
    }

    static boolean isClass(TestIdentifier identifier) {
        return identifier.isContainer() && identifier.getSource().orElse(null) instanceof ClassSource;
    }

    static List<TestIdentifier> classesOf(Collection<TestIdentifier> identifiers) {
        List<TestIdentifier> classes = new ArrayList<>();
        for (TestIdentifier each : identifiers) {
            if (isClass(each)) {
                classes.add(each);
            }
        }
        return classes;
    }

    /**
     * Whether what is in the container can be units of its own.
     *
     * @param revocable whether units of its top-level class can be taken back from a fork
     */
    boolean isPossible(String engineId, TestIdentifier container, boolean revocable) {
        return hasSelectableChildren(engineId, container)
                && !(rules.ordersNestedClasses(engineId, container)
                        && !nestedClasses(container).isEmpty())
                && !rules.staysTogether(engineId, container, revocable);
    }

    /** Whether that would be possible if the user said that the class may be split. */
    boolean couldBeApart(String engineId, TestIdentifier container, boolean revocable) {
        return hasSelectableChildren(engineId, container) && rules.couldBeApart(engineId, container, revocable);
    }

    boolean hasFixtures(String engineId, TestIdentifier container) {
        boolean any = rules.hasFixtures(engineId, container);
        for (TestIdentifier nested : nestedClasses(container)) {
            any = any || hasFixtures(engineId, nested);
        }
        return any;
    }

    boolean isRevocable(String engineId, TestIdentifier container) {
        boolean all = rules.isRevocable(engineId, container);
        for (TestIdentifier nested : nestedClasses(container)) {
            all = all && isRevocable(engineId, nested);
        }
        return all;
    }

    private boolean hasSelectableChildren(String engineId, TestIdentifier container) {
        return isClass(container)
                && !plan.getChildren(container).isEmpty()
                && rules.canSelectChildren(engineId, container, plan.getChildren(container))
                && !locks.hasLock(container);
    }

    private List<TestIdentifier> nestedClasses(TestIdentifier container) {
        return classesOf(plan.getChildren(container));
    }
}
