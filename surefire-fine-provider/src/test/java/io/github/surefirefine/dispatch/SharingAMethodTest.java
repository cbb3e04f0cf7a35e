package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several forks run the invocations of one method. */
class SharingAMethodTest {

    private static final InvocationsSoFar TWO = new InvocationsSoFar(2, 77);

    private final Rig rig = new Rig(ForkUse.REUSED);
    private final RunPlan plan = new PlanMaker()
            .with(new ClassTraits(true, false))
            .templates("demo.OneTest", 1)
            .plan();

    @Test
    void theOwnerIsAskedWhenItHasBeenBusyForAWhile() {
        int lease = ownerIsBusy();

        rig.seconds(3);
        rig.tick();

        assertThat(rig.orders(1)).containsExactly(new ToFork.ShareInvocations(lease, 0));
        assertThat(rig.orders(2)).isEmpty();
    }

    @Test
    void anotherForkRunsAPart() {
        shared();

        Lease part = part(2);
        assertThat(part.units()).singleElement().satisfies(unit -> {
            assertThat(unit.isPart()).isTrue();
            assertThat(unit.uniqueId()).isEqualTo(plan.units().get(0).uniqueId());
        });
    }

    @Test
    void eachInvocationIsClaimedOnce() {
        shared();
        int part = part(2).units().get(0).index();
        rig.say(2, new ToConductor.UnitStarted(part));

        rig.say(2, new ToConductor.ClaimInvocations(part, 3));
        rig.say(1, new ToConductor.ClaimInvocations(0, 3));

        assertThat(rig.orders(2)).containsExactly(new ToFork.Claimed(new Invocations(3, 4)));
        assertThat(rig.orders(1)).containsExactly(new ToFork.Claimed(new Invocations(4, 5)));
    }

    @Test
    void theRunEndsWhenAllPartsHaveFinishedAndAllTestsCount() {
        shared();
        Lease part = part(2);
        int unit = part.units().get(0).index();
        rig.say(2, new ToConductor.UnitStarted(unit));
        rig.say(2, new ToConductor.ClaimInvocations(unit, 3));
        test(2, unit, 3);
        rig.say(2, List.of(new ToConductor.InvocationsSeen(unit, 3, false), new ToConductor.UnitFinished(unit)));
        rig.say(2, new ToConductor.LeaseFinished(part.id()));
        rig.orders(2);
        test(1, 0, 1);
        test(1, 0, 2);

        rig.say(1, List.of(new ToConductor.InvocationsSeen(0, 3, false), new ToConductor.UnitFinished(0)));
        rig.say(1, new ToConductor.LeaseFinished(1));

        assertThat(rig.orders(2)).containsExactly(new ToFork.Finish());
        assertThat(rig.console()).anySatisfy(line -> assertThat(line).contains("(3/3"));
        assertThat(rig.console()).noneSatisfy(line -> assertThat(line).contains("ERROR"));
    }

    @Test
    void whatALostPartHadClaimedIsRunByAnotherFork() {
        shared();
        int part = part(2).units().get(0).index();
        rig.say(2, new ToConductor.UnitStarted(part));
        rig.say(2, new ToConductor.ClaimInvocations(part, 3));
        rig.say(1, new ToConductor.ClaimInvocations(0, 3));
        rig.say(1, List.of(new ToConductor.InvocationsSeen(0, 4, false), new ToConductor.UnitFinished(0)));
        rig.say(1, new ToConductor.LeaseFinished(1));
        rig.orders(1);

        rig.gone(2);

        Lease rest = part(1);
        rig.say(1, new ToConductor.UnitStarted(rest.units().get(0).index()));
        rig.say(1, new ToConductor.ClaimInvocations(rest.units().get(0).index(), 3));
        assertThat(rig.orders(1)).containsExactly(new ToFork.Claimed(new Invocations(3, 4)));
    }

    @Test
    void whatALostPartHadBegunIsNotRunAgain() {
        shared();
        int part = part(2).units().get(0).index();
        rig.say(2, new ToConductor.UnitStarted(part));
        rig.say(2, new ToConductor.ClaimInvocations(part, 3));
        rig.say(2, new ToConductor.UnitEvent(part, starting(3)));

        rig.gone(2);

        rig.say(1, new ToConductor.ClaimInvocations(0, 3));
        assertThat(rig.orders(1)).containsExactly(new ToFork.Claimed(new Invocations(4, 5)));
    }

