package io.github.surefirefine.schedule;

import static io.github.surefirefine.schedule.SchedulerRig.A;
import static io.github.surefirefine.schedule.SchedulerRig.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.TestUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When units have finished, and when the run is over. */
class SchedulerTest {

    @Test
    void itIsDoneWhenEveryUnitAndEveryLeaseHasFinished() {
        SchedulerRig rig = SchedulerRig.of(1);
        rig.granted(A);
        rig.started(A, 0);
        rig.finished(A, 0);

        assertThat(rig.scheduler.isDone()).isFalse();
        assertThat(rig.ready(B)).as("A is still on its way out").isEqualTo(new Decision.Wait());
        rig.scheduler.leaseFinished(A);
        assertThat(rig.scheduler.isDone()).isTrue();
        assertThat(rig.ready(A)).isEqualTo(new Decision.Finish());
        assertThat(rig.ready(B)).isEqualTo(new Decision.Finish());
    }

    @Test
    void itIsDoneAtOnceWhereNothingIsPlanned() {
        assertThat(SchedulerRig.of().ready(A)).isEqualTo(new Decision.Finish());
        assertThat(SchedulerRig.of().scheduler.isDone()).isTrue();
    }

    @Nested
    class AReport {

        @Test
        void countsOnce() {
            SchedulerRig rig = SchedulerRig.of(2);
            rig.granted(A);
            rig.started(A, 0);
            rig.finished(A, 0);
            rig.finished(A, 0);
            rig.scheduler.leaseFinished(A);
            rig.finished(A, 0);

            assertThat(rig.scheduler.isDone()).isFalse();
            assertThat(rig.granted(A)).containsExactly(1);
        }

        @Test
        void countsOnlyFromTheForkThatHoldsTheUnit() {
            SchedulerRig rig = SchedulerRig.of(1);
            rig.granted(A);
            rig.started(B, 0);
            rig.finished(B, 0);

            assertThat(rig.scheduler.forkLost(A).units()).isEmpty();
            assertThat(rig.scheduler.pendingUnits()).isEqualTo(1);
        }

        @Test
        void ofAUnitThatNeverStartedEndsIt() {
            SchedulerRig rig = SchedulerRig.of(1);
            rig.granted(A);
            rig.finished(A, 0);
            rig.scheduler.leaseFinished(A);

            assertThat(rig.scheduler.isDone()).isTrue();
        }
    }

    @Nested
    class AClassThatFails {

        @Test
        void losesItsPendingUnitsOnly() {
            SchedulerRig rig = SchedulerRig.of(3, 2);
            rig.granted(A);

            assertThat(rig.scheduler.withdraw(0, "[engine:e]/[class:demo.C0]"))
                    .extracting(TestUnit::index)
                    .containsExactly(1, 2);
            assertThat(rig.scheduler.withdraw(0, "[engine:e]/[class:demo.C0]")).isEmpty();
            rig.run(A, 1, 0);
            assertThat(rig.granted(A)).containsExactly(3);
        }

        @Test
        void mayEndTheRun() {
            SchedulerRig rig = SchedulerRig.of(3);
            rig.granted(A);
            rig.scheduler.withdraw(0, "[engine:e]/[class:demo.C0]");
            rig.run(A, 1, 0);

            assertThat(rig.scheduler.isDone()).isTrue();
        }

        @Test
        void isNotOpenedAnyMore() {
            SchedulerRig rig = SchedulerRig.of(3, 2);
            rig.scheduler.withdraw(0, "[engine:e]/[class:demo.C0]");

            assertThat(rig.granted(A)).containsExactly(3);
        }
    }
}
