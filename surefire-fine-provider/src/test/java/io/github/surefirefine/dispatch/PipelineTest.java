package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every event goes through the same steps, in the same order. */
class PipelineTest {

    private final Rig rig = new Rig(ForkUse.REUSED);
    private final RunPlan plan =
            new PlanMaker().split("demo.A", 1).split("demo.B", 1).plan();

    @Test
    void whatIsNewIsPresentedBeforeMoreWorkIsGiven() {
        Lease first = leased();
        say(new ToConductor.SetOpened(set("demo.A"), Entry.ofSet("demo.A")));
        say(new ToConductor.UnitStarted(first.units().get(0).index()));
        say(new ToConductor.UnitEvent(first.units().get(0).index(), new TestStarting(Entries.test("demo.A", "m0"))));
        rig.inbox(1).clear();

        say(new ToConductor.LeaseFinished(first.id()));

        assertThat(kinds())
                .startsWith("Print")
                .containsSubsequence("Present", "RunLease")
                .endsWith("RunLease");
    }

    @Test
    void theRunEndsWhenTheLastResultWasPresented() {
        finish(leased());
        Lease last = rig.lease(1);
        rig.inbox(1).clear();

        finish(last);

        assertThat(kinds()).contains("Present").endsWith("Finish");
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    @Test
    void whereTheRunCannotGoOnNoWorkIsGiven() {
        rig.join(1);
        rig.join(2);
        rig.inbox(2).clear();

        rig.say(1, new ToConductor.PlanFailed("fine: no engine"));

        assertThat(kinds()).endsWith("Abort");
        assertThat(rig.inbox(2)).containsExactly(new ToFork.Finish());
    }

    /** Planning is lost with its fork; the next fork begins planning at once, and is not asked to run anything. */
    @Test
    void whatADeadForkWasLookingForIsLookedForByTheNext() {
        rig.join(1);
        rig.join(2);
        rig.inbox(2).clear();

        rig.gone(1);

        assertThat(rig.inbox(2)).hasOnlyElementsOfType(ToFork.MakePlan.class).hasSize(1);
    }

    private Lease leased() {
        rig.join(1);
        say(new ToConductor.PlanMade(PackedPlan.of(plan), 1));
        return rig.orders(1).stream()
                .filter(ToFork.RunLease.class::isInstance)
                .map(order -> ((ToFork.RunLease) order).lease())
                .findFirst()
                .orElseThrow();
    }

    private void finish(Lease lease) {
        lease.units().forEach(unit -> {
            String name = plan.classes().get(unit.classIndex()).name();
            say(new ToConductor.SetOpened(set(name), Entry.ofSet(name)));
            say(new ToConductor.UnitStarted(unit.index()));
            say(new ToConductor.UnitFinished(unit.index()));
            say(new ToConductor.SetClosed(set(name), Entry.ofSet(name)));
        });
        say(new ToConductor.LeaseFinished(lease.id()));
    }

    private String set(String className) {
        return plan.classes().stream()
                .filter(each -> each.name().equals(className))
                .findFirst()
                .orElseThrow()
                .sets()
                .get(0)
                .uniqueId();
    }

    private void say(ToConductor message) {
        rig.say(1, message);
    }

    private List<String> kinds() {
        return rig.inbox(1).stream()
                .map(message -> message.getClass().getSimpleName())
                .toList();
    }
}
