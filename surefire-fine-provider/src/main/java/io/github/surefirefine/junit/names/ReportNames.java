package io.github.surefirefine.junit.names;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.platform.ReportDialect;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** How Surefire's own provider for the tests at hand names and counts them in its reports. Thread-safe. */
public interface ReportNames {

    static ReportNames of(TestPlan plan, ReportDialect dialect, SuccessfulClasses successfulClasses) {
        return switch (dialect) {
            case JUNIT4_PROVIDER -> new ProviderNames(plan, new JUnit4Labels());
            case TESTNG_PROVIDER -> new ProviderNames(plan, new TestNgLabels(false));
            case TESTNG_PROVIDER_IN_ONE_JVM -> new ProviderNames(plan, new TestNgLabels(true));
            default -> new PlatformNames(plan, dialect, successfulClasses);
        };
    }

    /** A test or container begins; the names of what is inside may depend on it. */
    void started(TestIdentifier identifier);

    /** A test or container has finished. */
    void finished(TestIdentifier identifier);

    /** Whether Surefire is told of the start and the end of the container as a test set. */
    boolean isSet(TestIdentifier identifier);

    /** The container under whose test set Surefire is told of the given class container. */
    TestIdentifier setOf(TestIdentifier identifier);

    /** What is reported as skipped if a class is skipped. */
    List<TestIdentifier> skippedWith(TestIdentifier container);

    /** Whether a test that is skipped is counted and reported. */
    boolean countsIfSkipped(TestIdentifier test);

    /** Whether a method is reported that was aborted before its invocations. */
    boolean countsIfAborted(TestIdentifier method);

    /** What is reported as skipped if an assumption of a class did not hold; empty for the class itself. */
    Optional<List<TestIdentifier>> abortedWith(TestIdentifier container);

    /** The results to report one by one; JUnit combines several failures of one test into one. */
    List<TestExecutionResult> results(TestExecutionResult result);

    /** The outcome of something that has failed. */
    Outcome problem(TestExecutionResult result);

    /** The entry for something that begins or was skipped. */
    Entry entry(TestIdentifier identifier, @Nullable String message);

    /** The entry for something that has ended. */
    Entry entry(TestIdentifier identifier, TestExecutionResult result, @Nullable Integer millis);
}
