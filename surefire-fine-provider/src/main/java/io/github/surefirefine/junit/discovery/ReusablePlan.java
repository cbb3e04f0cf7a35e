package io.github.surefirefine.junit.discovery;

import io.github.surefirefine.junit.gate.engine.EngineRoots;
import java.util.Set;
import org.junit.platform.launcher.TestPlan;

/**
 * A test plan from which JUnit can run a lease, once, without looking for its tests again.
 *
 * @param roots what the engines have found for it
 * @param passedOver unique ids of the classes that must not begin
 */
public record ReusablePlan(TestPlan plan, EngineRoots roots, Set<String> passedOver) {

    /** The same plan, in which these classes must not begin. */
    ReusablePlan passingOver(Set<String> classes) {
        return new ReusablePlan(plan, roots, classes);
    }
}
