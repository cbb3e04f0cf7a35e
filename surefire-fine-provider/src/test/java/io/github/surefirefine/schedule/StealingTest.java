package io.github.surefirefine.schedule;

import static io.github.surefirefine.schedule.SchedulerRig.A;
import static io.github.surefirefine.schedule.SchedulerRig.B;
import static io.github.surefirefine.schedule.SchedulerRig.C;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a fork steals, and which fork gets what its victim gives up. */
class StealingTest {

    @Test
    void asksNobodyForUnitsWhereItGetsPendingOnes() {
        SchedulerRig rig = SchedulerRig.of(new PlanMaker()
                .with(new ClassTraits(true, false))
                .split("Held", 10)
                .with(ClassTraits.PLAIN)
                .split("Pending", 2)
                .plan());
        assertThat(rig.granted(A)).hasSize(10);
        rig.started(A, 0);
        assertThat(rig.granted(B)).containsExactly(10);
        assertThat(rig.granted(C)).containsExactly(11);

        assertThat(rig.ready(new ForkId(4)))
                .as("nothing is pending, and A was not asked yet")
                .isInstanceOf(Decision.Steal.class);
    }

    /** The victim answers when the thief has already been told to leave. */
    @Test
    void whatIsGivenUpForAForkThatHasLeftIsForTheNextOne() {
        SchedulerRig rig = nineTests();
        Lease all = rig.lease(A);
        List<Integer> wish = ((Decision.Steal) rig.ready(B)).units();
        rig.scheduler.forkLeft(B);
        rig.scheduler.unitsGivenUp(A, all.id(), wish);

        assertThat(rig.granted(C)).isNotEmpty().isSubsetOf(wish);
    }

    @Test
    void whatWasKeptForAForkThatLeavesIsForTheNextOne() {
        SchedulerRig rig = nineTests();
        Lease all = rig.lease(A);
        List<Integer> wish = ((Decision.Steal) rig.ready(B)).units();
        rig.scheduler.unitsGivenUp(A, all.id(), wish);
        rig.scheduler.forkLeft(B);

        assertThat(rig.granted(C)).isNotEmpty().isSubsetOf(wish);
    }

    /** Tests of another class were short. That says less than the test that has run for a second. */
    @Test
    void takesOtherTestsOfAClassForAsLongAsTheOneThatRuns() {
        SchedulerRig rig = SchedulerRig.of(new PlanMaker()
                .with(new ClassTraits(true, false))
                .split("Long", 9)
                .split("Short", 1)
                .plan());
        rig.lease(A);
        rig.started(A, 0);
        rig.lease(B);
        rig.run(B, 10, 9);
        rig.scheduler.leaseFinished(B);
        rig.passMillis(1_000);

        assertThat(((Decision.Steal) rig.ready(B)).units())
                .as("A finishes its test soon, and keeps its share")
                .hasSize(4);
    }

    /** In a class that forks may share. */
    private static SchedulerRig nineTests() {
        return SchedulerRig.of(new PlanMaker()
                .with(new ClassTraits(true, false))
                .split("Nine", 9)
                .plan());
    }
}
