package io.github.surefirefine.junit.lease;

import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * One launcher execution that another thread may cut short: JUnit then reports what has not begun as skipped. JUnit can
 * do so since 6.0, a newer version than we are compiled against; with an older one, the execution goes on to its end.
 *
 * @see <a
 *     href="https://docs.junit.org/6.0.0/api/org.junit.platform.engine/org/junit/platform/engine/CancellationToken.html">
 *     CancellationToken</a>
 */
final class Cancellation {

    private static final String TOKEN = "org.junit.platform.engine.CancellationToken";
    private static final String REQUEST = "org.junit.platform.launcher.LauncherExecutionRequest";
    private static final String BUILDER = "org.junit.platform.launcher.core.LauncherExecutionRequestBuilder";

    private final @Nullable Object token;

    private Cancellation(@Nullable Object token) {
        this.token = token;
    }

    /** For an execution that is never cut short. */
    static Cancellation none() {
        return new Cancellation(null);
    }

    /** For an execution that may be cut short, if JUnit can do so. */
    static Cancellation create() {
        try {
            return new Cancellation(Class.forName(TOKEN).getMethod("create").invoke(null));
        } catch (ReflectiveOperationException e) {
            return none();
        }
    }

    /** Cuts the execution short; false if JUnit cannot do so. Called by any thread. */
    boolean cancel() {
        if (token == null) {
            return false;
        }
        try {
            Class.forName(TOKEN).getMethod("cancel").invoke(token);
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the token of JUnit's cannot be used", e);
        }
    }

    void execute(Launcher launcher, LauncherDiscoveryRequest request, TestExecutionListener listener) {
        if (token == null) {
            launcher.execute(request, listener);
        } else {
            executeCancellable(launcher, LauncherDiscoveryRequest.class, request, listener);
        }
    }

    void execute(Launcher launcher, TestPlan plan, TestExecutionListener listener) {
        if (token == null) {
            launcher.execute(plan, listener);
        } else {
            executeCancellable(launcher, TestPlan.class, plan, listener);
        }
    }

    private <T> void executeCancellable(Launcher launcher, Class<T> type, T what, TestExecutionListener listener) {
        try {
            Class<?> builderType = Class.forName(BUILDER);
            Object builder = builderType.getMethod("executionRequest", type).invoke(null, what);
            builderType.getMethod("listeners", TestExecutionListener[].class).invoke(builder, (Object)
                    new TestExecutionListener[] {listener});
            builderType.getMethod("cancellationToken", Class.forName(TOKEN)).invoke(builder, token);
            Object request = builderType.getMethod("build").invoke(builder);
            Launcher.class.getMethod("execute", Class.forName(REQUEST)).invoke(launcher, request);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException("the launcher has failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the launcher has no cancellable execution", e);
        }
    }
}
