package io.github.surefirefine.junit.execution;

import io.github.surefirefine.junit.names.ReportNames;
import io.github.surefirefine.model.result.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The plan that JUnit executes, in the terms of Surefire's reports. Thread-safe. */
final class ReportedPlan {

    private final TestPlan plan;
    private final ReportNames names;
    private final UnlistedUnits unlisted;
    private final Set<String> containersWithStartedTests = ConcurrentHashMap.newKeySet();

    ReportedPlan(TestPlan plan, ReportNames names, UnlistedUnits unlisted) {
        this.plan = plan;
        this.names = names;
        this.unlisted = unlisted;
    }

    TestPlan plan() {
        return plan;
    }

    ReportNames names() {
        return names;
    }

    static boolean isEngine(TestIdentifier identifier) {
        return identifier.getParentIdObject().isEmpty();
    }

    /** Some engines give tests the source of their class. */
    static boolean isClass(TestIdentifier identifier) {
        return identifier.isContainer() && identifier.getSource().orElse(null) instanceof ClassSource;
    }

    /** The root of an engine can be a class, too, but if there are classes below it, those are the sets. */
    boolean isSet(TestIdentifier identifier) {
        return names.isSet(identifier)
                && !(isEngine(identifier)
                        && isClass(identifier)
                        && (!unlisted.of(identifier).isEmpty()
                                || plan.getChildren(identifier).stream().anyMatch(ReportedPlan::isClass)));
    }

    /** The container itself if it is a set or nothing above it is one: an engine in a suite is not. */
    TestIdentifier setAbove(TestIdentifier container) {
        Optional<TestIdentifier> above = Optional.of(container);
        while (above.isPresent() && !isSet(above.get())) {
            above = plan.getParent(above.get());
        }
        return above.orElse(container);
    }

    void testStarts(TestIdentifier test) {
        Optional<TestIdentifier> above = plan.getParent(test);
        while (above.isPresent() && containersWithStartedTests.add(above.get().getUniqueId())) {
            above = plan.getParent(above.get());
        }
    }

    /**
     * Whether an assumption of a class did not hold before any of its tests began, or whatever a method needs to have
     * invocations, and that is reported.
     */
    boolean isAbortedBeforeItsTests(TestIdentifier identifier, TestExecutionResult result) {
        return result.getStatus() == TestExecutionResult.Status.ABORTED
                && (isClass(identifier) ? names.abortedWith(identifier).isPresent() : names.countsIfAborted(identifier))
                && !containersWithStartedTests.contains(identifier.getUniqueId());
    }

    Entry endOfSet(TestIdentifier identifier, TestExecutionResult result, @Nullable Integer millis) {
        return result.getStatus() == TestExecutionResult.Status.ABORTED && !isAbortedBeforeItsTests(identifier, result)
                ? names.entry(identifier, result, millis)
                : names.entry(identifier, TestExecutionResult.successful(), millis);
    }
}
