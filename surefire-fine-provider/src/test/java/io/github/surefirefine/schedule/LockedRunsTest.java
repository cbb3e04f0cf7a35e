package io.github.surefirefine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.sharing.GuidedSharing;
import io.github.surefirefine.simulation.SimulatedRun;
import io.github.surefirefine.simulation.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs whose units need locks. */
class LockedRunsTest {

    private static final ForkId A = new ForkId(1);
    private static final ForkId B = new ForkId(2);

    private static final List<Lock> DATABASE = List.of(new Lock("database", true));
    private static final List<Lock> DATABASE_SHARED = List.of(new Lock("database", false));
    private static final List<Lock> ALONE = List.of(new Lock(Lock.GLOBAL_KEY, true));

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @Test
    void aForkRunsSomethingElseWhileALockIsHeld() {
        Scheduler scheduler = scheduler(new PlanMaker().locked("demo.C", List.of(DATABASE, DATABASE, List.of())));

        assertThat(granted(scheduler, A)).containsExactly(0);
        assertThat(granted(scheduler, B)).containsExactly(2);
    }

    @Test
    void aForkWaitsWhereEverythingElseIsLocked() {
        Scheduler scheduler = scheduler(new PlanMaker().locked("demo.C", List.of(DATABASE, DATABASE)));

        assertThat(granted(scheduler, A)).containsExactly(0);
        assertThat(scheduler.forkReady(B, 0)).isEqualTo(new Decision.Wait());
        run(scheduler, A, 0);
        assertThat(granted(scheduler, B)).containsExactly(1);
    }

    @Test
    void aLockIsFreeAgainWhenItsForkIsLost() {
        Scheduler scheduler = scheduler(new PlanMaker().locked("demo.C", List.of(DATABASE, DATABASE)));
        granted(scheduler, A);

        scheduler.forkLost(A);

        assertThat(granted(scheduler, B)).hasSize(1);
    }

    @Test
    void readersRunAtTheSameTime() {
        Scheduler scheduler =
                scheduler(new PlanMaker().locked("demo.C", List.of(DATABASE_SHARED, DATABASE_SHARED, DATABASE)));

        assertThat(granted(scheduler, A)).containsExactly(0);
        assertThat(granted(scheduler, B)).containsExactly(1);
    }

    @Test
    void whatMustRunAloneComesLast() {
        Scheduler scheduler = scheduler(new PlanMaker().locked("demo.C", List.of(ALONE, List.of(), List.of())));

        assertThat(granted(scheduler, A)).containsExactly(1);
        run(scheduler, A, 1);
        assertThat(granted(scheduler, A)).containsExactly(2);
        assertThat(scheduler.forkReady(B, 0)).isEqualTo(new Decision.Wait());
        run(scheduler, A, 2);
        assertThat(granted(scheduler, B)).containsExactly(0);
        assertThat(scheduler.forkReady(A, 0)).isEqualTo(new Decision.Wait());
    }

    @Test
    void aClassWithFixturesHoldsItsLocksAsAWhole() {
        Scheduler scheduler = scheduler(new PlanMaker()
                .with(new ClassTraits(true, true))
                .locked("demo.C", List.of(DATABASE, List.of(), List.of())));

        assertThat(granted(scheduler, A)).containsExactly(0, 1, 2);
    }

    @Test
    void theLongestChainIsBegunFirst() {
        Scheduler scheduler = scheduler(new PlanMaker()
                .locked("demo.Free", List.of(List.of(), List.of()))
                .locked("demo.C", List.of(DATABASE, DATABASE, DATABASE)));

        assertThat(granted(scheduler, A)).containsExactly(2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noTwoUnitsHoldALockAtTheSameTimeAndAllAreRun(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            PlanMaker maker = new PlanMaker();
            for (int c = random.nextInt(6); c >= 0; c--) {
                maker.with(new ClassTraits(random.nextBoolean(), random.nextBoolean()))
                        .locked("demo.C" + c, locks(random));
            }
            RunPlan plan = maker.plan();
            long[] units = random.longs(
                            plan.units().size(), 1_000, Duration.ofSeconds(2).toNanos())
                    .toArray();
            long[] setups = random.longs(
                            plan.classes().size(), 0, Duration.ofSeconds(1).toNanos())
                    .toArray();
            int forks = 1 + random.nextInt(6);

            SimulatedRun.Result result = SimulatedRun.of(new Suite(plan, units, setups), forks);

            assertThat(result.conflicts()).isZero();
            assertThat(result.everyUnitRanOnce()).isTrue();
            assertThat(result.done()).isTrue();
            assertThat(result.toldForks()).isEqualTo(forks);
        }
    }

    private static List<List<Lock>> locks(Random random) {
        List<List<Lock>> locks = new ArrayList<>();
        for (int u = random.nextInt(12); u >= 0; u--) {
            locks.add(
                    switch (random.nextInt(8)) {
                        case 0 -> DATABASE;
                        case 1 -> DATABASE_SHARED;
                        case 2 -> List.of(new Lock("database", random.nextBoolean()), new Lock("file", true));
                        case 3 -> random.nextInt(4) == 0 ? ALONE : List.of();
                        default -> List.of();
                    });
        }
        return locks;
    }

    private static Scheduler scheduler(PlanMaker maker) {
        RunPlan plan = maker.plan();
        Scheduler scheduler = new Scheduler(plan.rules(), new GuidedSharing(), Estimates.NONE);
        plan.classes().forEach(scheduler::add);
        return scheduler;
    }

    private static List<Integer> granted(Scheduler scheduler, ForkId fork) {
        Decision decision = scheduler.forkReady(fork, 0);
        assertThat(decision).isInstanceOf(Decision.Grant.class);
        return ((Decision.Grant) decision)
                .lease().units().stream().map(TestUnit::index).toList();
    }

    private static void run(Scheduler scheduler, ForkId fork, int unit) {
        scheduler.unitStarted(fork, unit, 0);
        scheduler.unitFinished(fork, unit, 1);
        scheduler.leaseFinished(fork);
    }
}