    @Test
    void aMethodWithOtherInvocationsElsewhereStaysWholeAndThatIsSaidOnce() {
        shared();
        rig.join(3);
        for (int fork : List.of(2, 3)) {
            Lease part = part(fork);
            int unit = part.units().get(0).index();
            rig.say(fork, new ToConductor.UnitStarted(unit));
            rig.say(fork, List.of(new ToConductor.InvocationsSeen(unit, 5, true), new ToConductor.UnitFinished(unit)));
            rig.say(fork, new ToConductor.LeaseFinished(part.id()));
        }
        rig.seconds(10);
        rig.tick();

        assertThat(rig.orders(2)).isEmpty();
        assertThat(rig.console())
                .filteredOn(line -> line.contains("stays in one fork"))
                .hasSize(1);
    }

    @Test
    void whatNobodyHasFoundIsAnError() {
        shared();
        Lease part = part(2);
        int unit = part.units().get(0).index();
        rig.say(2, new ToConductor.UnitStarted(unit));
        rig.say(2, new ToConductor.ClaimInvocations(unit, 3));
        rig.say(2, List.of(new ToConductor.InvocationsSeen(unit, 2, false), new ToConductor.UnitFinished(unit)));
        rig.say(2, new ToConductor.LeaseFinished(part.id()));

        rig.say(1, new ToConductor.InvocationsSeen(0, 5, false));

        assertThat(rig.console()).anySatisfy(line -> assertThat(line).contains("ERROR"));
    }

    @Test
    void aMethodOfWhichTooLittleHasBegunIsAskedForAgain() {
        int lease = ownerIsBusy();
        rig.seconds(3);
        rig.tick();
        rig.orders(1);
        rig.say(1, new ToConductor.InvocationsShared(lease, 0, InvocationsSoFar.NONE));

        rig.seconds(1);
        rig.tick();

        assertThat(rig.orders(1)).containsExactly(new ToFork.ShareInvocations(lease, 0));
    }

    @Test
    void aMethodWhoseFirstInvocationTakesLongIsSharedWhenTheSecondOneHasBegun() {
        int lease = ownerIsBusy();
        for (int second = 0; second < 20; second++) {
            rig.seconds(1);
            rig.tick();
            rig.orders(1)
                    .forEach(order -> rig.say(1, new ToConductor.InvocationsShared(lease, 0, InvocationsSoFar.NONE)));
        }

        rig.seconds(1);
        rig.tick();
        assertThat(rig.orders(1)).containsExactly(new ToFork.ShareInvocations(lease, 0));
        rig.say(1, new ToConductor.InvocationsShared(lease, 0, TWO));

        assertThat(part(2).units()).hasSize(1);
    }

    /** Fork 1 has begun the only method, fork 2 has nothing to do. */
    private int ownerIsBusy() {
        rig.join(1);
        rig.join(2);
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
        int lease = rig.lease(1).id();
        rig.say(1, new ToConductor.UnitStarted(0));
        return lease;
    }

    private void shared() {
        int lease = ownerIsBusy();
        rig.seconds(3);
        rig.tick();
        rig.orders(1);
        rig.say(1, new ToConductor.InvocationsShared(lease, 0, TWO));
    }

    private Lease part(int fork) {
        List<ToFork> orders = rig.orders(fork);
        assertThat(orders).singleElement().isInstanceOf(ToFork.RunPart.class);
        assertThat(((ToFork.RunPart) orders.get(0)).others()).isEqualTo(TWO);
        return ((ToFork.RunPart) orders.get(0)).lease();
    }

    private void test(int fork, int unit, int number) {
        rig.say(fork, new ToConductor.UnitEvent(unit, starting(number)));
        rig.say(
                fork,
                new ToConductor.UnitEvent(
                        unit, new TestFinished(Outcome.PASSED, Entries.test("demo.OneTest", "t" + number, 5))));
    }

    private TestStarting starting(int number) {
        String id = plan.units().get(0).uniqueId() + "/[test-template-invocation:#" + number + "]";
        return new TestStarting(Entry.ofTest(id, "demo.OneTest", "t" + number));
    }
}
