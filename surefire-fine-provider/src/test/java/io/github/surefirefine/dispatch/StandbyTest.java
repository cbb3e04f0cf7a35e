package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.schedule.forkcount.ForkLimit;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Forks stand by while no processor is idle for them. */
class StandbyTest {

    private final Rig rig = new Rig(ForkUse.REUSED);
    private final RunPlan plan =
            new PlanMaker().split("demo.A", 4).split("demo.B", 4).plan();

    @Test
    void aForkForWhichNoProcessorIsIdleGetsNothingToDo() {
        startWatched();

        rig.processorsUsed(1.6);

        assertThat(rig.orders(1)).isNotEmpty();
        assertThat(rig.orders(2)).isEmpty();
        assertThat(rig.dispatcher.hasForksStandingBy()).isTrue();
    }

    @Test
    void asSoonAsOneIsIdleItTakesPart() {
        startWatched();
        rig.processorsUsed(1.9);

        rig.processorsUsed(0.3);
        rig.processorsUsed(0.3);

        assertThat(rig.lease(2).units()).isNotEmpty();
        assertThat(rig.dispatcher.hasForksStandingBy()).isFalse();
        assertThat(rig.dispatcher.forksTakingPart()).isEqualTo(2);
    }

    /** Seven tests of 10 ms are left, and the first fork needed 500 ms until it began. */
    @Test
    void itStandsByIfItsStartTakesLongerThanWhatIsLeft() {
        startWatched();
        Lease lease = rig.lease(1);
        rig.seconds(0.5);
        begin(1, lease.units().get(0));
        rig.seconds(0.01);
        end(1, lease.units().get(0));

        rig.processorsUsed(0.3);
        rig.processorsUsed(0.3);

        assertThat(rig.orders(2)).isEmpty();
        assertThat(rig.dispatcher.hasForksStandingBy()).isTrue();
    }

    @Test
    void itTakesPartIfATestRunsForLong() {
        startWatched();
        Lease lease = rig.lease(1);
        rig.seconds(0.5);
        begin(1, lease.units().get(0));
        rig.seconds(0.01);
        end(1, lease.units().get(0));
        rig.say(1, new ToConductor.LeaseFinished(lease.id()));
        begin(1, rig.lease(1).units().get(0));
        rig.seconds(1);

        rig.processorsUsed(0.3);
        rig.processorsUsed(0.3);

        assertThat(rig.lease(2).units()).isNotEmpty();
    }

