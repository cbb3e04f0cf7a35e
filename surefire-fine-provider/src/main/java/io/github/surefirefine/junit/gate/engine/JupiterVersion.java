package io.github.surefirefine.junit.gate.engine;

/** With which versions of Jupiter a class is shared while it runs. */
final class JupiterVersion {

    /** Added in 5.12, the first version with which sharing of classes is tested. */
    private static final String OF_5_12 = "org.junit.jupiter.api.extension.PreInterruptCallback";

    private static final String ENGINE = "org.junit.jupiter.engine.JupiterTestEngine";

    /** Jupiter must find this class of ours on the test class path. */
    private static final String OURS = "io.github.surefirefine.jupiter.LeaseOrder";

    private JupiterVersion() {}

    /** Whether there is no Jupiter at all. */
    static boolean isAbsent(ClassLoader tests) {
        return !isThere(ENGINE, tests);
    }

    static boolean canBeShared(ClassLoader tests) {
        return isThere(OF_5_12, tests) && isThere(OURS, tests);
    }

    private static boolean isThere(String className, ClassLoader tests) {
        try {
            Class.forName(className, false, tests);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
