package io.github.surefirefine.fork.leak;

import java.util.List;

/** A kind of things that tests may leave behind. */
interface LeakSource {

    /** Changes when something of the kind may have come; takes no time to speak of. */
    long count();

    /** What there is now. */
    List<LeakCandidate> present();
}
