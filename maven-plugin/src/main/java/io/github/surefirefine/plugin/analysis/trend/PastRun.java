package io.github.surefirefine.plugin.analysis.trend;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.RunNotes;
import java.time.Instant;

/**
 * A recorded run.
 *
 * @param ended when it finished
 * @param seen what it alone has shown
 * @param notes what was remarkable
 */
public record PastRun(Instant ended, History seen, RunNotes notes) {

    /** In which nothing was remarkable. */
    public PastRun(Instant ended, History seen) {
        this(ended, seen, RunNotes.NONE);
    }
}
