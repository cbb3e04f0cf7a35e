package io.github.surefirefine.junit.request;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Hides from a listener what another fork runs. */
final class DiscreetListener implements InvocationHandler {

    private static final String SKIPPED = "executionSkipped";

    private final TestExecutionListener listener;
    private final Predicate<String> elsewhere;

    private DiscreetListener(TestExecutionListener listener, Predicate<String> elsewhere) {
        this.listener = listener;
        this.elsewhere = elsewhere;
    }

    /**
     * The listener, which from now on does not hear of everything that is skipped.
     *
     * @param elsewhere accepts the unique id of what another fork runs
     */
    static TestExecutionListener of(TestExecutionListener listener, Predicate<String> elsewhere) {
        return Forwarding.proxy(TestExecutionListener.class, new DiscreetListener(listener, elsewhere));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        boolean isHidden = method.getName().equals(SKIPPED)
                && arguments != null
                && arguments[0] instanceof TestIdentifier identifier
                && elsewhere.test(identifier.getUniqueId());
        return isHidden ? null : Forwarding.invoke(listener, method, arguments);
    }
}
