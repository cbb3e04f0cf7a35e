package io.github.surefirefine.junit.gate.engine;

import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;

/** Tells an engine's own listener of a test, which it knows only by its own descriptor. */
final class OriginalListener implements EngineExecutionListener {

    private final TestDescriptor original;
    private final EngineExecutionListener listener;

    OriginalListener(TestDescriptor original, EngineExecutionListener listener) {
        this.original = original;
        this.listener = listener;
    }

    private TestDescriptor original(TestDescriptor descriptor) {
        return descriptor.getUniqueId().equals(original.getUniqueId()) ? original : descriptor;
    }

    @Override
    public void dynamicTestRegistered(TestDescriptor descriptor) {
        listener.dynamicTestRegistered(original(descriptor));
    }

    @Override
    public void executionSkipped(TestDescriptor descriptor, String reason) {
        listener.executionSkipped(original(descriptor), reason);
    }

    @Override
    public void executionStarted(TestDescriptor descriptor) {
        listener.executionStarted(original(descriptor));
    }

    @Override
    public void executionFinished(TestDescriptor descriptor, TestExecutionResult result) {
        listener.executionFinished(original(descriptor), result);
    }

    @Override
    public void reportingEntryPublished(TestDescriptor descriptor, ReportEntry entry) {
        listener.reportingEntryPublished(original(descriptor), entry);
    }
}
