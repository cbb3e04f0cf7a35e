package io.github.surefirefine.junit;

import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way to the extension that Jupiter asks. It is loaded by the class loader of the tests, which need not be ours, so
 * there is one for all of Jupiter, and only types of the JDK go to and fro.
 */
final class GateKeeper {

    private static final String GATE = "io.github.surefirefine.jupiter.Gate";
    private static final String ORDER = "io.github.surefirefine.jupiter.LeaseOrder";

    private GateKeeper() {}

    /** From now on the extension asks the given function. */
    static void keep(ClassLoader tests, BiFunction<String, String, @Nullable String> keeper) {
        call(tests, GATE, "keptBy", BiFunction.class, keeper);
    }

    /** From now on methods are ordered by the given function, where that order is asked for. */
    static void order(ClassLoader tests, ToIntFunction<String> ranks) {
        call(tests, ORDER, "rankedBy", ToIntFunction.class, ranks);
    }

    private static void call(ClassLoader tests, String extension, String method, Class<?> type, Object argument) {
        try {
            Class.forName(extension, true, tests).getMethod(method, type).invoke(null, argument);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the extension for Jupiter cannot be reached", e);
        }
    }
}
