package io.github.surefirefine.platform;

import io.github.surefirefine.model.InvocationsSoFar;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.RunPlan;
import java.util.List;

/**
 * Finds tests and runs them; one instance lives as long as its fork. Used by one thread at a time, but for
 * {@link #cancel}, {@link #giveUp} and {@link #shareInvocations}, which are for another one while that runs a lease.
 */
public interface TestPlatform extends AutoCloseable {

    /**
     * Finds all tests at once.
     *
     * @throws PlatformException where that is impossible for a reason that the user can mend
     */
    RunPlan discover();

    /** Into how many slices the classes are cut, so that several forks can look for tests: in every fork the same. */
    int slices();

    /**
     * Finds the tests of some classes.
     *
     * @param slice which of the {@link #slices}, the first one is 0
     * @throws PlatformException where that is impossible for a reason that the user can mend
     */
    RunPlan discover(int slice);

    /** Runs what {@link #discover()} has found, all in one execution. */
    void runPlanned(Lease lease, LeaseListener listener);

    /** Runs the units of a lease in one execution. */
    void run(Lease lease, LeaseListener listener);

    /**
     * Runs invocations of the only unit of a lease that another fork has begun.
     *
     * @param others what that one had begun when it began to share
     */
    void runPart(Lease lease, InvocationsSoFar others, LeaseListener listener);

    /** Reports the units of a lease as skipped. */
    void skip(Lease lease, String reason, LeaseListener listener);

    /**
     * Has everything skipped that has not begun of the lease with this number, where it is being run and the engine can
     * do that.
     */
    void cancel(int lease);

    /**
     * Sees to it that units do not begin here, for another fork to run them.
     *
     * @return those of the units that had not begun, and will not; none where the lease is not being run, or its engine
     *     cannot do that
     */
    List<Integer> giveUp(int lease, List<Integer> units);

    /**
     * Sees to it that from now on invocations of a unit are claimed before they begin, so that other forks can run some.
     *
     * @return what has begun; {@link InvocationsSoFar#NONE} where the unit is not being run or cannot be shared
     */
    InvocationsSoFar shareInvocations(int lease, int unit);

    @Override
    void close();
}
