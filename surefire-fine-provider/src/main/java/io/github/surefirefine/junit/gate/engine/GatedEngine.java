package io.github.surefirefine.junit.gate.engine;

import io.github.surefirefine.junit.gate.LeaseGate;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;

/**
 * What an engine has found for one request, and how the engine is made to ask the gate of a lease before it begins a
 * class or a test, so that another fork can take what has not begun. There is one implementation for each such engine;
 * nothing outside this package has to know how they do it. Confined to one thread until the engine begins.
 */
public sealed interface GatedEngine permits GatedHierarchy, GatedSuites, GatedTestNg, GatedVintage {

    /** Unique id of the root of Jupiter's test descriptors. */
    String JUPITER = "[engine:junit-jupiter]";

    /** Unique id of the root of the test descriptors of the engine for JUnit 3 and 4. */
    String VINTAGE = "[engine:junit-vintage]";

    /** Unique id of the root of the test descriptors of the engine for suites. */
    String SUITE = "[engine:junit-platform-suite]";

    /** Unique id of the root of Spock's test descriptors. */
    String SPOCK = "[engine:spock]";

    /** Unique id of the root of Cucumber's test descriptors. */
    String CUCUMBER = "[engine:cucumber]";

    /** Unique id of the root of the test descriptors of the engine for TestNG. */
    String TESTNG = "[engine:testng]";

    /**
     * The engine that has found a tree; null if it cannot be made to ask.
     *
     * @param root of the tree, which may be a part of a suite
     */
    static @Nullable GatedEngine of(TestDescriptor root) {
        String id = root.getUniqueId().toString();
        return switch (id.substring(id.lastIndexOf('/') + 1)) {
            case JUPITER, SPOCK, CUCUMBER -> new GatedHierarchy(root);
            case VINTAGE -> new GatedVintage(root);
            case SUITE -> new GatedSuites(root);
            case TESTNG -> new GatedTestNg(root);
            default -> null;
        };
    }

    /**
     * Whether an engine can ask in the version of the test class path, and can pass over what another fork runs without
     * anybody noticing.
     *
     * @param rootId unique id of the root of its test descriptors
     */
    static boolean canBeShared(String rootId, ClassLoader tests) {
        return switch (rootId) {
            case JUPITER -> JupiterVersion.canBeShared(tests);
            case VINTAGE, SPOCK, CUCUMBER -> true;
            case SUITE -> JupiterVersion.canBeShared(tests) || JupiterVersion.isAbsent(tests);
            case TESTNG -> GatedTestNg.canBeShared(tests);
            default -> false;
        };
    }

    /**
     * Whether it is the engine of a test or container.
     *
     * @param uniqueId of the test or container
     */
    boolean runs(String uniqueId);

    /**
     * Whether the engine can be made to ask before it begins a class.
     *
     * @param uniqueId of the class
     */
    boolean asksBefore(String uniqueId);

    /**
     * Whether the engine can be made to ask before it begins each of the children of a container.
     *
     * @param uniqueId of the container
     */
    boolean asksWithin(String uniqueId);

    /**
     * From now on, the engine asks the gate. What may not begin by now is removed from the tree. JUnit has not yet
     * looked at what it will run.
     */
    void putBehind(LeaseGate gate);

    /**
     * JUnit says that a test or container begins; nothing of it has run. Called by the thread that will run it.
     *
     * @param uniqueId of the test or container
     */
    void begins(String uniqueId);
}
