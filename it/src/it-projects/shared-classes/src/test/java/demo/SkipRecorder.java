package demo;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Declared as a service. */
public class SkipRecorder implements TestExecutionListener {

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        Record.add("skipped", reason);
    }
}
