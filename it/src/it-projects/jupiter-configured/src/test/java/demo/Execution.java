package demo;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

public class Execution implements TestExecutionListener {

    @Override
    public void executionStarted(TestIdentifier identifier) {
        System.setProperty("demo.running", identifier.getLegacyReportingName());
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        System.clearProperty("demo.running");
    }
}
