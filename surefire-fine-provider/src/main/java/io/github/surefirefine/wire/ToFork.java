package io.github.surefirefine.wire;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.model.Invocations;
import io.github.surefirefine.model.InvocationsSoFar;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.TestRef;
import java.util.List;

/** What the conductor says. */
public sealed interface ToFork {

    /**
     * Discover tests.
     *
     * @param slice which slice of them, the first one is 0; {@link #ALL} for everything at once
     */
    record MakePlan(int slice) implements ToFork {

        /** Stands for one slice that holds everything. */
        public static final int ALL = -1;
    }

    /** Run these units and report. */
    record RunLease(Lease lease) implements ToFork {}

    /** Run everything that was discovered in one launcher execution: there is no other fork to share with. */
    record RunPlanned(Lease lease) implements ToFork {}

    /** Report these units as skipped, for the given reason, and run nothing of them. */
    record SkipLease(Lease lease, String reason) implements ToFork {}

    /** Skip what has not begun of the lease with this number, if it is still being run. */
    record CancelLease(int lease) implements ToFork {}

    /** Give up those of these units that have not begun, and say which. */
    record GiveUp(int lease, List<Integer> units) implements ToFork {}

    /**
     * From now on claim the invocations of this unit before they begin, and say what has begun; it is answered by {@link
     * ToConductor.InvocationsShared}.
     */
    record ShareInvocations(int lease, int unit) implements ToFork {}

    /** Run invocations of the only unit of the lease, after having found what the fork has that began with them. */
    record RunPart(Lease lease, InvocationsSoFar others) implements ToFork {}

    /** These are for the fork; those before them, and after those that it had, are for others. */
    record Claimed(Invocations invocations) implements ToFork {}

    /**
     * This test has run for too long: say what all threads do, and interrupt the one that runs it. It is answered by
     * {@link ToConductor.TestStuck}, unless the test has ended.
     */
    record StopTest(TestRef test) implements ToFork {}

    /**
     * This test did not end when it was interrupted: leave its thread behind, and go on with a new one. It is answered by
     * {@link ToConductor.LeaseAbandoned}, unless the test has ended.
     */
    record LeaveBehind(TestRef test) implements ToFork {}

    /**
     * Tell Surefire's run listener.
     *
     * @param rerun 0, or which rerun of a class the event belongs to
     */
    record Present(ReportEvent event, int rerun) implements ToFork {}

    /** Print on Surefire's console stream. */
    record Print(ConsoleLine line) implements ToFork {}

    /**
     * Say when all that was to be presented or printed until now has been handed to Surefire. It is answered by {@link
     * ToConductor.Confirmed}.
     */
    record Confirm() implements ToFork {}

    /**
     * Tell Surefire that a test set begins, so that its {@code forkedProcessTimeoutInSeconds} counts. Nobody
     * ends that set.
     *
     * @param set what the fork works on, in words for the console
     */
    record StartClock(String set) implements ToFork {}

    /** The run is over: leave. */
    record Finish() implements ToFork {}

    /** The run cannot go on: fail the build with this message. */
    record Abort(String message) implements ToFork {}
}
