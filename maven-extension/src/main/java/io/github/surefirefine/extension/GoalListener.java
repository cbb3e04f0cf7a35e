package io.github.surefirefine.extension;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.jspecify.annotations.Nullable;

/**
 * Listens to Maven beside the listener that was there before. Of a goal it hears at the best of moments: dependencies have
 * been resolved, and neither has the plugin been loaded nor its configuration been used.
 */
final class GoalListener implements InvocationHandler {

    private final ExecutionListener before;
    private final Consumer<ExecutionEvent> onGoal;

    private GoalListener(ExecutionListener before, Consumer<ExecutionEvent> onGoal) {
        this.before = before;
        this.onGoal = onGoal;
    }

    /**
     * A listener that passes everything on.
     *
     * @param before where to, if there is such a one
     * @param onGoal is told of each goal that begins, after that one
     */
    static ExecutionListener chain(@Nullable ExecutionListener before, Consumer<ExecutionEvent> onGoal) {
        ExecutionListener next = before == null ? new AbstractExecutionListener() : before;
        return (ExecutionListener) Proxy.newProxyInstance(
                GoalListener.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                new GoalListener(next, onGoal));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object result;
        try {
            result = method.invoke(before, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (method.getName().equals("mojoStarted")) {
            onGoal.accept((ExecutionEvent) arguments[0]);
        }
        return result;
    }
}
