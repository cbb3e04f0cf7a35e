package demo;

import org.junit.runner.Description;
import org.junit.runner.Result;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;

/** Like {@link PlatformListener}, but of JUnit 4. */
public class OldListener extends RunListener {

    @Override
    public void testRunStarted(Description description) {
        PlatformListener.write("old run started");
    }

    @Override
    public void testFinished(Description description) {
        PlatformListener.write("old finished " + description.getMethodName());
    }

    @Override
    public void testFailure(Failure failure) {
        PlatformListener.write("old failed " + failure.getDescription().getMethodName());
    }

    @Override
    public void testIgnored(Description description) {
        PlatformListener.write("old ignored " + description.getMethodName());
    }

    @Override
    public void testRunFinished(Result result) {
        PlatformListener.write("old run finished");
    }
}
