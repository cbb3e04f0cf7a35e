package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How forks share the tests of one class. */
class SharingAClassTest {

    private static final Entry ENTRY = Entry.ofSet("demo.LargeTest");

    private final Rig rig = new Rig(ForkUse.REUSED);

    private final RunPlan nine = new PlanMaker()
            .with(new ClassTraits(true, false))
            .split("demo.LargeTest", 9)
            .plan();

    @Test
    void beginsWithAllOfItForOneFork() {
        rig.planned(nine, 1);

        assertThat(rig.leasedUnits(1)).hasSize(9);
    }

    @Test
    void asksTheOwnerForWhatItHasNotBegun() {
        Lease all = ownerIsAsked();
        assertThat(rig.orders(2)).as("waits").isEmpty();
        rig.say(1, List.of(new ToConductor.UnitsGivenUp(all.id(), List.of(5, 6, 7, 8))));
        assertThat(rig.leasedUnits(2)).containsExactly(5, 6, 7, 8);
    }

    @Test
    void goesOnWithoutUnitsThatTheOwnerKeeps() {
        Lease all = ownerIsAsked();
        rig.say(1, new ToConductor.UnitsGivenUp(all.id(), List.of()));
        assertThat(rig.orders(2)).isEmpty();

        rig.run(1, all, nine);
        assertThat(rig.orders(2)).containsExactly(new ToFork.Finish());
    }

    @Test
    void givesToAnotherForkWhatATakerThatIsGoneWanted() {
        Lease all = ownerIsAsked();
        rig.gone(2);
        rig.join(3);
        rig.say(1, new ToConductor.UnitsGivenUp(all.id(), List.of(7, 8)));

        assertThat(rig.leasedUnits(3)).containsExactly(7, 8);
    }

    @Test
    void makesUnitsOfALostOwnerPendingAgain() {
        ownerIsAsked();
        rig.gone(1);

        assertThat(rig.leasedUnits(2)).hasSize(9);
    }

    @Test
    void reportsAnEntryOfASharedContainerOnce() {
        Lease all = ownerIsAsked();
        rig.say(1, new ToConductor.UnitsGivenUp(all.id(), List.of(8)));
        Lease last = rig.lease(2);
        TestFinished skipped = new TestFinished(Outcome.SKIPPED, Entries.test("demo.LargeTest", "Inner"));
        rig.presented(1);
        for (int fork : List.of(1, 2)) {
            int unit = fork == 1 ? 0 : last.units().get(0).index();
            rig.say(
                    fork,
                    new ToConductor.SetOpened(
                            nine.classes().get(0).sets().get(0).uniqueId(), ENTRY));
            rig.say(fork, new ToConductor.UnitStarted(unit));
            rig.say(fork, new ToConductor.SharedResult(unit, "Inner", skipped));
            rig.say(fork, new ToConductor.UnitFinished(unit));
        }

        List<ReportEvent> presented = new ArrayList<>(rig.presented(1));
        presented.addAll(rig.presented(2));
        assertThat(presented).containsOnlyOnce(skipped);
    }

    /** Fork 1 has a lease on all of the class, and fork 2 is there. */
    private Lease ownerIsAsked() {
        rig.planned(nine, 2);
        List<ToFork> orders = rig.orders(1);
        Lease all = ((ToFork.RunLease) orders.get(0)).lease();
        assertThat(orders.subList(1, orders.size())).containsExactly(new ToFork.GiveUp(all.id(), List.of(5, 6, 7, 8)));
        return all;
    }
}
