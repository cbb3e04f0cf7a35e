package io.github.surefirefine.conductor;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * A JVM that is ending ignores Ctrl-C, so a user could not get rid of one whose shutdown takes time. From now on, a second
 * one ends it at once. {@code sun.misc.Signal} is part of all JDKs, but the compiler warns of it; where it is missing, the
 * JVM ends a little later.
 */
final class SecondSignal {

    private static final int STATUS = 128 + 2;

    private SecondSignal() {}

    static void endsTheJvm() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            Object halts = Proxy.newProxyInstance(
                    SecondSignal.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            Runtime.getRuntime().halt(STATUS);
                        }
                        return null;
                    });
            Method handle = signal.getMethod("handle", signal, handler);
            handle.invoke(null, interrupt, halts);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // Then the second signal has no effect.
        }
    }
}
