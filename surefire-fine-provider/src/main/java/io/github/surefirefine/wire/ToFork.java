package io.github.surefirefine.wire;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.result.ReportEvent;
import java.util.List;

/** What the conductor sends. */
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

    /** Skip what has not begun of the lease with this number, if it is still running. */
    record CancelLease(int lease) implements ToFork {}

    /** Give up those of these units that have not begun, and report which. */
    record GiveUp(int lease, List<Integer> units) implements ToFork {}

    /**
     * From now on, claim the invocations of this unit before they begin, and report what has begun; {@link
     * ToConductor.InvocationsShared} is the answer.
     */
    record ShareInvocations(int lease, int unit) implements ToFork {}

    /** Run invocations of the only unit of the lease, after finding those that the fork that began it has found. */
    record RunPart(Lease lease, InvocationsSoFar others) implements ToFork {}

    /** These are for the fork; those before them, and those after its earlier ones, are for others. */
    record Claimed(Invocations invocations) implements ToFork {}

    /**
     * The answer to {@link ToConductor.ClaimUnits}.
     *
     * @param units those of the claimed units that the fork holds from now on; none if it shall leave the class
     */
    record LeaseExtended(int lease, List<Integer> units) implements ToFork {}

    /**
     * This test has run for too long: report what all threads do, and interrupt the one that runs it. {@link
     * ToConductor.TestStuck} is the answer, unless the test has ended.
     */
    record StopTest(TestRef test) implements ToFork {}

    /**
     * This test did not end when it was interrupted: leave its thread behind, and continue with a new one. {@link
     * ToConductor.LeaseAbandoned} is the answer, unless the test has ended.
     */
    record LeaveBehind(TestRef test) implements ToFork {}

    /** Report what all threads do. {@link ToConductor.ThreadsDumped} is the answer. */
    record DumpThreads() implements ToFork {}

    /**
     * Tell Surefire's run listener.
     *
     * @param rerun 0, or which rerun of a class the event belongs to
     */
    record Present(ReportEvent event, int rerun) implements ToFork {}

    /** Print on Surefire's console stream. */
    record Print(ConsoleLine line) implements ToFork {}

    /**
     * Report when everything to be presented or printed until now has been handed to Surefire. {@link
     * ToConductor.Confirmed} is the answer.
     */
    record Confirm() implements ToFork {}

    /**
     * Tell Surefire that a test set begins, so that its {@code forkedProcessTimeoutInSeconds} counts. The set never
     * ends.
     *
     * @param set what the fork works on, in words for the console
     */
    record StartClock(String set) implements ToFork {}

    /** The run has finished: leave. */
    record Finish() implements ToFork {}

    /** The run cannot continue: fail the build with this message. */
    record Abort(String message) implements ToFork {}
}
