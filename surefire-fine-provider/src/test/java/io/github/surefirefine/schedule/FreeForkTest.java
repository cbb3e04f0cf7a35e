package io.github.surefirefine.schedule;

import static io.github.surefirefine.schedule.SchedulerRig.A;
import static io.github.surefirefine.schedule.SchedulerRig.B;
import static io.github.surefirefine.schedule.SchedulerRig.C;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunRules;
import org.junit.jupiter.api.Test;

/** Which pending units a free fork gets. */
class FreeForkTest {

    @Test
    void staysInItsClassWhileThatHasPendingUnits() {
        SchedulerRig rig = SchedulerRig.of(2, 9);
        assertThat(rig.granted(A)).containsExactly(2);
        assertThat(rig.granted(B)).containsExactly(0);

        rig.run(B, 2_000, 0);
        assertThat(rig.granted(B)).as("2 s more here, and 16 s there").containsExactly(1);
    }

    @Test
    void opensTheClassWithMostTestsFirst() {
        SchedulerRig rig = SchedulerRig.of(new PlanMaker()
                .split("Two", 2)
                .whole("Four", 4)
                .split("Three", 3)
                .plan());

        assertThat(rig.granted(A)).containsExactly(2);
        assertThat(rig.granted(B)).containsExactly(3);
        assertThat(rig.granted(C)).containsExactly(0);
    }

    @Test
    void opensClassesInTheOrderOfThePlanWhereTheUserHasChosenOne() {
        SchedulerRig rig = SchedulerRig.of(
                new PlanMaker().split("Two", 2).whole("Four", 4).plan(new RunRules(ClassOrder.AS_PLANNED, 0, 0, true)));

        assertThat(rig.granted(A)).containsExactly(0);
        assertThat(rig.granted(B)).containsExactly(2);
    }

    @Test
    void opensTheFirstOfEqualClasses() {
        SchedulerRig rig = SchedulerRig.of(3, 3, 3);

        assertThat(rig.granted(A)).containsExactly(0);
        assertThat(rig.granted(B)).containsExactly(3);
    }

    @Test
    void opensAClassBeforeItJoinsOne() {
        SchedulerRig rig = SchedulerRig.of(100, 1);
        rig.granted(A);

        assertThat(rig.granted(B)).containsExactly(100);
    }

    @Test
    void joinsWhereThatSavesMoreThanTheSetupThatWasSeen() {
        SchedulerRig rig = SchedulerRig.afterWarmUp(5);
        rig.enter(A, 1, 100);

        assertThat(rig.granted(B)).as("4 s, shared by two").containsExactly(2);
    }

    @Test
    void doesNotJoinWhereTheSetupCostsMore() {
        SchedulerRig rig = SchedulerRig.afterWarmUp(5);
        rig.enter(A, 1, 30_000);

        assertThat(rig.ready(B)).isEqualTo(new Decision.Wait());
        assertThat(rig.scheduler.pendingUnits()).isEqualTo(4);
    }

    @Test
    void blamesAClassForTheFirstLeaseOfAForkOnlyAsFarAsThatIsUnusual() {
        SchedulerRig rig = SchedulerRig.of(5);
        rig.granted(A);
        rig.passMillis(1_000);
        rig.started(A, 0);
        assertThat(rig.granted(B)).containsExactly(1);

        SchedulerRig slow = SchedulerRig.of(5);
        slow.granted(A);
        slow.passMillis(30_000);
        slow.started(A, 0);
        assertThat(slow.ready(B)).isEqualTo(new Decision.Wait());
    }

    @Test
    void doesNotBlameAClassForWhatWasBeforeTheForkEnteredIt() {
        SchedulerRig rig = SchedulerRig.of(5);
        rig.granted(A);
        rig.passMillis(30_000);
        rig.entered(A);
        rig.passMillis(500);
        rig.started(A, 0);

        assertThat(rig.granted(B)).as("half a second of fixtures").containsExactly(1);
    }

    @Test
    void joinsLaterWhereTestsTurnOutToBeSlow() {
        SchedulerRig rig = SchedulerRig.afterWarmUp(5);
        rig.enter(A, 1, 30_000);
        rig.passMillis(60_000);
        rig.finished(A, 1);

        assertThat(rig.granted(B)).containsExactly(2);
    }

    @Test
    void joinsWhereThatSavesMost() {
        SchedulerRig rig = SchedulerRig.of(4, 8);
        rig.granted(A);
        rig.granted(B);

        assertThat(rig.granted(C)).as("the larger class").containsExactly(5);
    }

    @Test
    void weighsWhatItSavesAgainstTheSetupOfEachClass() {
        SchedulerRig rig = SchedulerRig.afterWarmUp(4, 8);
        rig.enter(A, 5, 3_000);
        assertThat(rig.granted(B)).containsExactly(1);

        assertThat(rig.granted(C))
                .as("1.5 s saved at once, or 3.5 s after 3 s of setup")
                .containsExactly(2);
    }

    @Test
    void leavesAClassThatHasNothingPendingAndJoinsAnother() {
        SchedulerRig rig = SchedulerRig.of(1, 9);
        rig.granted(A);
        assertThat(rig.granted(B)).containsExactly(0);
        rig.run(B, 2_000, 0);

        assertThat(rig.granted(B)).containsExactly(2);
    }

    @Test
    void waitsWhileOthersHoldTheRest() {
        SchedulerRig rig = SchedulerRig.of(1);
        rig.granted(A);

        assertThat(rig.ready(B)).isEqualTo(new Decision.Wait());
    }
}
