package io.github.surefirefine.wire;

import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Leak;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import java.util.List;
import java.util.Objects;

/** What a fork sends. Required components are checked when a message is created, so no message without them is read. */
public sealed interface ToConductor {

    /**
     * The first message of every connection.
     *
     * @param version {@link Frames#VERSION} of the sender
     * @param token the secret that the fork was given
     * @param forkNumber Surefire's number of the fork
     * @param pid process id of the fork
     */
    record Hello(int version, String token, int forkNumber, long pid, ForkRole role) implements ToConductor {

        public Hello {
            Objects.requireNonNull(role);
        }
    }

    /** How the fork was started; follows {@link Hello} if that can be found out. */
    record Launched(ForkLaunch launch) implements ToConductor {

        public Launched {
            Objects.requireNonNull(launch);
        }
    }

    /**
     * The JVM is about to end before the conductor wants it to.
     *
     * @param caller stack trace of the thread that called {@code System.exit}; empty if a signal arrived
     */
    record Exiting(String caller) implements ToConductor {

        public Exiting {
            Objects.requireNonNull(caller);
        }
    }

    /**
     * Answers {@link ToFork.Confirm}: everything before it has been handed to Surefire, and cannot be lost any more.
     */
    record Confirmed() implements ToConductor {}

    /** Something was printed while no unit was running, and Surefire does not listen to this fork. */
    record Printed(ReportEvent.TestOutput output) implements ToConductor {

        public Printed {
            Objects.requireNonNull(output);
        }
    }

    /**
     * Answers {@link ToFork.MakePlan}.
     *
     * @param packed the slice that was requested
     * @param slices how many there are; every fork finds the same number
     */
    record PlanMade(PackedPlan packed, int slices) implements ToConductor {

        public PlanMade {
            Objects.requireNonNull(packed);
        }
    }

    /** Answers {@link ToFork.MakePlan} if discovery is impossible; the message is meant for the user. */
    record PlanFailed(String message) implements ToConductor {

        public PlanFailed {
            Objects.requireNonNull(message);
        }
    }

    /** A fork entered a set that it shares with other forks. */
    record SetOpened(String uniqueId, Entry entry) implements ToConductor {

        public SetOpened {
            Objects.requireNonNull(uniqueId);
            Objects.requireNonNull(entry);
        }
    }

    /** A fork left a set that it shares with other forks; the elapsed time is this fork's part. */
    record SetClosed(String uniqueId, Entry entry) implements ToConductor {

        public SetClosed {
            Objects.requireNonNull(uniqueId);
            Objects.requireNonNull(entry);
        }
    }

    /** A shared set, or a container in it, itself has failed, outside its tests. */
    record SetFailed(ContainerFailure failure) implements ToConductor {

        public SetFailed {
            Objects.requireNonNull(failure);
        }
    }

    /** An engine itself has failed, outside its classes. Each fork that uses it may report that; one report counts. */
    record EngineFailed(String engineId, Entry entry, boolean assertion) implements ToConductor {

        public EngineFailed {
            Objects.requireNonNull(engineId);
            Objects.requireNonNull(entry);
        }
    }

    /** The first sign of a unit. */
    record UnitStarted(int unit) implements ToConductor {}

    /** Something that happened in a unit. */
    record UnitEvent(int unit, ReportEvent event) implements ToConductor {

        public UnitEvent {
            Objects.requireNonNull(event);
        }
    }

    /** The unit has finished, whatever its outcome; also sent for a unit that was never reached. */
    record UnitFinished(int unit) implements ToConductor {}

    /**
     * The unit has begun, a test of it has begun and has passed, and the unit has finished; nothing else was said
     * meanwhile. Stands for {@link #parts}.
     */
    record UnitPassed(int unit, ReportEvent.TestFinished result) implements ToConductor {

        public UnitPassed {
            Objects.requireNonNull(result);
        }

        /** Whether a test with that result can be said so. */
        public static boolean isPossible(ReportEvent.TestFinished result) {
            return result.outcome() == Outcome.PASSED;
        }

        /** What was known of the test when it began. */
        public static ReportEvent.TestStarting start(ReportEvent.TestFinished result) {
            return new ReportEvent.TestStarting(result.entry().withElapsedMillis(null));
        }

        /** The messages that say the same one after the other. */
        public List<ToConductor> parts() {
            return List.of(
                    new UnitStarted(unit),
                    new UnitEvent(unit, start(result)),
                    new UnitEvent(unit, result),
                    new UnitFinished(unit));
        }
    }

    /** JUnit did not run the rest of the lease. {@link LeaseFinished} follows. */
    record LeaseFailed(FailureText failure) implements ToConductor {

        public LeaseFailed {
            Objects.requireNonNull(failure);
        }
    }

    /** The launcher execution has ended; the fork is free. */
    record LeaseFinished(int lease) implements ToConductor {}

    /** The requested units that will not begin here; the answer to {@link ToFork.GiveUp}. */
    record UnitsGivenUp(int lease, List<Integer> units) implements ToConductor {

        public UnitsGivenUp {
            units = List.copyOf(units);
        }
    }

    /** Answers {@link ToFork.ShareInvocations}. */
    record InvocationsShared(int lease, int unit, InvocationsSoFar begun) implements ToConductor {

        public InvocationsShared {
            Objects.requireNonNull(begun);
        }
    }

    /**
     * The fork has begun everything that it holds of an extensible lease, and wants to run more before it leaves the
     * class. It waits for {@link ToFork.LeaseExtended}.
     *
     * @param units of the lease, those that it can still reach
     */
    record ClaimUnits(int lease, List<Integer> units) implements ToConductor {}

    /** The fork wants to run invocations of the unit, none before that one. It waits for {@link ToFork.Claimed}. */
    record ClaimInvocations(int unit, int from) implements ToConductor {}

    /**
     * Precedes the end of a unit whose invocations are shared.
     *
     * @param seen how many there are, as far as JUnit reached them
     * @param different whether they are not those that another fork has found, so that none was run here
     */
    record InvocationsSeen(int unit, int seen, boolean different) implements ToConductor {}

    /** As {@link UnitEvent} of a test's end, but every fork that has units in the container sends it; one counts. */
    record SharedResult(int unit, String uniqueId, ReportEvent.TestFinished result) implements ToConductor {

        public SharedResult {
            Objects.requireNonNull(uniqueId);
            Objects.requireNonNull(result);
        }
    }

    /**
     * The next test of the unit has another time limit than most tests.
     *
     * @param millis 0 for none
     */
    record TestLimit(int unit, long millis) implements ToConductor {}

    /** Answers {@link ToFork.StopTest}: the test was still running, and is now interrupted. */
    record TestStuck(TestRef test, ThreadsAtExpiry threads) implements ToConductor {

        public TestStuck {
            Objects.requireNonNull(test);
            Objects.requireNonNull(threads);
        }
    }

    /** Answers {@link ToFork.DumpThreads}. */
    record ThreadsDumped(ThreadsAtExpiry threads) implements ToConductor {

        public ThreadsDumped {
            Objects.requireNonNull(threads);
        }
    }

    /**
     * Answers {@link ToFork.LeaveBehind}: the test was still running, and no more messages about its lease follow. The
     * sets that the fork was in are closed; the fork is free.
     */
    record LeaseAbandoned(int lease, TestRef test) implements ToConductor {

        public LeaseAbandoned {
            Objects.requireNonNull(test);
        }
    }

    /** A class has left something behind that burdens its JVM. */
    record LeakFound(Leak leak) implements ToConductor {

        public LeakFound {
            Objects.requireNonNull(leak);
        }
    }
}
