package io.github.surefirefine.schedule;

import static io.github.surefirefine.schedule.SchedulerRig.A;
import static io.github.surefirefine.schedule.SchedulerRig.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.schedule.sharing.OneUnitEach;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many units a lease holds. */
class LeaseSizeTest {

    @Test
    void beginsSmallAndGrowsWhileTestsAreTiny() {
        SchedulerRig rig = SchedulerRig.of(1_000);

        assertThat(rig.granted(A)).hasSize(1);
        rig.run(A, 0.1, 0);
        assertThat(rig.granted(A)).hasSize(4);
        rig.run(A, 0.1, 1, 2, 3, 4);
        assertThat(rig.granted(A)).hasSize(20);
    }

    @Test
    void holdsASingleUnitWhereTestsAreSlow() {
        SchedulerRig rig = SchedulerRig.of(1_000);
        for (int unit = 0; unit < 50; unit++) {
            assertThat(rig.granted(A)).containsExactly(unit);
            rig.run(A, 100, unit);
        }
    }

    @Test
    void holdsNoMoreThanIsWorthALauncherExecution() {
        SchedulerRig rig = SchedulerRig.of(10_000);
        List<Integer> units = rig.granted(A);
        for (int lease = 0; lease < 20; lease++) {
            rig.run(A, 1, units.stream().mapToInt(i -> i).toArray());
            units = rig.granted(A);
            assertThat(units).hasSizeLessThanOrEqualTo(100);
        }
        assertThat(units).hasSize(100);
    }

    @Test
    void leavesHalfOfWhatIsPendingToOthers() {
        SchedulerRig rig = SchedulerRig.of(300);
        rig.granted(A);
        rig.run(A, 0.4, 0);
        rig.granted(A);
        rig.run(A, 0.4, 1, 2, 3, 4);
        rig.granted(A);
        rig.run(A, 0.4, units(5, 25));

        assertThat(rig.granted(A)).as("of 275").hasSize(100);
        rig.run(A, 1, units(25, 125));
        assertThat(rig.granted(A)).as("of 175, each about 0.9 ms").hasSizeBetween(80, 87);
    }

    @Test
    void takesTheRestWhereThatIsNotWorthSharing() {
        SchedulerRig rig = SchedulerRig.of(20);
        rig.granted(A);
        rig.run(A, 0.1, 0);
        rig.granted(A);
        rig.run(A, 0.1, 1, 2, 3, 4);

        assertThat(rig.granted(A)).hasSize(15);
    }

    @Test
    void isNumberedThroughTheRun() {
        SchedulerRig rig = SchedulerRig.of(2, 2);

        assertThat(rig.lease(A).id()).isEqualTo(1);
        assertThat(rig.lease(B).id()).isEqualTo(2);
    }

    @Test
    void holdsEverythingWhereThereIsOneForkOnly() {
        SchedulerRig rig = SchedulerRig.of(3, 9, 1);

        List<Integer> units = SchedulerRig.indexes(rig.readyForAll(A));
        assertThat(units).hasSize(13).isSorted();
        rig.run(A, 5, units.stream().mapToInt(i -> i).toArray());
        assertThat(rig.readyForAll(A)).isEqualTo(new Decision.Finish());
    }

    @Test
    void holdsNothingWhereThereIsNothing() {
        assertThat(SchedulerRig.of().readyForAll(A)).isEqualTo(new Decision.Finish());
    }

    @Test
    void holdsOneUnitHoweverTinyIfEachUnitHasAJvmOfItsOwn() {
        SchedulerRig rig = SchedulerRig.of(PlanMaker.ofSizes(100), new OneUnitEach());
        for (int unit = 0; unit < 100; unit++) {
            ForkId fork = new ForkId(unit);
            assertThat(rig.granted(fork)).hasSize(1);
            rig.run(fork, 0.1, unit);
            rig.scheduler.forkLeft(fork);
        }
        assertThat(rig.scheduler.isDone()).isTrue();
    }

    @Test
    void isGrantedWhateverTheSetupIfEachUnitHasAJvmOfItsOwn() {
        assertThat(new OneUnitEach().paysToJoin(0, Long.MAX_VALUE)).isTrue();
    }

    private static int[] units(int from, int to) {
        return IntStream.range(from, to).toArray();
    }
}
