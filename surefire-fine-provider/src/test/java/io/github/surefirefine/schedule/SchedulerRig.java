package io.github.surefirefine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.sharing.GuidedSharing;
import io.github.surefirefine.schedule.sharing.Sharing;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A scheduler in virtual time. Nothing is known of earlier runs. */
final class SchedulerRig {

    static final ForkId A = new ForkId(1);
    static final ForkId B = new ForkId(2);
    static final ForkId C = new ForkId(3);

    final Scheduler scheduler;
    private long now;

    private SchedulerRig(RunPlan plan, Sharing sharing) {
        scheduler = new Scheduler(plan.rules(), sharing, Estimates.NONE);
        plan.classes().forEach(scheduler::add);
    }

    static SchedulerRig of(int... sizes) {
        return of(PlanMaker.ofSizes(sizes));
    }

    static SchedulerRig of(RunPlan plan) {
        return of(plan, new GuidedSharing());
    }

    static SchedulerRig of(RunPlan plan, Sharing sharing) {
        return new SchedulerRig(plan, sharing);
    }

    /** A has run a unit, number 0, in which each test took one second, the assumed duration of unknown tests. */
    static SchedulerRig afterWarmUp(int... sizes) {
        PlanMaker maker = new PlanMaker().whole("demo.WarmUp", 1_000);
        for (int i = 0; i < sizes.length; i++) {
            maker.split("demo.C" + i, sizes[i]);
        }
        SchedulerRig rig = of(maker.plan());
        assertThat(rig.granted(A)).containsExactly(0);
        rig.run(A, 1_000_000, 0);
        return rig;
    }

    void passMillis(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    Decision ready(ForkId fork) {
        return scheduler.forkReady(fork, now);
    }

    Decision readyForAll(ForkId fork) {
        return scheduler.forkReadyForAll(fork, now);
    }

    /** The fork is free, and is granted a lease. */
    Lease lease(ForkId fork) {
        return lease(ready(fork));
    }

    /** The fork is free, and is granted a lease of these units. */
    List<Integer> granted(ForkId fork) {
        return indexes(ready(fork));
    }

    static List<Integer> indexes(Decision decision) {
        return lease(decision).units().stream().map(TestUnit::index).toList();
    }

    private static Lease lease(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Grant.class);
        return ((Decision.Grant) decision).lease();
    }

    /** The fork is granted that unit, and pays that setup before it begins. */
    void enter(ForkId fork, int unit, long setupMillis) {
        assertThat(granted(fork)).containsExactly(unit);
        passMillis(setupMillis);
        started(fork, unit);
    }

    /** The fork has begun everything that it holds, and could run these units of its class. */
    Decision claimed(ForkId fork, Set<Integer> units) {
        return scheduler.forkClaims(fork, units, now);
    }

    void entered(ForkId fork) {
        scheduler.classEntered(fork, now);
    }

    void started(ForkId fork, int unit) {
        scheduler.unitStarted(fork, unit, now);
    }

    void finished(ForkId fork, int unit) {
        scheduler.unitFinished(fork, unit, now);
    }

    /** Runs the units of a lease one after the other, each for that long. */
    void run(ForkId fork, double millisEach, int... units) {
        for (int unit : units) {
            started(fork, unit);
            now += (long) (millisEach * 1e6);
            finished(fork, unit);
        }
        scheduler.leaseFinished(fork);
    }
}
