package io.github.surefirefine.fork.leak;

import java.time.Duration;

/** Something that a test may leave behind. */
interface LeakCandidate {

    /** Tells it apart from others of its kind. */
    long id();

    /** Whether it is still there; what is just about to end is given some time. */
    boolean outlives(Duration patience);

    /** What it is, for the user. */
    String text();
}
