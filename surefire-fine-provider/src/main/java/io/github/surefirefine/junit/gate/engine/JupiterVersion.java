package io.github.surefirefine.junit.gate.engine;

/** With which versions of Jupiter a class is shared while it runs. */
final class JupiterVersion {

    /** Added in 5.12, the first version with which sharing of classes is tested. */
    private static final String OF_5_12 = "org.junit.jupiter.api.extension.PreInterruptCallback";

    /** Jupiter must find this class of ours on the test class path. */
    private static final String OURS = "io.github.surefirefine.jupiter.LeaseOrder";

    private JupiterVersion() {}

    static boolean canBeShared(ClassLoader tests) {
        try {
            Class.forName(OF_5_12, false, tests);
            Class.forName(OURS, false, tests);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
