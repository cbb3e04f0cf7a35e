package io.github.surefirefine.trace;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.Postmortem;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one JVM is doing. Not thread-safe. */
final class TracedFork {

    /** A wait that is too short to see is not worth a line. */
    private static final long SHORTEST_WAIT_NANOS = 100_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ForkId id;
    /** What it has done is added here. */
    private final List<TraceEvent> trace;

    /** Tests that have failed in any fork. */
    private final Set<String> failed;

    /** Since when it is doing what it is doing, or has been between two tests. */
    private long sinceNanos;

    private int pending;

    /** Whether it waits for more of the class that it is in, and since when. */
    private boolean claiming;

    private long claimedNanos;

    private boolean leaving;
    private @Nullable Lease lease;
    private @Nullable String className;
    private final Map<String, Begun> begun = new LinkedHashMap<>();
    private final Set<String> endedWithoutBegin = new HashSet<>();
    private final List<Passed> passed = new ArrayList<>();

    TracedFork(ForkId id, long nowNanos, Set<String> failed, List<TraceEvent> trace) {
        this.id = id;
        this.failed = failed;
        this.trace = trace;
        sinceNanos = nowNanos;
    }

    void plans(long nowNanos) {
        settle();
        sinceNanos = nowNanos;
    }

    void planned(int unbegun, long nowNanos) {
        settle();
        trace.add(new TraceEvent.Plan(id, sinceNanos, nowNanos));
        waits(unbegun, nowNanos);
    }

    void joins(String sharedClass, int units, long nowNanos) {
        trace.add(new TraceEvent.Join(id, nowNanos, sharedClass, units));
    }

    void leased(Lease granted, long nowNanos) {
        settle();
        waited(nowNanos);
        lease = granted;
        className = null;
        sinceNanos = nowNanos;
    }

