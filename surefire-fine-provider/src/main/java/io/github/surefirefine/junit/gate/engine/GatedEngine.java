package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;

/**
 * An engine that can be made to ask the gate of a lease before it begins a class or a test, so that another fork can
 * take what has not begun. There is one implementation for each such engine; nothing outside this package has to know
 * which engines these are. Immutable.
 */
public sealed interface GatedEngine permits GatedJupiter {

    /** Unique id of the root of Jupiter's test descriptors. */
    String JUPITER = "[engine:junit-jupiter]";

    /**
     * The engine that runs a test or container; null if it cannot be made to ask.
     *
     * @param uniqueId of the test, the container or the root of the engine
     */
    static @Nullable GatedEngine of(String uniqueId) {
        return uniqueId.startsWith(JUPITER) ? new GatedJupiter() : null;
    }

    /**
     * Whether the engine can do so in the version of the test class path, and can pass over what another fork runs
     * without anybody noticing.
     */
    boolean canBeShared(ClassLoader tests);

    /**
     * From now on, the engine asks the gate before it begins anything. What may not begin by now is removed from the
     * tree.
     *
     * @param root what the engine has found; JUnit has not yet looked at what it will run
     */
    void putBehind(LeaseGate gate, TestDescriptor root);
}
