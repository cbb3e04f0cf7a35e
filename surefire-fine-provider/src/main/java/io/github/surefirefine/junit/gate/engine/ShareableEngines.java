package io.github.surefirefine.junit.gate.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The engines whose classes several forks may share while they run. Confined to one thread. */
public final class ShareableEngines implements Predicate<String> {

    private final ClassLoader tests;
    private final boolean hasOtherForks;

    /** By the unique id of the root of the engine. Looking for a version of an engine takes time. */
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * The engines of a test class path.
     *
     * @param hasOtherForks whether there is a fork to share something with
     */
    public ShareableEngines(ClassLoader tests, boolean hasOtherForks) {
        this.tests = tests;
        this.hasOtherForks = hasOtherForks;
    }

    /**
     * Whether one of them runs a test or container.
     *
     * @param uniqueId of the test, the container or the root of the engine
     */
    @Override
    public boolean test(String uniqueId) {
        if (!hasOtherForks) {
            return false;
        }
        String rootId = uniqueId.substring(0, uniqueId.indexOf(']') + 1);
        Boolean isShareable = known.get(rootId);
        if (isShareable == null) {
            isShareable = GatedEngine.canBeShared(rootId, tests);
            known.put(rootId, isShareable);
        }
        return isShareable;
    }
}
