package io.github.surefirefine.schedule;

import static io.github.surefirefine.schedule.SchedulerRig.A;
import static io.github.surefirefine.schedule.SchedulerRig.B;
import static io.github.surefirefine.schedule.SchedulerRig.C;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What happens to the units of a fork that is lost, and of a lease that breaks off. */
class LostForkTest {

    @Nested
    class AForkThatIsLost {

        @Test
        void losesWhatItHadBegunAndGivesTheRestBack() {
            SchedulerRig rig = withLeaseOfFour();
            rig.started(A, 1);
            rig.finished(A, 1);
            rig.started(A, 2);

            assertThat(rig.scheduler.forkLost(A).units())
                    .extracting(TestUnit::index)
                    .containsExactly(2);
            assertThat(rig.scheduler.pendingUnits()).isEqualTo(17);
            assertThat(rig.granted(B)).as("nobody is in the class").startsWith(3);
        }

        @Test
        void givesEverythingBackThatItHadNotBegun() {
            SchedulerRig rig = withLeaseOfFour();

            assertThat(rig.scheduler.forkLost(A).units()).isEmpty();
            assertThat(rig.granted(B)).startsWith(1);
        }

        /** All could die in the same fixture at the same moment, and no fork would be left to report that. */
        @Test
        void leavesAClassThatItCouldNotBeginToOneAtATime() {
            SchedulerRig rig = SchedulerRig.of(20);
            rig.granted(A);
            rig.scheduler.forkLost(A);
            List<Integer> own = rig.granted(B);

            assertThat(rig.ready(C)).isEqualTo(new Decision.Wait());
            rig.started(B, own.get(0));
            assertThat(rig.granted(C)).isNotEmpty();
        }

        @Test
        void losesSeveralUnitsThatRanAtOnce() {
            SchedulerRig rig = withLeaseOfFour();
            rig.started(A, 1);
            rig.started(A, 4);

            assertThat(rig.scheduler.forkLost(A).units())
                    .extracting(TestUnit::index)
                    .containsExactlyInAnyOrder(1, 4);
        }

        @Test
        void losesNothingWithoutALease() {
            SchedulerRig rig = SchedulerRig.of(1);

            assertThat(rig.scheduler.forkLost(A).units()).isEmpty();
            assertThat(rig.scheduler.forkLost(A).units()).isEmpty();
            assertThat(rig.granted(B)).containsExactly(0);
        }

        @Test
        void endsTheRunWithItsLastUnit() {
            SchedulerRig rig = SchedulerRig.of(1);
            rig.granted(A);
            rig.started(A, 0);
            rig.scheduler.forkLost(A);

            assertThat(rig.scheduler.isDone()).isTrue();
            assertThat(rig.ready(B)).isEqualTo(new Decision.Finish());
        }

        @Test
        void isNoLongerCountedInItsClass() {
            SchedulerRig rig = SchedulerRig.afterWarmUp(9);
            rig.enter(A, 1, 3_000);
            assertThat(rig.granted(B)).containsExactly(2);
            rig.scheduler.forkLost(B);

            assertThat(rig.granted(C))
                    .as("8 s shared by two instead of one: 4 s, for 3 s of setup")
                    .containsExactly(2);
        }

        @Test
        void leavesItsClassToWhoeverIsFreeWhateverTheSetup() {
            SchedulerRig rig = SchedulerRig.afterWarmUp(5);
            rig.enter(A, 1, 1_000_000);
            rig.scheduler.forkLost(A);

            assertThat(rig.granted(B)).containsExactly(2);
        }
    }

    @Nested
    class ALeaseThatBreaksOff {

        @Test
        void losesWhatItHadBegunAndGivesTheRestBack() {
            SchedulerRig rig = withLeaseOfFour();
            rig.started(A, 1);
            rig.finished(A, 1);
            rig.started(A, 2);

            assertThat(rig.scheduler.leaseFailed(A)).extracting(TestUnit::index).containsExactly(2);
            rig.scheduler.leaseFinished(A);
            assertThat(rig.granted(A)).startsWith(3);
        }

        @Test
        void losesItsFirstUnitWhereItHadBegunNoneForElseThisMightGoOnForEver() {
            SchedulerRig rig = withLeaseOfFour();

            assertThat(rig.scheduler.leaseFailed(A)).extracting(TestUnit::index).containsExactly(1);
            rig.scheduler.leaseFinished(A);
            assertThat(rig.granted(A)).startsWith(2);
        }

        @Test
        void losesNothingWhereEverythingHadFinished() {
            SchedulerRig rig = SchedulerRig.of(1);
            rig.granted(A);
            rig.started(A, 0);
            rig.finished(A, 0);

            assertThat(rig.scheduler.leaseFailed(A)).isEmpty();
            assertThat(rig.scheduler.leaseFailed(B)).isEmpty();
        }

        @Test
        void isNotOverBeforeItIsSaidToBe() {
            SchedulerRig rig = SchedulerRig.of(1);
            rig.granted(A);
            rig.scheduler.leaseFailed(A);

            assertThat(rig.scheduler.isDone()).isFalse();
            rig.scheduler.leaseFinished(A);
            assertThat(rig.scheduler.isDone()).isTrue();
        }
    }

    /** A holds the units 1 to 4 of 20. */
    private static SchedulerRig withLeaseOfFour() {
        SchedulerRig rig = SchedulerRig.of(20);
        rig.granted(A);
        rig.run(A, 0.1, 0);
        assertThat(rig.granted(A)).containsExactly(1, 2, 3, 4);
        return rig;
    }
}
