package io.github.surefirefine.junit.gate;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The engines, and containers of engines, that ask the gate before they begin something. Nothing else can be given up.
 * Thread-safe.
 */
final class AskingEngines {

    /** Unique ids of the engines that have asked for something, and of containers for whose children an engine asks. */
    private final Set<String> asking = ConcurrentHashMap.newKeySet();

    /** An engine asks for a class or test. */
    void asks(String uniqueId) {
        asking.add(isInSuite(uniqueId) ? topLevel(uniqueId) : engine(uniqueId));
    }

    /** An engine asks before it begins the container, and before it begins each of its children. */
    void willAskWithin(String containerId) {
        asking.add(containerId);
    }

    boolean areNone() {
        return asking.isEmpty();
    }

    /** Whether the engine of a unit will ask before it begins the unit. */
    boolean willAskFor(String uniqueId) {
        if (isInSuite(uniqueId)) {
            return asking.contains(topLevel(uniqueId));
        }
        return asking.contains(engine(uniqueId))
                || asking.contains(uniqueId)
                || asking.contains(uniqueId.substring(0, uniqueId.lastIndexOf('/')));
    }

    /** Other suites of the same engine ask only when they have begun. */
    private static boolean isInSuite(String uniqueId) {
        return uniqueId.contains("/[engine:");
    }

    private static String topLevel(String uniqueId) {
        int end = uniqueId.indexOf('/', engine(uniqueId).length() + 1);
        return end < 0 ? uniqueId : uniqueId.substring(0, end);
    }

    private static String engine(String uniqueId) {
        return uniqueId.substring(0, uniqueId.indexOf(']') + 1);
    }
}
