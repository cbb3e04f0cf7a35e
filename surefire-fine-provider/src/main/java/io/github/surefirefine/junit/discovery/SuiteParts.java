package io.github.surefirefine.junit.discovery;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * What a suite consists of. There are engines again in a suite, with classes that are reported as themselves, or with
 * other containers, such as features.
 *
 * @param classes directly below the engines
 * @param tests all tests that are in no class
 */
record SuiteParts(List<TestIdentifier> classes, List<TestIdentifier> tests) {

    static SuiteParts of(TestIdentifier suite, TestPlan plan) {
        List<TestIdentifier> classes = new ArrayList<>();
        List<TestIdentifier> tests = new ArrayList<>();
        for (TestIdentifier engine : plan.getChildren(suite)) {
            for (TestIdentifier each : plan.getChildren(engine)) {
                if (each.isContainer() && each.getSource().orElse(null) instanceof ClassSource) {
                    classes.add(each);
                } else {
                    tests.addAll(testsOf(each, plan));
                }
            }
        }
        return new SuiteParts(classes, tests);
    }

    /** The tests in a container, such as the scenarios of a feature. */
    static List<TestIdentifier> testsOf(TestIdentifier container, TestPlan plan) {
        if (container.isTest() || plan.getChildren(container).isEmpty()) {
            return List.of(container);
        }
        List<TestIdentifier> tests = new ArrayList<>();
        for (TestIdentifier each : plan.getChildren(container)) {
            tests.addAll(testsOf(each, plan));
        }
        return tests;
    }
}
