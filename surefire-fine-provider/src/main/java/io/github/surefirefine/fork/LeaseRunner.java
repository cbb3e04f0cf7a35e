package io.github.surefirefine.fork;

import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.Invocations;
import io.github.surefirefine.model.InvocationsSoFar;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.ReportEvent.TestOutput;
import io.github.surefirefine.model.ReportEvent.TestStarting;
import io.github.surefirefine.platform.LeaseListener;
import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.PlatformLoader;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.TestPlatform;
import io.github.surefirefine.wire.ConductorLink;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Discovers and runs, and tells the conductor. All methods but {@link #printed} are called by the runner thread or by
 * threads of the tests.
 */
final class LeaseRunner implements LeaseListener {

    private static final int NO_UNIT = -1;

    private final PlatformSettings settings;
    private final ConductorLink link;

    private final AtomicInteger failuresBeforeSkipping;

    /** The conductor's answer to the only question at a time. */
    private final BlockingQueue<Invocations> claimed = new LinkedBlockingQueue<>();

    private volatile @Nullable TestPlatform platform;
    private volatile @Nullable Lease currentLease;
    private volatile int currentUnit = NO_UNIT;

    LeaseRunner(PlatformSettings settings, ConductorLink link) {
        this.settings = settings;
        this.link = link;
        this.failuresBeforeSkipping = new AtomicInteger(settings.runRules().skipAfterFailures());
    }

    /** Has JUnit ready when the first lease comes. What is wrong with it will be said then. */
    void warmUp() {
        try {
            platform();
        } catch (RuntimeException | Error e) {
            platform = null;
        }
    }

    void makePlan(int slice) {
        try {
            TestPlatform found = platform();
            say(
                    slice == ToFork.MakePlan.ALL
                            ? new ToConductor.PlanMade(PackedPlan.of(found.discover()), 1)
                            : new ToConductor.PlanMade(PackedPlan.of(found.discover(slice)), found.slices()));
        } catch (PlatformException e) {
            say(new ToConductor.PlanFailed(message(e)));
        } catch (RuntimeException | Error e) {
            say(new ToConductor.PlanFailed("fine: the tests cannot be discovered: " + trace(e)));
        } finally {
            flush();
        }
    }

    void run(Lease lease, BiConsumer<TestPlatform, Lease> how) {
        currentLease = lease;
        currentUnit = lease.units().get(0).index();
        try {
            how.accept(platform(), lease);
        } catch (PlatformException e) {
            say(new ToConductor.PlanFailed(message(e)));
        } catch (RuntimeException | Error e) {
            // Were it thrown, the thread would end and nobody would know.
            String trace = trace(e);
            say(new ToConductor.LeaseFailed(new FailureText(e.toString(), trace, trace, e.toString())));
        } finally {
            currentUnit = NO_UNIT;
            say(new ToConductor.LeaseFinished(lease.id()));
            flush();
        }
    }

    /** Skips what has not begun of a lease. Called by the agent's thread. */
    void cancel(int lease) {
        TestPlatform opened = platform;
        if (opened != null) {
            opened.cancel(lease);
        }
    }

    /** Gives up what has not begun of these units, and says so. Called by the agent's thread. */
    void giveUp(int lease, List<Integer> units) {
        TestPlatform opened = platform;
        answer(new ToConductor.UnitsGivenUp(lease, opened == null ? List.of() : opened.giveUp(lease, units)));
    }

    /** Shares the invocations of a unit, and says what has begun. Called by the agent's thread. */
    void shareInvocations(int lease, int unit) {
        TestPlatform opened = platform;
        answer(new ToConductor.InvocationsShared(
                lease, unit, opened == null ? InvocationsSoFar.NONE : opened.shareInvocations(lease, unit)));
    }

    /** The conductor has answered a claim. Called by the agent's thread. */
    void claimed(Invocations invocations) {
        claimed.add(invocations);
    }

    void close() {
        if (platform != null) {
            platform.close();
        }
    }

    /**
     * Something was printed.
     *
     * @return false where no unit is being run, so that it belongs to none
     */
    boolean printed(TestOutput output) {
        int unit = currentUnit;
        if (unit == NO_UNIT) {
            return false;
        }
        say(new ToConductor.UnitEvent(unit, output));
        return true;
    }

    /** Something was printed while no unit was being run, and Surefire does not listen to this fork. */
    void printedBetweenUnits(TestOutput output) {
        say(new ToConductor.Printed(output));
    }

    /** Sent at once: should a fixture end the JVM, the conductor must know which it was. */
    @Override
    public void setOpened(String uniqueId, Entry entry) {
        say(new ToConductor.SetOpened(uniqueId, entry));
        flush();
    }

    @Override
    public void setClosed(String uniqueId, Entry entry) {
        say(new ToConductor.SetClosed(uniqueId, entry));
    }

    @Override
    public void setFailed(String uniqueId, Entry entry, boolean assertion) {
        say(new ToConductor.SetFailed(uniqueId, entry, assertion));
        countFailure();
    }

    /** Sent at once: should the unit end the JVM, it must not be given to the next fork. */
    @Override
    public void unitStarted(int unit) {
        currentUnit = unit;
        say(new ToConductor.UnitStarted(unit));
        flush();
    }

    /** The start of a test is sent at once, for should the test end the JVM, the conductor must know which it was. */
    @Override
    public void unitEvent(int unit, ReportEvent event) {
        say(new ToConductor.UnitEvent(unit, event));
        if (event instanceof TestStarting) {
            flush();
        } else if (event instanceof TestFinished result && result.outcome().isProblem()) {
            countFailure();
        }
    }

    /**
     * Where the user wants the rest to be skipped after so many failures, none may slip through until the conductor says
     * so. What other forks have seen only the conductor knows.
     */
    private void countFailure() {
        Lease lease = currentLease;
        if (lease != null && !lease.isRerun() && failuresBeforeSkipping.decrementAndGet() == 0) {
            cancel(lease.id());
        }
    }

    @Override
    public void sharedResult(int unit, String uniqueId, TestFinished result) {
        say(new ToConductor.SharedResult(unit, uniqueId, result));
    }

    @Override
    public Invocations claim(int unit, int from) {
        say(new ToConductor.ClaimInvocations(unit, from));
        flush();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return claimed.take();
                } catch (InterruptedException e) {
                    // Meant for a test; the invocation is not to be lost for it.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void invocationsSeen(int unit, int seen, boolean different) {
        say(new ToConductor.InvocationsSeen(unit, seen, different));
    }

    @Override
    public void unitFinished(int unit) {
        say(new ToConductor.UnitFinished(unit));
    }

    @Override
    public void leaseFailed(FailureText failure) {
        say(new ToConductor.LeaseFailed(failure));
    }

    private TestPlatform platform() {
        if (platform == null) {
            platform = PlatformLoader.open(settings);
        }
        return platform;
    }

    private void answer(ToConductor message) {
        try {
            link.answer(message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void flush() {
        try {
            link.flush();
        } catch (IOException e) {
            // As below.
        }
    }

    private void say(ToConductor message) {
        try {
            link.send(message);
        } catch (IOException e) {
            // Without a conductor nobody hears any more; the agent meets the end of the connection and leaves.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static String message(PlatformException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
