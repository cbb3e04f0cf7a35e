package demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Declared as a service; notes what it hears of tests that factories make. */
public class HeardOf implements TestExecutionListener {

    @Override
    public void dynamicTestRegistered(TestIdentifier identifier) {
        note("registered", identifier);
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        note("started", identifier);
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        note("finished", identifier);
    }

    private static void note(String what, TestIdentifier identifier) {
        if (identifier.getUniqueId().contains("[dynamic-")) {
            try {
                Log.note(what + ":" + identifier.getDisplayName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
