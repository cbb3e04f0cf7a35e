package io.github.surefirefine.fork;

import io.github.surefirefine.model.ContainerFailure;
import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.Invocations;
import io.github.surefirefine.model.InvocationsSoFar;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.ReportEvent.SetCompleted;
import io.github.surefirefine.model.ReportEvent.SetStarting;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.ReportEvent.TestOutput;
import io.github.surefirefine.model.ReportEvent.TestStarting;
import io.github.surefirefine.model.TestRef;
import io.github.surefirefine.platform.LeaseListener;
import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.PlatformLoader;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.TestPlatform;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.ConductorLink;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Discovers and runs, and tells the conductor. Methods are called by the runner thread or by threads of the tests, unless
 * they say otherwise.
 */
final class LeaseRunner implements LeaseListener {

    private final PlatformSettings settings;
    private final ConductorChannel channel;
    private final Answers answers;
    private final TestThreads running = new TestThreads();
    private final OpenSets openSets = new OpenSets();
    private final ClassBounds bounds;
    private final LastOfSet lastOfSet = new LastOfSet();
    private final PrintingUnit printing = new PrintingUnit();

    private final AtomicInteger failuresBeforeSkipping;

    /**
     * Held by whoever gives up units and says so, and by whoever ends the lease: what is given up is said before its end.
     * Nobody who holds it waits for the conductor.
     */
    private final Object leaseEnd = new Object();

    /** The conductor's answer to the only question at a time. */
    private final BlockingQueue<Invocations> claimed = new LinkedBlockingQueue<>();

    /** Set for threads that run a test which is not reported. */
    private final ThreadLocal<@Nullable Boolean> silent = new ThreadLocal<>();

    private volatile @Nullable TestPlatform platform;
    private volatile @Nullable Lease currentLease;

    /**
     * Runs nothing yet.
     *
     * @param link is asked for the way to the conductor when there is something to say
     */
    LeaseRunner(PlatformSettings settings, Supplier<ConductorLink> link) {
        this(
                settings,
                new ConductorChannel(link),
                new Answers(),
                new AtomicInteger(settings.runRules().skipAfterFailures()));
    }

    private LeaseRunner(
            PlatformSettings settings,
            ConductorChannel channel,
            Answers answers,
            AtomicInteger failuresBeforeSkipping) {
        this.settings = settings;
        this.channel = channel;
        this.answers = answers;
        this.failuresBeforeSkipping = failuresBeforeSkipping;
        this.bounds = new ClassBounds(
                settings.watchesLeaks() ? LeakWatches.ofThisJvm() : LeakWatches.NONE,
                leak -> say(new ToConductor.LeakFound(leak)));
    }

    /** The one that goes on where this one is left behind. */
    LeaseRunner successor() {
        return new LeaseRunner(settings, channel.successor(), answers, failuresBeforeSkipping);
    }

    /** Has JUnit ready when the first lease comes. What is wrong with it will be said then. */
    void warmUp() {
        try {
            platform();
        } catch (Throwable e) {
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
        } catch (Throwable e) {
            FailureText failure = text(e);
            say(new ToConductor.PlanFailed(
                    Trouble.DISCOVERY.tell("fine: the tests cannot be discovered: " + failure.summary()) + "\n"
                            + failure.trace()));
        } finally {
            flush();
        }
    }

    /** Whatever is thrown, the conductor hears of the end of the lease, or of the end of the connection. */
    void run(Lease lease, BiConsumer<TestPlatform, Lease> how) {
        try {
            currentLease = lease;
            bounds.leaseBegins(lease);
            lastOfSet.leaseBegins(lease);
            printing.leaseBegins(lease);
            how.accept(platform(), lease);
        } catch (PlatformException e) {
            say(new ToConductor.PlanFailed(message(e)));
        } catch (Throwable e) {
            // Were it thrown, the thread would end and nobody would know.
            say(new ToConductor.LeaseFailed(text(e)));
        } finally {
            silent.remove();
            leaveClasses();
            endLease();
            say(new ToConductor.LeaseFinished(lease.id()));
            flush();
        }
    }

    private void leaveClasses() {
        try {
            printing.leaseEnds();
            bounds.leaseEnds();
        } catch (Throwable e) {
            say(new ToConductor.LeaseFailed(text(e)));
        }
    }

    /** Whether it runs a lease. Called by the agent's thread. */
    boolean isInLease() {
        return currentLease != null;
    }

