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
 * Listens to Maven beside the listener that was there before. It hears of a goal at the right moment: dependencies have
 * been resolved, but the plugin has not been loaded and its configuration has not been used.
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
     * @param before the listener to pass events on to, if there is one
     * @param onGoal receives each goal that begins, after that listener
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
