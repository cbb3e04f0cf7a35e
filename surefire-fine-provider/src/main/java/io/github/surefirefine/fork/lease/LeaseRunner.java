package io.github.surefirefine.fork.lease;

import io.github.surefirefine.fork.connection.ConductorChannel;
import io.github.surefirefine.fork.leak.LeakWatches;
import io.github.surefirefine.fork.output.LeaseOutput;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.platform.LeaseListener;
import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.TestPlatform;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.ConductorLink;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Discovers tests and runs leases, one after the other. Methods are called by the runner's thread, unless they say
 * otherwise.
 */
public final class LeaseRunner {

    private final PlatformSettings settings;
    private final ConductorChannel channel;
    private final PendingClaims pendingClaims;
    private final AtomicInteger failuresBeforeSkipping;
    private final LazyPlatform platform;
    private final LeaseReporter reporter;

    /**
     * Held while units are given up and reported, and while the lease ends, so that they are reported before its end.
     * No thread that holds it waits for the conductor.
     */
    private final Object leaseEnd = new Object();

    /**
     * Creates a runner without a lease.
     *
     * @param link the connection to the conductor; it is waited for when there is something to send
     */
    public LeaseRunner(PlatformSettings settings, CompletableFuture<ConductorLink> link) {
        this(
                settings,
                new ConductorChannel(link),
                new PendingClaims(),
                new AtomicInteger(settings.runRules().skipAfterFailures()));
    }

    private LeaseRunner(
            PlatformSettings settings,
            ConductorChannel channel,
            PendingClaims pendingClaims,
            AtomicInteger failuresBeforeSkipping) {
        this.settings = settings;
        this.channel = channel;
        this.pendingClaims = pendingClaims;
        this.failuresBeforeSkipping = failuresBeforeSkipping;
        this.platform = new LazyPlatform(settings);
        this.reporter = new LeaseReporter(
                platform,
                channel,
                new InvocationClaims(pendingClaims, channel),
                failuresBeforeSkipping,
                settings.watchesLeaks() ? LeakWatches.ofThisJvm() : LeakWatches.NONE);
    }

    /** The runner that goes on if this one is left behind. */
    LeaseRunner successor() {
        return new LeaseRunner(settings, channel.successor(), pendingClaims, failuresBeforeSkipping);
    }

    /** Prepares JUnit for the first lease. If that fails, the first lease will report the reason. */
    void warmUp() {
        platform.warmUp();
    }

    /** Does what the conductor has said of a plan or of a lease. */
    void obey(ToFork order) {
        if (order instanceof ToFork.MakePlan wanted) {
            makePlan(wanted.slice());
        } else if (order instanceof ToFork.RunLease wanted) {
            run(wanted.lease(), (opened, listener) -> opened.run(wanted.lease(), listener));
        } else if (order instanceof ToFork.RunPlanned wanted) {
            run(wanted.lease(), (opened, listener) -> opened.runPlanned(wanted.lease(), listener));
        } else if (order instanceof ToFork.RunPart wanted) {
            run(wanted.lease(), (opened, listener) -> opened.runPart(wanted.lease(), wanted.others(), listener));
        } else if (order instanceof ToFork.SkipLease wanted) {
            run(wanted.lease(), (opened, listener) -> opened.skip(wanted.lease(), wanted.reason(), listener));
        } else {
            throw new IllegalStateException("not handled: " + order);
        }
    }

    /** Discovers the tests of a slice, or all of them, and tells the conductor. */
    void makePlan(int slice) {
        try {
            TestPlatform found = platform.open();
            channel.say(
                    slice == ToFork.MakePlan.ALL
                            ? new ToConductor.PlanMade(PackedPlan.of(found.discover()), 1)
                            : new ToConductor.PlanMade(PackedPlan.of(found.discover(slice)), found.slices()));
        } catch (PlatformException e) {
            channel.say(new ToConductor.PlanFailed(message(e)));
        } catch (Throwable e) {
            FailureText failure = text(e);
            channel.say(new ToConductor.PlanFailed(
                    Trouble.DISCOVERY.tell("fine: the tests cannot be discovered: " + failure.summary()) + "\n"
                            + failure.trace()));
        } finally {
            channel.flush();
        }
    }

