package io.github.surefirefine.junit.request;

import java.util.function.Predicate;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Hides from a listener what another fork runs. */
final class DiscreetListener {

    private static final String SKIPPED = "executionSkipped";

    private DiscreetListener() {}

    /**
     * The listener, which from now on does not hear of everything that is skipped.
     *
     * @param elsewhere accepts the unique id of what another fork runs
     */
    static TestExecutionListener of(TestExecutionListener listener, Predicate<String> elsewhere) {
        return Forwarding.proxy(
                TestExecutionListener.class,
                (proxy, method, arguments) -> method.getName().equals(SKIPPED)
                                && arguments[0] instanceof TestIdentifier identifier
                                && elsewhere.test(identifier.getUniqueId())
                        ? null
                        : Forwarding.invoke(listener, method, arguments));
    }
}
