package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What differs if each unit has a JVM of its own, or if there is only one JVM. */
class DispatcherJvmsTest {

    private static final RunPlan EMPTY = new RunPlan(List.of());

    private Rig rig = new Rig(ForkUse.REUSED);

    @Nested
    class WhereEachUnitHasAJvmOfItsOwn {

        private final RunPlan plan = PlanMaker.ofSizes(2, 1);

        WhereEachUnitHasAJvmOfItsOwn() {
            rig = new Rig(ForkUse.ONE_UNIT_EACH);
        }

        @Test
        void oneJvmIsWantedUntilThePlanIsKnown() {
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(1);
            rig.join(1);
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(1);
            rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(3);
        }

        @Test
        void exactlyOneJvmRunsEachUnit() {
            rig.planned(plan, 1);
            rig.run(1, rig.lease(1), plan);
            assertThat(rig.inbox(1)).last().isEqualTo(new ToFork.Finish());
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(3);
            for (int fork = 2; fork <= 3; fork++) {
                rig.join(fork);
                Lease lease = rig.lease(fork);
                assertThat(lease.units()).hasSize(1);
                rig.run(fork, lease, plan);
                assertThat(rig.inbox(fork)).last().isEqualTo(new ToFork.Finish());
            }

            assertThat(rig.dispatcher.isOver()).isTrue();
            assertThat(rig.dispatcher.jvmsWanted()).isZero();
            assertThat(rig.console())
                    .last()
                    .asString()
                    .startsWith("fine: 3 tests in ")
                    .contains(" on 3 forks");
        }

        @Test
        void aJvmThatWasToldToLeaveIsNotLost() {
            rig.planned(plan, 1);
            rig.run(1, rig.lease(1), plan);
            rig.gone(1);
            rig.join(2);
            rig.run(2, rig.lease(2), plan);
            rig.gone(2);

            assertThat(rig.dispatcher.hasLostForks()).isFalse();
        }

        @Test
        void aJvmThatIsLostBeforeItsLeaseIsLost() {
            rig.join(1);
            rig.gone(1);

            assertThat(rig.dispatcher.hasLostForks()).isTrue();
        }

        @Test
        void aClassIsPresentedByTheJvmThatCompletesIt() {
            rig.planned(plan, 1);
            rig.run(1, rig.lease(1), plan);
            rig.join(2);
            rig.run(2, rig.lease(2), plan);
            rig.join(3);
            rig.run(3, rig.lease(3), plan);

            assertThat(rig.presented(1)).isEmpty();
            assertThat(rig.presentedTexts(2)).startsWith("begin [engine:e]/[class:demo.C1]");
            assertThat(rig.presentedTexts(3)).hasSize(2 + 2 * 3).startsWith("begin [engine:e]/[class:demo.C0]");
        }

        @Test
        void aJvmThatComesForNothingLeavesAtOnce() {
            rig.planned(plan, 3);
            rig.join(4);

            assertThat(rig.inbox(4)).containsExactly(new ToFork.Finish());
            assertThat(rig.dispatcher.jvmsWanted()).as("as many as have come").isEqualTo(4);
        }

        @Test
        void aJvmThatIsLostBeforeItsLeaseIsReplaced() {
            rig.join(1);
            rig.gone(1);
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(2);
            rig.join(2);
            rig.orders(2);
            rig.say(2, new ToConductor.PlanMade(PackedPlan.of(plan), 1));

            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(4);
        }

        @Test
        void aJvmThatIsLostBeforeItBeganWithItsUnitIsReplaced() {
            rig.planned(plan, 1);
            rig.gone(1);
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(4);
            rig.join(2);

            assertThat(rig.leasedUnits(2)).hasSize(1);
        }

        @Test
        void aJvmThatIsLostInItsUnitIsNotReplaced() {
            rig.planned(plan, 1);
            rig.say(1, LeaseScript.of(plan, rig.lease(1)).subList(0, 3));
            rig.gone(1);

            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(3);
        }

        @Test
        void aJvmIsWantedToPresentWhatALostOneLeft() {
            RunPlan single = PlanMaker.ofSizes(1);
            rig.planned(single, 1);
            rig.say(1, LeaseScript.of(single, rig.lease(1)).subList(0, 3));
            rig.gone(1);
            assertThat(rig.dispatcher.isOver()).isFalse();
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(2);
            rig.join(2);

            assertThat(rig.presentedTexts(2))
                    .containsExactly(
                            "begin [engine:e]/[class:demo.C0]",
                            "u0.0…",
                            "u0.0 CRASHED",
                            "end [engine:e]/[class:demo.C0] 0 ms");
            assertThat(rig.inbox(2)).last().isEqualTo(new ToFork.Finish());
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void aJvmThatCameForNothingIsReplacedWhereItIsMissedLater() {
            rig.planned(plan, 3);
            rig.join(4);
            rig.gone(4);
            rig.gone(3);

            assertThat(rig.dispatcher.jvmsWanted())
                    .as("four have come, and a unit is pending")
                    .isEqualTo(5);
        }

        @Test
        void anEmptyPlanNeedsNoMoreJvms() {
            rig.join(1);
            rig.say(1, new ToConductor.PlanMade(PackedPlan.of(EMPTY), 1));

            assertThat(rig.dispatcher.jvmsWanted()).isZero();
        }
    }

    @Nested
    class WhereThereIsOneJvm {

        private final RunPlan plan = new PlanMaker()
                .split("demo.A", 2)
                .whole("demo.B", 2)
                .split("demo.C", 3)
                .plan();

        WhereThereIsOneJvm() {
            rig = new Rig(ForkUse.ONE_JVM);
        }

        @Test
        void everythingIsRunInOneExecution() {
            rig.planned(plan, 1);

            assertThat(rig.orders(1)).containsExactly(new ToFork.RunPlanned(new Lease(1, plan.units())));
        }

        @Test
        void classesArePresentedAsTheyRun() {
            rig.planned(plan, 1);
            rig.run(1, rig.lease(1), plan);

            List<String> presented = rig.presentedTexts(1);
            assertThat(presented)
                    .filteredOn(text -> text.startsWith("begin"))
                    .containsExactly(
                            "begin [engine:e]/[class:demo.A]", "begin u2.set", "begin [engine:e]/[class:demo.C]");
            assertThat(rig.orders(1)).containsExactly(new ToFork.Finish());
            assertThat(rig.console())
                    .last()
                    .asString()
                    .startsWith("fine: 7 tests in ")
                    .contains(" on 1 fork,");
        }

        @Test
        void nothingPlannedIsNothingToDo() {
            rig.planned(EMPTY, 1);

            assertThat(rig.inbox(1)).containsExactly(new ToFork.Finish());
        }
    }
}