    private void endLease() {
        synchronized (leaseEnd) {
            currentLease = null;
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
        synchronized (leaseEnd) {
            List<Integer> given = opened == null ? List.of() : opened.giveUp(lease, units);
            lastOfSet.givenUp(given);
            printing.givenUp(given);
            channel.answer(new ToConductor.UnitsGivenUp(lease, given));
        }
    }

    /** Shares the invocations of a unit, and says what has begun. Called by the agent's thread. */
    void shareInvocations(int lease, int unit) {
        TestPlatform opened = platform;
        channel.answer(new ToConductor.InvocationsShared(
                lease, unit, opened == null ? InvocationsSoFar.NONE : opened.shareInvocations(lease, unit)));
    }

    /** The conductor has answered a claim. Called by the agent's thread. */
    void claimed(Invocations invocations) {
        answers.answer(invocations);
    }

    /** The conductor will answer no more. Called by the agent's thread. */
    void nothingClaimedAnyMore() {
        answers.noneAnyMore();
    }

    /** Says what all threads do, and interrupts the one that runs the test, if it still does. Called by another thread. */
    void stop(TestRef test) {
        running.interrupt(test, thread -> {
            say(new ToConductor.TestStuck(test, ThreadDump.of(thread)));
            flush();
        });
    }

    /**
     * Falls silent in the middle of the lease, if the test still runs. Called by another thread.
     *
     * @param prepare what is to be done before the conductor hears of it; is given the thread of the test
     */
    void leaveBehind(TestRef test, Consumer<Thread> prepare) {
        Lease lease = currentLease;
        running.ifRuns(test, thread -> {
            if (lease != null) {
                channel.fallSilent();
                bounds.leftBehind();
                prepare.accept(thread);
                List<ToConductor> lastWords = new ArrayList<>(openSets.closeAll());
                lastWords.add(new ToConductor.LeaseAbandoned(lease.id(), test));
                channel.lastWords(lastWords);
            }
        });
    }

    /** Ends the connection: for the conductor the fork has died. */
    void hangUp() {
        channel.hangUp();
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
        int unit = printing.current();
        if (unit == PrintingUnit.NONE) {
            return false;
        }
        if (silent.get() != null) {
            return true;
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
        openSets.opened(uniqueId, entry);
        printing.setOpened(uniqueId);
        bounds.setOpened(entry);
        channel.sayOrStay(new ToConductor.SetOpened(uniqueId, entry));
        flush();
    }

    @Override
    public void setClosed(String uniqueId, Entry entry) {
        openSets.closed(uniqueId);
        channel.sayOrStay(new ToConductor.SetClosed(uniqueId, entry));
        bounds.setClosed();
        printing.setClosed(uniqueId);
    }

    @Override
    public void setFailed(ContainerFailure failure) {
        channel.sayOrStay(new ToConductor.SetFailed(failure));
        countFailure();
    }

    @Override
    public void engineFailed(String engineId, Entry entry, boolean assertion) {
        channel.sayOrStay(new ToConductor.EngineFailed(engineId, entry, assertion));
        countFailure();
    }

    @Override
    public void fallSilent() {
        silent.set(true);
    }

    @Override
    public void speakAgain() {
        silent.remove();
    }

    /** Sent at once: should the unit end the JVM, it must not be given to the next fork. */
    @Override
    public void unitStarted(int unit) {
        printing.unitStarted(unit);
        bounds.unitStarted(unit);
        channel.sayOrStay(new ToConductor.UnitStarted(unit));
        flush();
    }

    @Override
    public void testLimit(int unit, long millis) {
        channel.sayOrStay(new ToConductor.TestLimit(unit, millis));
    }

    /** The start of a test is sent at once, for should the test end the JVM, the conductor must know which it was. */
    @Override
    public void unitEvent(int unit, ReportEvent event) {
        if (event instanceof TestFinished result) {
            running.finished(TestRef.of(unit, result.entry()));
        }
        channel.sayOrStay(new ToConductor.UnitEvent(unit, event));
        if (event instanceof TestStarting starting) {
            flush();
            bounds.testStarted(unit, starting.entry());
            running.started(TestRef.of(unit, starting.entry()));
        } else if (event instanceof TestFinished result && result.outcome().isProblem()) {
            countFailure();
        } else if (event instanceof SetStarting set) {
            bounds.setOpened(set.entry());
            Optional.ofNullable(set.entry().containerId()).ifPresent(printing::setOpened);
        } else if (event instanceof SetCompleted set) {
            bounds.setClosed();
            Optional.ofNullable(set.entry().containerId()).ifPresent(printing::setClosed);
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
        channel.sayOrStay(new ToConductor.SharedResult(unit, uniqueId, result));
    }

    @Override
    public Invocations claim(int unit, int from) {
        channel.askOrStay(new ToConductor.ClaimInvocations(unit, from), () -> answers.expect(claimed));
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
        channel.sayOrStay(new ToConductor.InvocationsSeen(unit, seen, different));
    }

    /** Sent at once where a fixture may follow: should that end the JVM, the unit has finished. */
    @Override
    public void unitFinished(int unit) {
        channel.sayOrStay(new ToConductor.UnitFinished(unit));
        if (lastOfSet.finished(unit)) {
            flush();
        }
        bounds.unitFinished(unit);
        printing.unitFinished(unit);
    }

    @Override
    public void leaseFailed(FailureText failure) {
        channel.sayOrStay(new ToConductor.LeaseFailed(failure));
    }

    private TestPlatform platform() {
        if (platform == null) {
            platform = PlatformLoader.open(settings);
        }
        return platform;
    }

    private void flush() {
        channel.flush();
    }

    private void say(ToConductor message) {
        channel.say(message);
    }

    /** Whatever the throwable does when it is asked. */
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
