package io.github.surefirefine.junit.names;

import io.github.surefirefine.junit.names.PlatformLabels.Names;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.platform.ReportDialect;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * How Surefire's own JUnit Platform provider reports tests and containers, release by release.
 *
 * @see <a href="https://github.com/apache/maven-surefire">RunListenerAdapter of surefire-junit-platform</a>
 */
final class PlatformNames implements ReportNames {

    private final TestPlan plan;
    private final ReportDialect dialect;
    private final SuccessfulClasses successfulClasses;
    private final PlatformLabels labels;

    PlatformNames(TestPlan plan, ReportDialect dialect, SuccessfulClasses successfulClasses) {
        this.plan = plan;
        this.dialect = dialect;
        this.successfulClasses = successfulClasses;
        this.labels = new PlatformLabels(plan, dialect);
    }

    @Override
    public void started(TestIdentifier identifier) {
        labels.started(identifier);
    }

    @Override
    public void finished(TestIdentifier identifier) {
        labels.finished(identifier);
    }

    @Override
    public boolean isSet(TestIdentifier identifier) {
        return identifier.isContainer()
                && PlatformLabels.isClass(identifier)
                && setOf(identifier).equals(identifier);
    }

    @Override
    public TestIdentifier setOf(TestIdentifier identifier) {
        if (dialect != ReportDialect.ONE_SET_PER_TOP_CLASS) {
            return identifier;
        }
        TestIdentifier top = labels.top(identifier);
        return PlatformLabels.isClass(top) ? top : identifier;
    }

    @Override
    public Entry entry(TestIdentifier identifier, @Nullable String message) {
        Names names = labels.of(identifier);
        return entry(identifier, names, new Label(names.name(), names.nameText()), null, message, null);
    }

    @Override
    public List<TestIdentifier> skippedWith(TestIdentifier container) {
        return List.copyOf(plan.getChildren(container));
    }

    /**
     * Surefire forgets what is skipped outside of any test set. That happens to a JUnit 4 class whose runner hides its tests,
     * as Spring's does with {@code @IfProfileValue}: without tests in it, JUnit takes the class itself for a test.
     */
    @Override
    public boolean countsIfSkipped(TestIdentifier test) {
        Optional<TestIdentifier> parent = plan.getParent(test);
        boolean isInASet =
                parent.isPresent() && parent.get().getParentIdObject().isPresent();
        return isInASet || !(test.getSource().orElse(null) instanceof ClassSource);
    }

    @Override
    public boolean countsIfAborted(TestIdentifier method) {
        return false;
    }

    @Override
    public Optional<List<TestIdentifier>> abortedWith(TestIdentifier container) {
        if (dialect != ReportDialect.ONE_SET_PER_TOP_CLASS) {
            return Optional.empty();
        }
        List<TestIdentifier> tests = plan.getDescendants(container).stream()
                .filter(TestIdentifier::isTest)
                .sorted(Comparator.comparing(TestIdentifier::getUniqueId))
                .toList();
        // If no test is known yet, the class itself carries the assumption.
        return Optional.of(tests.isEmpty() ? List.of(container) : tests);
    }

    @Override
    public List<TestExecutionResult> results(TestExecutionResult result) {
        return List.of(result);
    }

    @Override
    public Outcome problem(TestExecutionResult result) {
        return result.getThrowable().orElse(null) instanceof AssertionError ? Outcome.FAILED : Outcome.ERROR;
    }

    @Override
    public Entry entry(TestIdentifier identifier, TestExecutionResult result, @Nullable Integer millis) {
        Names names = labels.of(identifier);
        Label label = label(identifier, result.getStatus(), names);
        Throwable thrown = result.getThrowable().orElse(null);
        return switch (result.getStatus()) {
            case SUCCESSFUL -> entry(identifier, names, label, millis, null, null);
            case ABORTED -> entry(identifier, names, label, millis, null, thrown);
            case FAILED -> entry(identifier, names, label, millis, FailureTexts.message(thrown), thrown);
        };
    }

    private Label label(TestIdentifier identifier, TestExecutionResult.Status status, Names names) {
        boolean named = status != TestExecutionResult.Status.ABORTED || identifier.isTest();
        Label label = named ? new Label(names.name(), names.nameText()) : new Label(null, null);
        if (label.name == null
                && identifier.isContainer()
                && status != TestExecutionResult.Status.SUCCESSFUL
                && dialect == ReportDialect.ONE_SET_PER_TOP_CLASS) {
            String error = successfulClasses.contains(names.source()) ? "executionError" : "initializationError";
            return new Label(error, error);
        }
        return label;
    }

    private static Entry entry(
            TestIdentifier identifier,
            Names names,
            Label label,
            @Nullable Integer millis,
            @Nullable String message,
            @Nullable Throwable thrown) {
        String sourceText = Objects.equals(names.source(), names.sourceText()) ? null : names.sourceText();
        return new Entry(
                identifier.isTest() ? identifier.getUniqueId() : null,
                identifier.isTest() ? null : identifier.getUniqueId(),
                names.source(),
                names.classText() == null ? sourceText : names.classText(),
                names.declaringClass(),
                label.name,
                Objects.equals(label.name, label.text) ? null : label.text,
                millis,
                message,
                thrown == null ? null : FailureTexts.of(thrown, names.source(), label.name));
    }

    /** Name and phrased name of a test. */
    private record Label(@Nullable String name, @Nullable String text) {}
}
