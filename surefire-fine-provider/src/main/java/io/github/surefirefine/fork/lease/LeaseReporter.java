package io.github.surefirefine.fork.lease;

import io.github.surefirefine.fork.connection.ConductorChannel;
import io.github.surefirefine.fork.jvm.ThreadDump;
import io.github.surefirefine.fork.leak.LeakDetector;
import io.github.surefirefine.fork.leak.LeakWatches;
import io.github.surefirefine.fork.output.LeaseOutput;
import io.github.surefirefine.fork.output.OutputOwner;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Leak;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.platform.LeaseListener;
import io.github.surefirefine.wire.ToConductor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the conductor what happens in the leases of one runner, and keeps the state of the current one. Methods are
 * called by the runner's thread or by threads of the tests, unless they say otherwise.
 */
final class LeaseReporter implements LeaseListener {

    private final LazyPlatform platform;
    private final ConductorChannel channel;
    private final InvocationClaims claims;
    private final UnitClaims unitClaims;
    private final AtomicInteger failuresBeforeSkipping;
    private final LeakDetector leaks;
    private final TestThreads running = new TestThreads();
    private final OpenSets openSets = new OpenSets();
    private final RemainingUnits remaining = new RemainingUnits();
    private final OutputOwner outputOwner = new OutputOwner();
    private final LeaseOutput output;

    private volatile @Nullable Lease lease;

    /** @param failuresBeforeSkipping how many failures are left before the user wants the rest to be skipped */
    LeaseReporter(
            LazyPlatform platform,
            ConductorChannel channel,
            InvocationClaims claims,
            AtomicInteger failuresBeforeSkipping,
            LeakWatches watches) {
        this.platform = platform;
        this.channel = channel;
        this.claims = claims;
        this.unitClaims = new UnitClaims(channel);
        this.failuresBeforeSkipping = failuresBeforeSkipping;
        this.leaks = new LeakDetector(watches);
        this.output = new LeaseOutput(outputOwner, channel);
    }

    LeaseOutput output() {
        return output;
    }

    void leaseBegins(Lease begun) {
        lease = begun;
        leaks.leaseBegins(begun);
        remaining.leaseBegins(begun);
        outputOwner.leaseBegins(begun);
        givenUp(begun.elsewhere());
    }

    /** Nothing more of the lease runs, whatever is still open. */
    void classesEnd() {
        outputOwner.leaseEnds();
        tell(leaks.leaseEnds());
    }

    void leaseEnds() {
        lease = null;
    }

    /** Called by any thread. */
    boolean isInLease() {
        return lease != null;
    }

    /** These units will not begin here. Called by the agent's thread. */
    void givenUp(List<Integer> units) {
        remaining.givenUp(units);
        outputOwner.givenUp(units);
    }

    /**
     * These units may begin here, although others held them; nothing happens if another lease is running, as the one that
     * asked was left behind. Called by the agent's thread.
     */
    void extended(int leaseId, List<Integer> units) {
        Lease current = lease;
        if (current == null || current.id() != leaseId) {
            return;
        }
        remaining.extended(units);
        List<TestUnit> more = new ArrayList<>();
        for (TestUnit unit : current.units()) {
            if (units.contains(unit.index())) {
                more.add(unit);
            }
        }
        outputOwner.extended(more);
        unitClaims.answered();
    }

    /** The conductor will not answer any more. Called by the agent's thread. */
    void nothingClaimedAnyMore() {
        unitClaims.noneAnyMore();
    }

    /**
     * Reports what all threads are doing and interrupts the one that runs the test, if the test is still running.
     * Called by another thread.
     */
    void stop(TestRef test) {
        running.interrupt(test, thread -> {
            channel.say(new ToConductor.TestStuck(test, ThreadDump.of(thread)));
            channel.flush();
        });
    }

    /**
     * Falls silent in the middle of the lease, if the test is still running. Called by another thread.
     *
     * @param prepare called with the thread of the test, before the conductor is told
     */
    void leaveBehind(TestRef test, Consumer<Thread> prepare) {
        Lease left = lease;
        running.ifRuns(test, thread -> {
            if (left != null) {
                channel.fallSilent();
                leaks.leftBehind();
                prepare.accept(thread);
                List<ToConductor> lastWords = new ArrayList<>(openSets.closeAll());
                lastWords.add(new ToConductor.LeaseAbandoned(left.id(), test));
                channel.lastWords(lastWords);
            }
        });
    }

