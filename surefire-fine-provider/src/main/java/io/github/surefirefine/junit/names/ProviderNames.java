package io.github.surefirefine.junit.names;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * The names of Surefire's providers for JUnit 4 and for TestNG, which were used up to 3.5 if there was no JUnit
 * Platform on the test class path. They know nothing of display names; what was skipped or aborted has a reason, but no
 * trace.
 */
final class ProviderNames implements ReportNames {

    private final TestPlan plan;
    private final Labels labels;

    /** If two tests have the same description, JUnit adds the failures of the first to those of the second. */
    private final Set<Throwable> reported =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    ProviderNames(TestPlan plan, Labels labels) {
        this.plan = plan;
        this.labels = labels;
    }

    @Override
    public void started(TestIdentifier identifier) {
        // Every name is in the identifier.
    }

    @Override
    public void finished(TestIdentifier identifier) {
        // As above.
    }

    @Override
    public boolean isSet(TestIdentifier identifier) {
        return identifier.isContainer()
                && setOf(identifier).equals(identifier)
                && (labels.isOneSuite() || !isEngine(identifier));
    }

    @Override
    public TestIdentifier setOf(TestIdentifier identifier) {
        TestIdentifier set = identifier;
        Optional<TestIdentifier> parent = plan.getParent(set);
        while (parent.isPresent() && (labels.isOneSuite() || !isEngine(parent.get()))) {
            set = parent.get();
            parent = plan.getParent(set);
        }
        return set;
    }

    @Override
    public boolean countsIfSkipped(TestIdentifier test) {
        return true;
    }

    @Override
    public List<TestIdentifier> skippedWith(TestIdentifier container) {
        return List.of(container);
    }

    @Override
    public boolean countsIfAborted(TestIdentifier method) {
        return method.getSource().orElse(null) instanceof MethodSource;
    }

    @Override
    public Optional<List<TestIdentifier>> abortedWith(TestIdentifier container) {
        return Optional.of(List.of(container));
    }

    @Override
    public List<TestExecutionResult> results(TestExecutionResult result) {
        Throwable thrown = result.getThrowable().orElse(null);
        if (thrown == null) {
            return List.of(result);
        }
        List<Throwable> parts = FailureTexts.parts(thrown);
        return (parts.isEmpty() ? List.of(thrown) : parts)
                .stream().filter(reported::add).map(TestExecutionResult::failed).toList();
    }

    @Override
    public Outcome problem(TestExecutionResult result) {
        return labels.problem(result);
    }

    @Override
    public Entry entry(TestIdentifier identifier, @Nullable String message) {
        return entry(identifier, null, message, null);
    }

    @Override
    public Entry entry(TestIdentifier identifier, TestExecutionResult result, @Nullable Integer millis) {
        Throwable thrown = result.getThrowable().orElse(null);
        return switch (result.getStatus()) {
            case SUCCESSFUL -> entry(identifier, millis, null, null);
            case ABORTED -> entry(identifier, millis, FailureTexts.message(thrown), null);
            case FAILED -> entry(identifier, millis, FailureTexts.message(thrown), thrown);
        };
    }

    private Entry entry(
            TestIdentifier identifier, @Nullable Integer millis, @Nullable String message, @Nullable Throwable thrown) {
        Labels.Label label =
                thrown == null || identifier.isTest() ? labels.of(identifier) : labels.ofFixture(identifier, thrown);
        // These providers run tests again, but not classes: what is not a test has no id by which it could be selected.
        return new Entry(
                identifier.isTest() ? identifier.getUniqueId() : null,
                null,
                label.className(),
                null,
                null,
                label.name(),
                null,
                millis,
                message,
                thrown == null ? null : FailureTexts.of(thrown, label.className(), label.name()));
    }

    private static boolean isEngine(TestIdentifier identifier) {
        return identifier.getParentIdObject().isEmpty();
    }

    /** Class and name of a test in the terms of one framework. */
    interface Labels {

        Label of(TestIdentifier identifier);

        /** Class and name of a fixture that has failed; the throwable says more than the container. */
        Label ofFixture(TestIdentifier container, Throwable thrown);

        /** Whether all classes together are one test set. */
        boolean isOneSuite();

        /** The outcome of something that has failed. */
        Outcome problem(TestExecutionResult result);

        /** A class itself has no name. */
        record Label(String className, @Nullable String name) {}
    }
}
