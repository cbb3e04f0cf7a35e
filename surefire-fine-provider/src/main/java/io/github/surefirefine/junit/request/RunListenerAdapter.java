package io.github.surefirefine.junit.request;

import java.lang.annotation.Annotation;
import java.util.regex.Pattern;
import org.junit.AssumptionViolatedException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.runner.Description;
import org.junit.runner.Result;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;

/**
 * Tells a listener of JUnit 4 what happens on the JUnit Platform, whatever the engine. Everything that a fork runs is
 * one run. Calls come one at a time, as JUnit 4 guarantees.
 */
final class RunListenerAdapter implements TestExecutionListener {

    /** Jupiter's names have them; JUnit 4's do not. */
    private static final Pattern PARAMETERS = Pattern.compile("\\([^)]*\\)");

    private final RunListener listener;
    private boolean hasBegun;

    RunListenerAdapter(RunListener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        if (!hasBegun) {
            hasBegun = true;
            tell(() -> listener.testRunStarted(Description.createSuiteDescription("surefire-fine", new Annotation[0])));
        }
        if (test.isTest()) {
            tell(() -> listener.testStarted(description(test)));
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        tell(() -> listener.testIgnored(description(test)));
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable().ifPresent(thrown -> {
            Failure failure = new Failure(description(test), thrown);
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                tell(() -> listener.testFailure(failure));
            } else if (thrown instanceof AssumptionViolatedException) {
                tell(() -> listener.testAssumptionFailure(failure));
            }
        });
        if (test.isTest()) {
            tell(() -> listener.testFinished(description(test)));
        }
    }

    /** No other call may follow. */
    synchronized void endRun() {
        if (hasBegun) {
            tell(() -> listener.testRunFinished(new Result()));
        }
    }

    private static Description description(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        if (source instanceof MethodSource method) {
            return Description.createTestDescription(
                    method.getClassName(),
                    PARAMETERS.matcher(test.getLegacyReportingName()).replaceFirst(""),
                    new Annotation[0]);
        }
        return Description.createSuiteDescription(
                source instanceof ClassSource type ? type.getClassName() : test.getLegacyReportingName(),
                new Annotation[0]);
    }

    /** JUnit logs what a listener throws. */
    private static void tell(Call call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a listener has failed", e);
        }
    }

    /** One of JUnit 4's callbacks, which may throw anything. */
    private interface Call {
        void run() throws Exception;
    }
}
