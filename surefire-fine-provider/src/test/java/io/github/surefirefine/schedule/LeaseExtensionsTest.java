package io.github.surefirefine.schedule;

import static io.github.surefirefine.schedule.SchedulerRig.A;
import static io.github.surefirefine.schedule.SchedulerRig.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.sharing.OneUnitEach;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a fork that waits in a class asks others for more of it. */
class LeaseExtensionsTest {

    private static final ClassTraits FIXTURES = new ClassTraits(true, true);

    private final SchedulerRig rig = SchedulerRig.of(
            new PlanMaker().with(FIXTURES).split("demo.First", 4).jupiterPlan());

    private final RunPlan later = new PlanMaker()
            .with(FIXTURES)
            .split("demo.First", 4)
            .split("demo.Second", 9)
            .jupiterPlan();

    @BeforeEach
    void aForkWaitsInAClassOfWhichAnotherOneIsAboutToBeginTheLastTest() {
        rig.scheduler.forkCame(A);
        rig.scheduler.forkCame(B);
        Lease all = rig.lease(A);
        rig.started(A, 0);
        assertThat(rig.ready(B)).isInstanceOf(Decision.Steal.class);
        rig.scheduler.unitsGivenUp(A, all.id(), List.of(2, 3));
        assertThat(rig.lease(B).held()).extracting(TestUnit::index).containsExactly(2, 3);
        begunAndFinished(0, 1);
        rig.started(B, 2);
        rig.finished(B, 2);
        assertThat(claimed(2, 3)).isEqualTo(new Decision.Wait());
    }

    @Test
    void aForkLeavesWhenNothingIsLeftToGet() {
        rig.started(B, 3);

        assertThat(claimed(2, 3)).isEqualTo(new Decision.Leave(1));
    }

    /** As a fork does that waits when the rest is skipped, or when it must not run tests any more. */
    @Test
    void aForkThatHasLeftWhileItWaitedDoesNotWaitInItsNextClass() {
        rig.scheduler.leaseFinished(A);

        assertLooksAtOnceInTheNextClass();
    }

    @Test
    void nothingIsKeptOfAForkThatDiesWhileItWaits() {
        rig.scheduler.forkLost(A);
        rig.scheduler.forkCame(A);

        assertLooksAtOnceInTheNextClass();
    }

    /** A JVM that has run its only test must not run another one. */
    @Test
    void aForkThatRunsOneTestGetsNoMore() {
        SchedulerRig oneEach = SchedulerRig.of(later, new OneUnitEach());
        oneEach.scheduler.forkCame(A);
        oneEach.scheduler.forkCame(B);

        assertThat(oneEach.lease(A).extensible()).isFalse();
    }

    private void assertLooksAtOnceInTheNextClass() {
        rig.run(B, 0, 3);
        rig.scheduler.add(later.classes().get(1));
        Lease all = rig.lease(B);
        rig.started(B, 4);
        rig.passMillis(15);
        List<Integer> wish = List.of(11, 12);
        assertThat(rig.ready(A)).isInstanceOf(Decision.Steal.class);
        rig.scheduler.unitsGivenUp(B, all.id(), wish);
        assertThat(rig.lease(A).held()).extracting(TestUnit::index).containsExactlyElementsOf(wish);
        begunAndFinished(11, 12);

        assertThat(claimed(5, 6, 7, 8, 9, 10)).isInstanceOf(Decision.Steal.class);
    }

    private void begunAndFinished(int... units) {
        for (int unit : units) {
            rig.started(A, unit);
            rig.finished(A, unit);
        }
    }

    private Decision claimed(Integer... units) {
        return rig.claimed(A, Set.of(units));
    }
}
