package io.github.surefirefine.fork.leak;

import java.time.Duration;

/** Something that a test may leak. */
interface LeakCandidate {

    /** Identifies it among others of its kind. */
    long id();

    /** Whether it is still there; something that is just about to end gets some time. */
    boolean outlives(Duration patience);

    /** A description for the user. */
    String text();
}
