package io.github.surefirefine.junit.lease;

import java.util.function.ToIntFunction;

/**
 * The way to the order of methods that Jupiter may be given. It is loaded by the class loader of the tests, which need not
 * be ours, so only types of the JDK go to and fro.
 */
final class LeaseOrderBridge {

    private static final String ORDER = "io.github.surefirefine.jupiter.LeaseOrder";

    private LeaseOrderBridge() {}

    /** From now on methods are ordered by the given function, where that order is asked for. */
    static void rankedBy(ClassLoader tests, ToIntFunction<String> ranks) {
        try {
            Class.forName(ORDER, true, tests)
                    .getMethod("rankedBy", ToIntFunction.class)
                    .invoke(null, ranks);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the order for Jupiter cannot be reached", e);
        }
    }
}