    @Test
    void itDoesNotLookForTestsEither() {
        rig.watchProcessors(2);
        rig.join(1);
        rig.join(2);

        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 3));

        assertThat(rig.orders(1)).hasOnlyElementsOfType(ToFork.MakePlan.class).hasSize(2);
        assertThat(rig.orders(2)).isEmpty();
    }

    @Test
    void whereNobodyWatchesEveryForkTakesPart() {
        rig.join(1);
        rig.join(2);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));

        assertThat(rig.orders(2)).isNotEmpty();
        assertThat(rig.dispatcher.hasForksStandingBy()).isFalse();
    }

    /** No other fork is there that could run the rest. */
    @Test
    void itTakesThePlaceOfAForkThatDies() {
        startWatched();
        rig.processorsUsed(2);
        rig.orders(1);

        rig.gone(1);
        rig.replacementFailed("no more processes");

        assertThat(rig.lease(2).units()).isNotEmpty();
    }

    @Test
    void theRunGoesOnWhileTheOnlyForkThatTakesPartIsReplaced() {
        startWatched();
        rig.say(1, new ToConductor.Launched(new ForkLaunch(List.of("java", "Booter"), "/", List.of())));
        rig.processorsUsed(2);
        Lease lease = rig.lease(1);
        begin(1, lease.units().get(0));
        rig.seconds(1);
        end(1, lease.units().get(0));

        rig.gone(1);
        rig.processorsUsed(0.3);
        rig.joinInPlaceOf(1, 3);
        rig.runToTheEnd(plan, 2, 3);

        assertThat(rig.wasAborted()).isFalse();
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    @Test
    void soItDoesIfNoForkIsReplaced() {
        Rig without = new Rig(ForkUse.REUSED, "fine.replacements", "0");
        without.watchProcessors(2);
        without.join(1);
        without.join(2);
        without.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
        without.processorsUsed(2);

        without.gone(1);

        assertThat(without.lease(2).units()).isNotEmpty();
    }

    @Test
    void itLooksForTestsIfTheOtherForkDiesOfThat() {
        rig.watchProcessors(2);
        rig.join(1);
        rig.join(2);

        rig.gone(1);

        assertThat(rig.orders(2)).hasOnlyElementsOfType(ToFork.MakePlan.class).hasSize(1);
    }

    @Test
    void aReplacementDoesNotStandBy() {
        rig.watchProcessors(2);
        rig.join(1);
        rig.join(2);
        rig.join(3);
        rig.say(1, new ToConductor.Launched(new ForkLaunch(List.of("java", "Booter"), "/", List.of())));
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));

        rig.gone(1);
        rig.joinInPlaceOf(1, 4);

        assertThat(rig.lease(4).units()).isNotEmpty();
    }

    @Test
    void theRunEndsWithoutIt() {
        startWatched();

        runAll(1);

        assertThat(rig.dispatcher.isOver()).isTrue();
        assertThat(rig.inbox(2)).contains(new ToFork.Finish());
        assertThat(rig.console()).last().asString().contains("8 tests in").contains("on 1 of 2 forks");
    }

    @Test
    void whyItStoodByIsToldOnce() {
        startWatched();
        rig.processorsUsed(1.9);
        rig.processorsUsed(1.8);

        runAll(1);

        assertThat(rig.console())
                .filteredOn(line -> line.contains("took part"))
                .containsExactly("fine: 1 of 2 forks took part: tests kept 1.9 of 2 processors busy, and one more fork"
                        + " would have taken from them; fine.forks=all lets all take part");
    }

    /** Until there are two measurements, nobody knows whether a processor is idle. */
    @Test
    void aRunThatIsOverTooSoonHasNoReason() {
        startWatched();
        rig.processorsUsed(0.3);

        runAll(1);

        assertThat(rig.console()).noneMatch(line -> line.contains("took part"));
    }

    /** The second fork was refused at first, and takes part later. */
    @Test
    void whoTakesPartInTheEndIsNotExcused() {
        startWatched();
        rig.processorsUsed(1.9);
        rig.processorsUsed(0.3);
        rig.processorsUsed(0.3);

        rig.runToTheEnd(plan, 1, 2);

        assertThat(rig.dispatcher.isOver()).isTrue();
        assertThat(rig.console()).noneMatch(line -> line.contains("took part"));
    }

    @Test
    void aDebuggerIsToldOf() {
        rig.forksLimited(new Event.DebuggerNeedsOneFork());
        rig.planned(plan, 1);

        runAll(1);

        assertThat(rig.console()).last().asString().startsWith("fine: only 1 fork, because a debugger is to attach");
    }

    @Test
    void whySurefireDoesNotStartMoreIsTold() {
        ForkLimit limit = new ForkLimit(1, 1_200_000_000, 400_000_000);
        rig.forksLimited(new Event.ForksLimited(limit, OptionalInt.of(2), 2));
        rig.planned(plan, 1);

        runAll(1);

        assertThat(rig.console())
                .last()
                .isEqualTo("fine: 1 of 2 forks: one more would cost 1.2 s and save 0.4 s; fine.forks=all starts both");
    }

    private void startWatched() {
        rig.watchProcessors(2);
        rig.join(1);
        rig.join(2);
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
    }

    private void begin(int fork, TestUnit unit) {
        rig.say(fork, new ToConductor.UnitStarted(unit.index()));
        rig.say(fork, new ToConductor.UnitEvent(unit.index(), new TestStarting(entry(unit))));
    }

    private void end(int fork, TestUnit unit) {
        rig.say(fork, new ToConductor.UnitEvent(unit.index(), new TestFinished(Outcome.PASSED, entry(unit))));
        rig.say(fork, new ToConductor.UnitFinished(unit.index()));
    }

    private Entry entry(TestUnit unit) {
        return Entries.test(plan.classes().get(unit.classIndex()).name(), "m" + unit.index());
    }

    private void runAll(int fork) {
        while (!rig.dispatcher.isOver()) {
            Lease lease = rig.lease(fork);
            for (TestUnit unit : lease.units()) {
                rig.runUnit(fork, unit, entry(unit), Outcome.PASSED);
            }
            rig.say(fork, List.of(new ToConductor.LeaseFinished(lease.id())));
        }
    }
}
