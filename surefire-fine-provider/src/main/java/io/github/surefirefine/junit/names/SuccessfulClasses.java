package io.github.surefirefine.junit.names;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The reporting classes in which a test passed in this fork: their class-level failures come from a tear-down. */
public final class SuccessfulClasses {

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /** One of its tests has passed. */
    public void add(String name) {
        names.add(name);
    }

    boolean contains(String name) {
        return names.contains(name);
    }
}