    /**
     * Runs a lease. Whatever is thrown, the conductor hears of the end of the lease or of the connection.
     *
     * @param execution makes the platform run the lease and report to the listener
     */
    void run(Lease lease, BiConsumer<TestPlatform, LeaseListener> execution) {
        try {
            reporter.leaseBegins(lease);
            execution.accept(platform.open(), reporter);
        } catch (PlatformException e) {
            channel.say(new ToConductor.PlanFailed(message(e)));
        } catch (Throwable e) {
            // If this was thrown, the thread would end unnoticed.
            channel.say(new ToConductor.LeaseFailed(text(e)));
        } finally {
            reporter.speakAgain();
            leaveClasses();
            endLease();
            channel.say(new ToConductor.LeaseFinished(lease.id()));
            channel.flush();
        }
    }

    private void leaveClasses() {
        try {
            reporter.classesEnd();
        } catch (Throwable e) {
            channel.say(new ToConductor.LeaseFailed(text(e)));
        }
    }

    private void endLease() {
        synchronized (leaseEnd) {
            reporter.leaseEnds();
        }
    }

    /** Whether a lease is running. Called by the agent's thread. */
    boolean isInLease() {
        return reporter.isInLease();
    }

    /** Skips the units of a lease that have not begun. Called by the agent's thread. */
    public void cancel(int lease) {
        platform.cancel(lease);
    }

    /** Gives up those of these units that have not begun, and reports them. Called by the agent's thread. */
    public void giveUp(int lease, List<Integer> units) {
        synchronized (leaseEnd) {
            List<Integer> given = platform.giveUp(lease, units);
            reporter.givenUp(given);
            channel.answer(new ToConductor.UnitsGivenUp(lease, given));
        }
    }

    /** This fork holds more units of the lease, or shall leave their class. Called by the agent's thread. */
    public void extend(int lease, List<Integer> units) {
        platform.extend(lease, units);
        reporter.extended(lease, units);
    }

    /** Shares the invocations of a unit, and reports which have begun. Called by the agent's thread. */
    public void shareInvocations(int lease, int unit) {
        channel.answer(new ToConductor.InvocationsShared(lease, unit, platform.shareInvocations(lease, unit)));
    }

    /** The conductor has answered a claim. Called by the agent's thread. */
    public void claimed(Invocations invocations) {
        pendingClaims.answer(invocations);
    }

    /** The conductor will not answer any more. Called by the agent's thread. */
    void nothingClaimedAnyMore() {
        pendingClaims.noneAnyMore();
        reporter.nothingClaimedAnyMore();
    }

    /** Like {@link LeaseReporter#stop}. */
    void stop(TestRef test) {
        reporter.stop(test);
    }

    /** Like {@link LeaseReporter#leaveBehind}. */
    void leaveBehind(TestRef test, Consumer<Thread> prepare) {
        reporter.leaveBehind(test, prepare);
    }

    /** Where printed output is reported. Called by any thread. */
    public LeaseOutput output() {
        return reporter.output();
    }

    /** Ends the connection: for the conductor, the fork has died. */
    void hangUp() {
        channel.hangUp();
    }

    void close() {
        platform.close();
    }

    /** Makes a text, whatever the throwable does when it is asked for one. */
    private static FailureText text(Throwable thrown) {
        String name = thrown.getClass().getName();
        try {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            return new FailureText(thrown.toString(), trace.toString(), trace.toString(), thrown.toString());
        } catch (Throwable other) {
            return new FailureText(name, name, name, name);
        }
    }

    private static String message(PlatformException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
