package io.github.surefirefine.junit.request;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Keeps from a listener what another fork runs. It is a proxy, because newer versions of JUnit tell listeners more than
 * we know of.
 */
final class DiscreetListener implements InvocationHandler {

    private static final String REGISTERED = "dynamicTestRegistered";
    private static final Set<String> DECIDED = Set.of("executionStarted", "executionSkipped", "executionFinished");

    private final TestExecutionListener listener;
    private final Hidden hidden;

    /** What the listener is not told of before it is known who runs that. */
    private final Map<String, TestIdentifier> registered = new ConcurrentHashMap<>();

    private DiscreetListener(TestExecutionListener listener, Hidden hidden) {
        this.listener = listener;
        this.hidden = hidden;
    }

    /** The listener, which from now on hears only of what is run here. */
    static TestExecutionListener of(TestExecutionListener listener, Hidden hidden) {
        return (TestExecutionListener) Proxy.newProxyInstance(
                DiscreetListener.class.getClassLoader(),
                new Class<?>[] {TestExecutionListener.class},
                new DiscreetListener(listener, hidden));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        if (arguments != null
                && arguments.length > 0
                && arguments[0] instanceof TestIdentifier identifier
                && isHidden(method.getName(), identifier, arguments)) {
            return null;
        }
        try {
            return method.invoke(listener, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private boolean isHidden(String event, TestIdentifier identifier, @Nullable Object[] arguments) {
        if (event.equals(REGISTERED) && hidden.undecided().test(identifier.getUniqueId())) {
            registered.put(identifier.getUniqueId(), identifier);
            return true;
        }
        if (!DECIDED.contains(event)) {
            return false;
        }
        TestIdentifier before = registered.remove(identifier.getUniqueId());
        boolean isElsewhere = isElsewhere(identifier, arguments);
        if (before != null && !isElsewhere) {
            listener.dynamicTestRegistered(before);
        }
        return isElsewhere;
    }

    private boolean isElsewhere(TestIdentifier identifier, @Nullable Object[] arguments) {
        return hidden.elsewhere().test(identifier.getUniqueId(), identifier.getDisplayName())
                || Arrays.stream(arguments)
                        .anyMatch(each -> each instanceof String reason
                                && hidden.reasons().test(reason));
    }
}
