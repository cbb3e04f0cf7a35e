package io.github.surefirefine.simulation;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.Optional;

/** How a tool hands out the tests of one run to its workers, which are numbered from 0. Not thread-safe. */
public interface HandOut {

    /** What a worker runs next; empty if it has finished. */
    Optional<TestUnit> next(int worker);

    /** A worker has finished what it was given last, which took so long. */
    void finished(int worker, long nanos);
}