    /** Whether it runs units of that class. */
    boolean isIn(int classIndex) {
        if (lease != null) {
            for (TestUnit unit : lease.units()) {
                if (unit.classIndex() == classIndex) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The class whose tests it runs; none if it has begun none. */
    Optional<String> className() {
        return Optional.ofNullable(className);
    }

    /**
     * A test is known only since it has ended. A fork says so of several tests at once, so where one follows the other too
     * closely, those before it have ended earlier than they were told of.
     */
    void passed(int unit, TestFinished result, long nowNanos) {
        long nanos = result.entry().millis() * NANOS_PER_MILLI;
        if (!passed.isEmpty() && nowNanos - nanos >= passed.get(passed.size() - 1).toldNanos) {
            settle();
        }
        passed.add(new Passed(unit, result, nanos, nowNanos));
    }

    private void settle() {
        if (passed.isEmpty()) {
            return;
        }
        List<Passed> told = List.copyOf(passed);
        passed.clear();
        long[] begins = new long[told.size()];
        long latestEnd = Long.MAX_VALUE;
        for (int i = told.size() - 1; i >= 0; i--) {
            long end = Math.min(latestEnd, told.get(i).toldNanos);
            begins[i] = Math.max(sinceNanos, end - told.get(i).nanos);
            latestEnd = begins[i];
        }
        for (int i = 0; i < begins.length; i++) {
            Passed test = told.get(i);
            long end = i + 1 < begins.length ? Math.min(begins[i + 1], test.toldNanos) : test.toldNanos;
            started(test.unit, test.result.entry(), begins[i]);
            finished(test.unit, test.result, end);
        }
    }

    void happened(int unit, ReportEvent event, long nowNanos) {
        settle();
        if (event instanceof TestStarting starting) {
            started(unit, starting.entry(), nowNanos);
        } else if (event instanceof TestFinished finished) {
            finished(unit, finished, nowNanos);
        }
    }

    private void started(int unit, Entry entry, long nowNanos) {
        if (!entry.source().equals(className)) {
            if (nowNanos > sinceNanos) {
                trace.add(new TraceEvent.Setup(id, sinceNanos, nowNanos, entry.source()));
            }
            className = entry.source();
        }
        begun.put(key(unit, entry), new Begun(entry, nowNanos));
    }

    private void finished(int unit, TestFinished finished, long nowNanos) {
        Entry entry = finished.entry();
        Begun started = begun.remove(key(unit, entry));
        if (started != null) {
            sinceNanos = nowNanos;
            tested(entry, started.nanos, nowNanos, finished.outcome());
        } else if (entry.name() != null && endedWithoutBegin.add(key(unit, entry))) {
            tested(entry, nowNanos, nowNanos, finished.outcome());
        }
    }

    /** It has begun everything that it holds of a class, and asks for more before it leaves. */
    void claims(int unbegun, long nowNanos) {
        settle();
        claiming = true;
        pending = unbegun;
        claimedNanos = nowNanos;
    }

    /** What comes until the next test, or until it has left the class, begins now. */
    void claimAnswered(long nowNanos) {
        if (claiming && className != null && nowNanos - claimedNanos >= SHORTEST_WAIT_NANOS) {
            trace.add(new TraceEvent.WaitInClass(id, claimedNanos, nowNanos, pending, className));
            sinceNanos = nowNanos;
        }
        claiming = false;
    }

    void classFailed(Entry entry, long nowNanos) {
        settle();
        FailureText failure = entry.failure();
        String message = failure == null
                ? ""
                : failure.trace().lines().findFirst().orElse("").strip();
        trace.add(new TraceEvent.ClassFailure(id, nowNanos, reportedClass(entry), message));
    }

    void leaseFinished(int unbegun, long nowNanos) {
        settle();
        claimAnswered(nowNanos);
        if (className != null && nowNanos > sinceNanos) {
            trace.add(new TraceEvent.Teardown(id, sinceNanos, nowNanos, className));
        }
        waits(unbegun, nowNanos);
    }

    /** The launcher execution was aborted, as when JUnit rethrows an error of a test. */
    void leaseFailed(long nowNanos) {
        settle();
        endBegun(Outcome.ERROR, nowNanos);
        sinceNanos = nowNanos;
    }

    /** A test did not end and is left behind. */
    void leaseAbandoned(int unbegun, long nowNanos) {
        settle();
        endBegun(Outcome.ERROR, nowNanos);
        waits(unbegun, nowNanos);
    }

    void leaves(long nowNanos) {
        settle();
        waited(nowNanos);
        leaving = true;
    }

    void gone(Postmortem found, long nowNanos) {
        settle();
        claimAnswered(nowNanos);
        endBegun(Outcome.CRASHED, nowNanos);
        if (!leaving) {
            waited(nowNanos);
            trace.add(new TraceEvent.Crash(id, nowNanos, cause(found)));
        }
    }

    /** The build is ended: whatever the fork was running has no result. */
    void interrupted(long nowNanos) {
        settle();
        claimAnswered(nowNanos);
        endBegun(Outcome.CRASHED, nowNanos);
        waited(nowNanos);
        trace.add(new TraceEvent.Interrupted(id, nowNanos));
    }

    private void waits(int unbegun, long nowNanos) {
        endedWithoutBegin.clear();
        claiming = false;
        lease = null;
        className = null;
        pending = unbegun;
        sinceNanos = nowNanos;
    }

    private void waited(long nowNanos) {
        if (lease == null && !leaving && nowNanos - sinceNanos >= SHORTEST_WAIT_NANOS) {
            trace.add(new TraceEvent.Wait(id, sinceNanos, nowNanos, pending));
        }
    }

    private void endBegun(Outcome outcome, long nowNanos) {
        for (Begun test : begun.values()) {
            tested(test.entry, test.nanos, nowNanos, outcome);
        }
        begun.clear();
    }

    private void tested(Entry entry, long fromNanos, long toNanos, Outcome outcome) {
        String name = entry.name() == null ? entry.source() : entry.name();
        String test = entry.uniqueId() != null ? entry.uniqueId() : entry.source() + " " + name;
        boolean rerun = (lease != null && lease.isRerun()) || failed.contains(test);
        if (outcome.isProblem()) {
            failed.add(test);
        }
        trace.add(new TraceEvent.Test(
                id, fromNanos, toNanos, reportedClass(entry), name, entry.uniqueId(), outcome, rerun));
    }

    /** Whatever Surefire's set is, a test of a nested class is reported under the name of the nested class. */
    private static String reportedClass(Entry entry) {
        String declaring = entry.declaringClass();
        return declaring != null && declaring.startsWith(entry.source() + "$") ? declaring : entry.source();
    }

    /** If JUnit's id is missing, a unit has one test of a name at a time. */
    private static String key(int unit, Entry entry) {
        return entry.uniqueId() != null ? entry.uniqueId() : unit + " " + entry.source() + " " + entry.name();
    }

    private static String cause(Postmortem found) {
        if (found.endedBySurefire()) {
            return "Surefire ended it after its timeout";
        } else if (found.errorFile() != null) {
            return "the JVM has crashed, see " + found.errorFile();
        } else if (found.exitStatus() != null) {
            return "exit status " + found.exitStatus();
        }
        return "it has ended";
    }

    private record Begun(Entry entry, long nanos) {}

    /** A test that has taken so long, and that the fork has told of then. */
    private record Passed(int unit, TestFinished result, long nanos, long toldNanos) {}
}
