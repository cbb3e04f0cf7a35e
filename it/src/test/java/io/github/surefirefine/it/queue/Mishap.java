package io.github.surefirefine.it.queue;

/** What can go wrong while machines share a suite. */
enum Mishap {
    /** A machine is killed before it has sealed. */
    KILL,

    /** A machine is stopped for longer than the deadline, and goes on. */
    PAUSE,

    /** A machine comes when others have begun; in the end, it comes too late. */
    LATE,

    /** The server loses all that it knows. */
    FORGET,

    /** The server is killed, and knows everything again. */
    RESTART,

    /** All connections to the server break. */
    CUT,

    /** All answers of the server take longer from now on. */
    DELAY;

    /** Whether it happens to one machine that is already there. */
    boolean hasVictim() {
        return this == KILL || this == PAUSE;
    }

    /** Whether it happens on the way between machines and server. */
    boolean needsProxy() {
        return this == CUT || this == DELAY;
    }

    /** Whether machines that are cut off may lose what they hold. */
    boolean isOfServer() {
        return this == FORGET || this == RESTART;
    }

    /** Whether it may happen at any time, even while machines seal. */
    boolean isHarmlessInTheEnd() {
        return this == LATE || this == RESTART || needsProxy();
    }
}
