package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How forks discover the tests, and what happens if that fails. */
class DispatcherPlanningTest {

    private static final RunPlan SEED = new PlanMaker()
            .split("demo.SmallTest", 2)
            .split("demo.LargeTest", 9)
            .plan();

    private static final RunPlan EMPTY = new RunPlan(List.of());

    private final Rig rig = new Rig(ForkUse.REUSED);

    @Test
    void isForTheFirstForkWhileTheOthersWait() {
        rig.join(1);
        rig.join(2);

        assertThat(rig.orders(1)).containsExactly(new ToFork.MakePlan(0));
        assertThat(rig.orders(2)).isEmpty();
    }

    @Test
    void isFollowedByLeasesForAll() {
        rig.planned(SEED, 3);

        assertThat(rig.leasedUnits(1)).containsExactly(2);
        assertThat(rig.leasedUnits(2)).containsExactly(0);
        assertThat(rig.leasedUnits(3)).containsExactly(3);
    }

    @Test
    void isForAllForksOnceItIsKnownHowMuchThereIs() {
        rig.join(1);
        rig.join(2);
        rig.say(1, slice(3, PlanMaker.ofSizes(1)));

        assertThat(rig.orders(1)).containsExactly(new ToFork.MakePlan(0), new ToFork.MakePlan(1));
        assertThat(rig.orders(2)).containsExactly(new ToFork.MakePlan(2));
    }

    @Test
    void letsForksBeginWithWhatIsKnownWhereNothingIsLeftToLookAt() {
        rig.join(1);
        rig.join(2);
        rig.say(1, slice(2, PlanMaker.ofSizes(1)));
        rig.orders(1);

        assertThat(rig.leasedUnits(2)).containsExactly(0);
        rig.say(1, slice(2, new PlanMaker().split("demo.Late", 2).plan()));
        assertThat(rig.leasedUnits(1)).as("numbered on").containsExactly(1);
    }

    @Test
    void goesSliceBySliceWhereTheUserHasChosenAnOrder() {
        RunRules inOrder = new RunRules(ClassOrder.AS_PLANNED, 0, 0, true);
        rig.join(1);
        rig.join(2);
        rig.say(1, slice(3, new PlanMaker().split("demo.A", 1).plan(inOrder)));

        assertThat(rig.orders(1)).contains(new ToFork.MakePlan(1));
        assertThat(rig.leasedUnits(2)).containsExactly(0);
    }

    @Test
    void goesOnWhereTheFirstClassesHaveFinished() {
        rig.join(1);
        rig.join(2);
        RunPlan first = PlanMaker.ofSizes(1);
        rig.say(1, slice(2, first));
        rig.run(2, rig.lease(2), first);

        assertThat(rig.dispatcher.isOver()).isFalse();
        rig.orders(1);
        rig.say(1, slice(2, EMPTY));
        assertThat(rig.dispatcher.isOver()).isTrue();
        assertThat(rig.console()).first().asString().startsWith("fine: 1 test in 1 class on 2 forks");
    }

    @Test
    void isRepeatedWithoutDoublesWhereAForkDiesInTheMiddle() {
        rig.join(1);
        rig.join(2);
        rig.say(1, slice(2, PlanMaker.ofSizes(1)));
        Lease lease = rig.lease(2);
        rig.gone(1);
        assertThat(rig.orders(2)).as("it is busy").isEmpty();
        rig.say(2, LeaseScript.of(PlanMaker.ofSizes(1), lease));
        assertThat(rig.orders(2)).containsExactly(new ToFork.MakePlan(1));
        rig.say(2, slice(2, PlanMaker.ofSizes(1, 1)));

        assertThat(rig.leasedUnits(2)).as("the second class only").containsExactly(1);
    }

    private ToConductor slice(int slices, RunPlan plan) {
        return new ToConductor.PlanMade(PackedPlan.of(plan), slices);
    }

    @Test
    void isRepeatedByAnotherForkWhereTheFirstDies() {
        rig.join(1);
        rig.join(2);
        rig.join(3);
        rig.gone(1);

        assertThat(rig.orders(2)).containsExactly(new ToFork.MakePlan(0));
        assertThat(rig.orders(3)).isEmpty();
    }

    @Test
    void isRepeatedByALaterForkWhereThereIsNoOther() {
        rig.join(1);
        rig.gone(1);
        rig.join(2);

        assertThat(rig.orders(2)).containsExactly(new ToFork.MakePlan(0));
    }

    @Test
    void endsTheRunWhereTwoForksDieOfIt() {
        rig.join(1);
        rig.join(2);
        rig.join(3);
        rig.join(4);
        rig.gone(1);
        rig.orders(2);
        rig.gone(2);

        assertThat(rig.orders(3))
                .hasSize(1)
                .allSatisfy(order -> assertThat(((ToFork.Abort) order).message())
                        .startsWith("fine: two forks died during test discovery."));
        assertThat(rig.orders(4)).as("one failure is enough").containsExactly(new ToFork.Finish());
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    @Test
    void endsTheRunOfTheNextForkWhereTwoHaveDiedOfItAlone() {
        rig.join(1);
        rig.gone(1);
        rig.join(2);
        rig.gone(2);
        rig.join(3);
        rig.join(4);

        assertThat(rig.orders(3)).hasOnlyElementsOfType(ToFork.Abort.class).hasSize(1);
        assertThat(rig.orders(4)).containsExactly(new ToFork.Finish());
    }

    @Test
    void doesNotSufferFromTheDeathOfAForkThatOnlyWaits() {
        rig.join(1);
        rig.join(2);
        rig.join(3);
        rig.gone(2);
        rig.gone(3);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(SEED), 1));

        assertThat(rig.orders(1))
                .last()
                .isEqualTo(new ToFork.RunLease(new Lease(1, List.of(SEED.units().get(2)))));
    }

    @Test
    void thatFailsIsToldByTheForkThatTriedIt() {
        rig.join(1);
        rig.join(2);
        rig.orders(1);
        rig.say(1, new ToConductor.PlanFailed("fine: no JUnit"));
        rig.join(3);

        assertThat(rig.orders(1)).containsExactly(new ToFork.Abort("fine: no JUnit"));
        assertThat(rig.orders(2)).containsExactly(new ToFork.Finish());
        assertThat(rig.orders(3)).containsExactly(new ToFork.Finish());
    }

    @Test
    void ofNothingEndsTheRun() {
        rig.join(1);
        rig.join(2);
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(EMPTY), 1));

        assertThat(rig.inbox(1)).containsExactly(new ToFork.Finish());
        assertThat(rig.inbox(2)).containsExactly(new ToFork.Finish());
        assertThat(rig.dispatcher.isOver()).isTrue();
    }
}
