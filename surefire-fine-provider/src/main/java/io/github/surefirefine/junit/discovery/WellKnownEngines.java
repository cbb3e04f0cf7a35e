package io.github.surefirefine.junit.discovery;

import java.util.Set;

/**
 * Engines whose behaviour is known: asked for a class, they find what is in that class, and they do nothing if they
 * have found nothing. Each of their containers can be found by the class that is its source, or by its own id.
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
     * Whether the engine is one of them.
     *
     * @param engineId unique id of the engine
     */
    static boolean contain(String engineId) {
        return IDS.contains(engineId);
    }
}
