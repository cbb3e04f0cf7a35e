package io.github.surefirefine.plugin.trace;

/** Something that happened to a fork at a moment, in microseconds since the run began. */
public sealed interface Mark {

    long atMicros();

    /**
     * The fork joins a class that another one is in.
     *
     * @param units how many it took over
     */
    record Join(long atMicros, String className, int units) implements Mark {}

    /**
     * The fork begins with a class in one piece that forks could share if the user said so.
     *
     * @param engineId of the engine that runs it
     */
    record Whole(long atMicros, String className, String engineId) implements Mark {}

    /** The fork's JVM ended early. */
    record Crash(long atMicros, String message) implements Mark {}

    /**
     * This JVM replaces one that has died.
     *
     * @param text for people, with the fork that is replaced
     */
    record Replacement(long atMicros, String text) implements Mark {}

    /** A class failed as a whole, as when {@code @BeforeAll} throws. */
    record ClassFailure(long atMicros, String className, String message) implements Mark {}

    /**
     * The machine and the queue that it shares with others have exchanged something.
     *
     * @param text for people, such as {@code claims 12 units}
     */
    record Queue(long atMicros, String text) implements Mark {}
}
