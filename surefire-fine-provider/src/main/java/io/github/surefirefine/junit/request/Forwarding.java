package io.github.surefirefine.junit.request;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Stands before an object of JUnit's or the user's. It is a proxy, because newer versions of JUnit have methods that we
 * do not know.
 */
final class Forwarding {

    private Forwarding() {}

    /** An object with the given interface whose calls the handler answers. */
    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Forwarding.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Invokes the method on the target, and throws what that throws. */
    static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
