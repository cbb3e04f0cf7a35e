package io.github.surefirefine.platform;

import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.ReportEvent;
import java.util.List;

/** Hears what happens while a lease runs. Called by the threads that run tests, one call at a time for each unit. */
public interface LeaseListener {

    /** A set above the units was entered. */
    void setOpened(String uniqueId, Entry entry);

    /** A set above the units was left. */
    void setClosed(String uniqueId, Entry entry);

    /** A set above the units, or a container in it, itself has failed. */
    void setFailed(ContainerFailure failure);

    /** What this thread prints from now on is not reported: it belongs to a test that is not. */
    void fallSilent();

    /** What this thread prints from now on is reported. */
    void speakAgain();

    /** An engine itself has failed; it does not run what it has not begun of the lease. */
    void engineFailed(String engineId, Entry entry, boolean assertion);

    /** The first sign of a unit. */
    void unitStarted(int unit);

    /**
     * The next test of the unit has another time limit than most tests.
     *
     * @param millis 0 for none
     */
    void testLimit(int unit, long millis);

    /** Something happened inside a unit. */
    void unitEvent(int unit, ReportEvent event);

    /**
     * A container that is shared has a result in place of its contents; every fork that has some of it reports that.
     *
     * @param unit a unit of the lease that is in the container
     * @param uniqueId of the container
     */
    void sharedResult(int unit, String uniqueId, ReportEvent.TestFinished result);

    /**
     * This fork wants to run invocations of a unit that it shares with others; blocks until it knows which.
     *
     * @param from none before this one
     */
    Invocations claim(int unit, int from);

    /**
     * This fork wants to run more units of its lease, which it does not hold; blocks until the platform was told which
     * of them it holds from now on.
     */
    void claimUnits(List<Integer> units);

    /**
     * A unit whose invocations are numbered has finished.
     *
     * @param seen how many there are, as far as JUnit reached them
     * @param different whether they are not those that another fork has found, so that none was run here
     */
    void invocationsSeen(int unit, int seen, boolean different);

    /** A unit has finished. */
    void unitFinished(int unit);

    /** JUnit did not run the rest of the lease. */
    void leaseFailed(FailureText failure);
}