    /** Sent at once: if a fixture ends the JVM, the conductor must know which one it was. */
    @Override
    public void setOpened(String uniqueId, Entry entry) {
        openSets.opened(uniqueId, entry);
        outputOwner.setOpened(uniqueId);
        leaks.setOpened(entry);
        channel.sayOrStay(new ToConductor.SetOpened(uniqueId, entry));
        channel.flush();
    }

    @Override
    public void setClosed(String uniqueId, Entry entry) {
        openSets.closed(uniqueId);
        channel.sayOrStay(new ToConductor.SetClosed(uniqueId, entry));
        tell(leaks.setClosed());
        outputOwner.setClosed(uniqueId);
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
        output.fallSilent();
    }

    @Override
    public void speakAgain() {
        output.speakAgain();
    }

    /** Sent at once: if the unit ends the JVM, it must not be given to the next fork. */
    @Override
    public void unitStarted(int unit) {
        outputOwner.unitStarted(unit);
        leaks.unitStarted(unit);
        channel.sayOrStay(new ToConductor.UnitStarted(unit));
        channel.flush();
    }

    @Override
    public void testLimit(int unit, long millis) {
        channel.sayOrStay(new ToConductor.TestLimit(unit, millis));
    }

    /** The start of a test is sent at once: if the test ends the JVM, the conductor must know which one it was. */
    @Override
    public void unitEvent(int unit, ReportEvent event) {
        if (event instanceof TestFinished result) {
            running.finished(TestRef.of(unit, result.entry()));
        }
        channel.sayOrStay(new ToConductor.UnitEvent(unit, event));
        if (event instanceof TestStarting starting) {
            channel.flush();
            leaks.testStarted(unit, starting.entry());
            running.started(TestRef.of(unit, starting.entry()));
        } else if (event instanceof TestFinished result && result.outcome().isProblem()) {
            countFailure();
        } else if (event instanceof SetStarting set) {
            leaks.setOpened(set.entry());
            if (set.entry().containerId() != null) {
                outputOwner.setOpened(set.entry().containerId());
            }
        } else if (event instanceof SetCompleted set) {
            tell(leaks.setClosed());
            if (set.entry().containerId() != null) {
                outputOwner.setClosed(set.entry().containerId());
            }
        }
    }

    private void tell(List<Leak> found) {
        for (Leak leak : found) {
            channel.say(new ToConductor.LeakFound(leak));
        }
    }

    /**
     * If the user wants the rest to be skipped after a number of failures, no test may begin after that until the
     * conductor allows it. Only the conductor knows the failures of other forks.
     */
    private void countFailure() {
        Lease current = lease;
        if (current != null && !current.isRerun() && failuresBeforeSkipping.decrementAndGet() == 0) {
            platform.cancel(current.id());
        }
    }

    @Override
    public void sharedResult(int unit, String uniqueId, TestFinished result) {
        channel.sayOrStay(new ToConductor.SharedResult(unit, uniqueId, result));
    }

    @Override
    public Invocations claim(int unit, int from) {
        return claims.claim(unit, from);
    }

    @Override
    public void claimUnits(List<Integer> units) {
        Lease current = lease;
        if (current != null) {
            unitClaims.claim(current.id(), units);
        }
    }

    @Override
    public void invocationsSeen(int unit, int seen, boolean different) {
        channel.sayOrStay(new ToConductor.InvocationsSeen(unit, seen, different));
    }

    /** Sent at once if a fixture may follow: if that ends the JVM, the unit has finished. */
    @Override
    public void unitFinished(int unit) {
        channel.sayOrStay(new ToConductor.UnitFinished(unit));
        if (remaining.finished(unit)) {
            channel.flush();
        }
        tell(leaks.unitFinished(unit));
        outputOwner.unitFinished(unit);
    }

    @Override
    public void leaseFailed(FailureText failure) {
        channel.sayOrStay(new ToConductor.LeaseFailed(failure));
    }
}
