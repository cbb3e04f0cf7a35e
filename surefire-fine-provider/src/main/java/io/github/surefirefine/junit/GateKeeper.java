package io.github.surefirefine.junit;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way to the extension that Jupiter asks. It is loaded by the class loader of the tests, which need not be ours, so
 * there is one for all of Jupiter, and only types of the JDK go to and fro.
 */
final class GateKeeper {

    private static final String GATE = "io.github.surefirefine.jupiter.Gate";

    private GateKeeper() {}

    /** From now on the extension asks the given function. */
    static void keep(ClassLoader tests, Function<String, @Nullable String> keeper) {
        try {
            Class.forName(GATE, true, tests).getMethod("keptBy", Function.class).invoke(null, keeper);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the extension for Jupiter cannot be reached", e);
        }
    }
}
