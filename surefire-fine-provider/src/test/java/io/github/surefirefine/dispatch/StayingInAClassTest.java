package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forks must not enter a class with fixtures twice, so they get more of it before they leave. */
class StayingInAClassTest {

    private static final ClassTraits FIXTURES = new ClassTraits(true, true);

    private final Rig rig = new Rig(ForkUse.REUSED);

    private final RunPlan nine =
            new PlanMaker().with(FIXTURES).split("demo.LargeTest", 9).jupiterPlan();

    private Lease owners = new Lease(1, nine.units());
    private Lease thiefs = owners;

    @Test
    void aThiefIsToldWhatElseItMayGet() {
        shared(nine);

        assertThat(owners.elsewhere()).isEmpty();
        assertThat(owners.extensible()).isTrue();
        assertThat(thiefs.held()).extracting(unit -> unit.index()).containsExactly(5, 6, 7, 8);
        assertThat(thiefs.elsewhere()).as("the last ones first").containsExactly(4, 3, 2, 1, 0);
        assertThat(thiefs.extensible()).isTrue();
    }

    @Test
    void aThiefThatHasRunItsUnitsGetsMore() {
        shared(nine);
        runsAll(2, thiefs.held().stream().mapToInt(unit -> unit.index()).toArray());
        claims(2, 4, 3, 2, 1, 0);

        ToFork.GiveUp wish = (ToFork.GiveUp) rig.orders(1).get(0);
        assertThat(wish.units()).isSubsetOf(1, 2, 3, 4).isNotEmpty();
        rig.say(1, new ToConductor.UnitsGivenUp(owners.id(), wish.units()));
        assertThat(rig.orders(2)).containsExactly(new ToFork.LeaseExtended(thiefs.id(), wish.units()));
    }

    @Test
    void anOwnerGetsBackWhatItHasGivenUp() {
        shared(nine);
        enters(2, 5);
        runsAll(1, 0, 1, 2, 3, 4);
        claims(1, 5, 6, 7, 8);

        ToFork.GiveUp wish = (ToFork.GiveUp) rig.orders(2).get(0);
        assertThat(wish.units()).isSubsetOf(6, 7, 8).isNotEmpty();
        rig.say(2, new ToConductor.UnitsGivenUp(thiefs.id(), wish.units()));
        assertThat(rig.orders(1)).containsExactly(new ToFork.LeaseExtended(owners.id(), wish.units()));
    }

    @Test
    void aForkLeavesWhenNothingIsLeftOfTheClass() {
        shared(nine);
        runsAll(2, 5, 6, 7, 8);
        enters(1, 0);
        for (int unit = 0; unit < 4; unit++) {
            rig.say(1, new ToConductor.UnitFinished(unit));
            rig.say(1, new ToConductor.UnitStarted(unit + 1));
        }
        claims(2, 4, 3, 2, 1, 0);

        assertThat(rig.orders(2)).containsExactly(new ToFork.LeaseExtended(thiefs.id(), List.of()));
    }

    @Test
    void aForkThatWaitsInAClassLeavesWhenTheLastTestBegins() {
        shared(nine);
        enters(2, 5);
        rig.seconds(1);
        runsAll(1, 0, 1, 2, 3, 4);
        for (int unit = 5; unit < 8; unit++) {
            rig.say(2, new ToConductor.UnitFinished(unit));
            rig.say(2, new ToConductor.UnitStarted(unit + 1));
        }
        claims(1, 5, 6, 7, 8);

        assertThat(rig.orders(1)).containsExactly(new ToFork.LeaseExtended(owners.id(), List.of()));
    }

    @Test
    void aForkGetsWhatADeadForkHasLeft() {
        shared(nine);
        enters(2, 5);
        runsAll(1, 0, 1, 2, 3, 4);
        claims(1, 5, 6, 7, 8);
        rig.orders(1);
        rig.gone(2);

        assertThat(rig.orders(1)).contains(new ToFork.LeaseExtended(owners.id(), List.of(6, 7, 8)));
    }

    @Test
    void aForkThatDiesWhileItWaitsCostsNothing() {
        shared(nine);
        enters(2, 5);
        runsAll(1, 0, 1, 2, 3, 4);
        claims(1, 5, 6, 7, 8);
        ToFork.GiveUp wish = (ToFork.GiveUp) rig.orders(2).get(0);
        rig.gone(1);
        rig.say(2, new ToConductor.UnitsGivenUp(thiefs.id(), wish.units()));
        rig.join(3);

        assertThat(rig.leasedUnits(3)).containsExactlyElementsOf(wish.units());
    }

    @Test
    void aForkLeavesForOtherWork() {
        RunPlan two = new PlanMaker()
                .with(FIXTURES)
                .split("demo.LargeTest", 9)
                .with(ClassTraits.PLAIN)
                .split("demo.OtherTest", 4)
                .jupiterPlan();
        rig.planned(two, 2);
        owners = rig.lease(1);
        rig.orders(2);
        enters(1, 0);
        rig.say(1, new ToConductor.UnitFinished(0));
        claims(1, 1, 2, 3);

        assertThat(rig.orders(1)).contains(new ToFork.LeaseExtended(owners.id(), List.of()));
    }

    @Test
    void aForkLeavesWhenTheRestIsSkipped() {
        RunPlan strict = new RunPlan(nine.classes(), new RunRules(ClassOrder.LONGEST_FIRST, 0, 1, true));
        shared(strict);
        enters(2, 5);
        fails(2, 5);
        runsAll(1, 0, 1, 2, 3, 4);
        claims(1, 5, 6, 7, 8);

        assertThat(rig.orders(1)).contains(new ToFork.LeaseExtended(owners.id(), List.of()));
    }

    @Test
    void aClassWithoutFixturesIsLeftAsBefore() {
        RunPlan plain = new PlanMaker()
                .with(new ClassTraits(true, false))
                .split("demo.LargeTest", 9)
                .jupiterPlan();
        shared(plain);

        assertThat(owners.extensible()).isFalse();
        assertThat(thiefs.extensible()).isFalse();
        assertThat(thiefs.elsewhere()).isEmpty();
    }

    /** Fork 1 has the class, and fork 2 has the last four of its units. */
    private void shared(RunPlan plan) {
        rig.planned(plan, 2);
        List<ToFork> orders = rig.orders(1);
        owners = ((ToFork.RunLease) orders.get(0)).lease();
        rig.say(1, new ToConductor.UnitsGivenUp(owners.id(), List.of(5, 6, 7, 8)));
        thiefs = rig.lease(2);
    }

    private void enters(int fork, int unit) {
        rig.say(
                fork,
                new ToConductor.SetOpened(
                        nine.classes().get(0).sets().get(0).uniqueId(), Entry.ofSet("demo.LargeTest")));
        rig.say(fork, new ToConductor.UnitStarted(unit));
    }

    private void fails(int fork, int unit) {
        rig.runUnit(fork, nine.units().get(unit), Entry.ofTest("id", "demo.LargeTest", "m"), Outcome.FAILED);
    }

    private void runsAll(int fork, int... units) {
        enters(fork, units[0]);
        for (int unit : units) {
            rig.seconds(1);
            rig.say(fork, new ToConductor.UnitStarted(unit));
            rig.say(fork, new ToConductor.UnitFinished(unit));
        }
        rig.orders(3 - fork);
    }

    private void claims(int fork, Integer... units) {
        Lease lease = fork == 1 ? owners : thiefs;
        rig.say(fork, new ToConductor.ClaimUnits(lease.id(), List.of(units)));
    }
}
