package io.github.surefirefine.junit.lease;

import java.util.function.ToIntFunction;

/**
 * The connection to the order of methods that Jupiter may be given. The class loader of the tests, which need not be
 * ours, loads that order, so only types of the JDK are exchanged.
 */
final class LeaseOrderBridge {

    private static final String ORDER = "io.github.surefirefine.jupiter.LeaseOrder";

    private LeaseOrderBridge() {}

    /** From now on, the given function orders methods, if Jupiter uses that order. */
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
