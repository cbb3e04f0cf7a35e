package io.github.surefirefine.platform;

import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.RunPlan;

/** Finds tests and runs them; one instance lives as long as its fork. Used by one thread at a time. */
public interface TestPlatform extends AutoCloseable {

    /**
     * Finds all tests.
     *
     * @throws PlatformException where that is impossible for a reason that the user can mend
     */
    RunPlan discover();

    /** Runs what {@link #discover} found, all in one execution. */
    void runPlanned(Lease lease, LeaseListener listener);

    /** Runs the units of a lease in one execution. */
    void run(Lease lease, LeaseListener listener);

    @Override
    void close();
}
