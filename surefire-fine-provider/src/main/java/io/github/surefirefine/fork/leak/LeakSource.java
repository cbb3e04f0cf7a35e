package io.github.surefirefine.fork.leak;

import java.util.List;

/** One kind of things that tests may leak. */
interface LeakSource {

    /** Changes when something of the kind may have come; takes next to no time. */
    long count();

    /** What exists now. */
    List<LeakCandidate> present();
}
