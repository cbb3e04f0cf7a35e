package io.github.surefirefine.junit.discovery;

import io.github.surefirefine.junit.gate.engine.EngineRoots;
import java.util.Set;
import org.junit.platform.launcher.TestPlan;

/**
 * A test plan from which JUnit can run a lease without looking for its tests again, once.
 *
 * @param roots what the engines have found for it
 * @param passedOver unique ids of the classes that are not to be begun
 */
public record ReusablePlan(TestPlan plan, EngineRoots roots, Set<String> passedOver) {

    /** The same plan, in which these classes are not to be begun. */
    ReusablePlan passingOver(Set<String> classes) {
        return new ReusablePlan(plan, roots, classes);
    }
}
