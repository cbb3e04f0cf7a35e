package io.github.surefirefine.junit.discovery;

import java.util.Set;

/**
 * Engines whose ways are known: asked for a class they find what is in that class, they do nothing where they have found
 * nothing, and a container of theirs has the class as its source that it was found by, or is found by its own id.
 */
final class WellKnownEngines {

    private static final Set<String> IDS = Set.of(
            "[engine:archunit]",
            "[engine:cucumber]",
            "[engine:jqwik]",
            "[engine:junit-jupiter]",
            "[engine:junit-platform-suite]",
            "[engine:junit-vintage]",
            "[engine:kotest]",
            "[engine:spock]",
            "[engine:testng]");

    private WellKnownEngines() {}

    /**
     * Whether it is one of them.
     *
     * @param engineId unique id of the engine
     */
    static boolean contain(String engineId) {
        return IDS.contains(engineId);
    }
}
