package io.github.surefirefine.extension;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.jspecify.annotations.Nullable;

/**
 * Listens to Maven beside the listener that was there before. It hears that a goal begins at the right moment:
 * dependencies have been resolved, but the plugin has not been loaded and its configuration has not been used. It hears that
 * a goal or the build has ended, whether or not it has failed.
 */
final class GoalListener implements InvocationHandler {

    private final ExecutionListener before;
    private final Map<String, Consumer<ExecutionEvent>> handlers;

    private GoalListener(ExecutionListener before, Map<String, Consumer<ExecutionEvent>> handlers) {
        this.before = before;
        this.handlers = handlers;
    }

    /**
     * A listener that passes everything on.
     *
     * @param before the listener to pass events on to, if there is one
     * @param handlers receive events, after that listener: by the name of its method, such as {@code mojoStarted}
     */
    static ExecutionListener chain(@Nullable ExecutionListener before, Map<String, Consumer<ExecutionEvent>> handlers) {
        ExecutionListener next = before == null ? new AbstractExecutionListener() : before;
        return (ExecutionListener) Proxy.newProxyInstance(
                GoalListener.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                new GoalListener(next, handlers));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object result;
        try {
            result = method.invoke(before, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        Consumer<ExecutionEvent> handler = handlers.get(method.getName());
        if (handler != null) {
            handler.accept((ExecutionEvent) arguments[0]);
        }
        return result;
    }
}
