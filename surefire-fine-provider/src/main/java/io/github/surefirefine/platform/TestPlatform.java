package io.github.surefirefine.platform;

import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunPlan;
import java.util.List;

/**
 * Discovers tests and runs them; one instance lives as long as its fork. Used by one thread at a time, except for
 * {@link #cancel}, {@link #giveUp}, {@link #extend} and {@link #shareInvocations}, which another thread may call while
 * that thread runs a lease.
 */
public interface TestPlatform extends AutoCloseable {

    /**
     * Discovers all tests at once.
     *
     * @throws PlatformException if that is impossible for a reason that the user can fix
     */
    RunPlan discover();

    /**
     * The number of slices that the classes are cut into, so that several forks can discover tests: the same in every
     * fork.
     */
    int slices();

    /**
     * Discovers the tests of some classes.
     *
     * @param slice which of the {@link #slices}, the first one is 0
     * @throws PlatformException if that is impossible for a reason that the user can fix
     */
    RunPlan discover(int slice);

    /** Runs what {@link #discover()} has found, all in one execution. */
    void runPlanned(Lease lease, LeaseListener listener);

    /** Runs the units of a lease in one execution. */
    void run(Lease lease, LeaseListener listener);

    /**
     * Runs invocations of the only unit of a lease that another fork has begun.
     *
     * @param others what that fork had begun when it began to share
     */
    void runPart(Lease lease, InvocationsSoFar others, LeaseListener listener);

    /** Reports the units of a lease as skipped. */
    void skip(Lease lease, String reason, LeaseListener listener);

    /**
     * Skips everything that has not begun of the lease with this number, if it is running and the engine can do that.
     */
    void cancel(int lease);

    /**
     * Ensures that units do not begin here, so that another fork can run them.
     *
     * @return those of the units that had not begun, and will not; none if the lease is not running, or its engine
     *     cannot do that
     */
    List<Integer> giveUp(int lease, List<Integer> units);

    /** These units of a lease, which this fork did not hold or has given up, may begin here. */
    void extend(int lease, List<Integer> units);

    /**
     * From now on, invocations of a unit are claimed before they begin, so that other forks can run some.
     *
     * @return what has begun; {@link InvocationsSoFar#NONE} if the unit is not running or cannot be shared
     */
    InvocationsSoFar shareInvocations(int lease, int unit);

    @Override
    void close();
}
