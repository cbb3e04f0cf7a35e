package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import java.util.List;
import org.junit.platform.engine.TestDescriptor;

/**
 * An engine that can be made to ask the gate of a lease before it begins a class or a test, so that another fork can
 * take what has not begun. There is one implementation for each such engine; nothing outside this package has to know
 * which engines these are. Immutable.
 */
public sealed interface GatedEngine permits GatedJupiter {

    /** All of them. */
    List<GatedEngine> ALL = List.of(new GatedJupiter());

    /**
     * Whether one of them runs a test or container.
     *
     * @param uniqueId of the test, the container or the root of the engine
     */
    static boolean anyRuns(String uniqueId) {
        for (GatedEngine engine : ALL) {
            if (uniqueId.startsWith(engine.rootId())) {
                return true;
            }
        }
        return false;
    }

    /** Unique id of the root of its test descriptors. */
    String rootId();

    /**
     * From now on, the engine asks the gate before it begins anything. What may not begin by now is removed from the
     * tree.
     *
     * @param root what the engine has found; JUnit has not yet looked at what it will run
     */
    void putBehind(LeaseGate gate, TestDescriptor root);
}
