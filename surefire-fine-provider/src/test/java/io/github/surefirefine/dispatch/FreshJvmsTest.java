package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.Seed;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.report.EventText;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.script.Recording.RecordedLease;
import io.github.surefirefine.script.Recording.RecordedTest;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Surefire starts a new JVM for each class. Fork numbers are those of JVMs, in the order in which they come. */
class FreshJvmsTest {

    private static final ClassTraits REVOCABLE = new ClassTraits(true, false);

    private Rig rig = new Rig(ForkUse.ONE_CLASS_EACH);
    private RunPlan plan = PlanMaker.ofSizes(1);

    @Nested
    class WithOneFork {

        @Test
        void eachClassIsRunAsAWholeByOneJvm() {
            planned(new PlanMaker().with(REVOCABLE).sizes(2, 8, 4));
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(3);

            assertThat(runAll(1)).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
            assertThat(rig.inbox(1)).last().isEqualTo(new ToFork.Finish());
            rig.gone(1);
            rig.join(2);
            assertThat(runAll(2)).containsExactly(10, 11, 12, 13);
            rig.gone(2);
            rig.join(3);
            assertThat(runAll(3)).containsExactly(0, 1);

            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void noMoreJvmsAreWantedThanThereAreClassesHoweverLongTheseTake() {
            planned(new PlanMaker().with(REVOCABLE).sizes(8, 1));
            runAll(1);
            rig.gone(1);
            rig.join(2);
            assertThat(runAll(2)).hasSize(1);
            rig.gone(2);
            rig = new Rig(ForkUse.ONE_CLASS_EACH);
            planned(new PlanMaker().with(REVOCABLE).sizes(8));
            Lease lease = rig.lease(1);
            for (TestUnit unit : lease.units()) {
                runFor(1, unit, 60);
                rig.tick();
                assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(1);
            }
        }

        @Test
        void nothingOfAnotherClassIsRunHoweverTiny() {
            planned(PlanMaker.ofSizes(1, 1, 1));

            assertThat(rig.leasedUnits(1)).hasSize(1);
        }

        @Test
        void aClassThatCannotBeTakenBackIsHandedOutAtOnceWhereNobodyElseIsThere() {
            planned(PlanMaker.ofSizes(9, 8));
            while (!rig.inbox(1).contains(new ToFork.Finish())) {
                run(1, rig.lease(1));
            }
            rig.gone(1);
            rig.join(2);

            assertThat(rig.leasedUnits(2)).hasSize(8);
        }

        @Test
        void twoEnginesThatKnowAClassShareItsJvm() {
            planned(new PlanMaker()
                    .with(REVOCABLE)
                    .split("demo.Both", 2)
                    .split("demo.Other", 1)
                    .divided("demo.Both", List.of(PlanMaker.set("demo.Both", "/[again:x]", TestSet.NONE, false)), 0)
                    .plan());
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(2);

            run(1, rig.lease(1));
            assertThat(rig.leasedUnits(1)).containsExactly(3);
        }

        @Test
        void whatHasFailedIsRunAgainInTheSameJvm() {
            planned(new PlanMaker()
                    .with(REVOCABLE)
                    .split("demo.C", 1)
                    .split("demo.D", 2)
                    .plan(rules(1, 0)));
            run(1, rig.lease(1), Outcome.FAILED);
            Lease again = rig.lease(1);
            assertThat(again.units()).extracting(TestUnit::classIndex).containsOnly(2);
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(2);
            run(1, again, Outcome.PASSED);
            assertThat(rig.inbox(1)).last().isEqualTo(new ToFork.Finish());

            rig.gone(1);
            rig.join(2);
            run(2, rig.lease(2), Outcome.PASSED);
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void testsThatShareALockAreRunInTheJvmOfTheirClass() {
            List<Lock> db = List.of(new Lock("db", true));
            planned(new PlanMaker()
                    .with(REVOCABLE)
                    .locked("demo.A", List.of(db, List.of(), db))
                    .locked("demo.B", List.of(db))
                    .plan());
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(2);
            while (!rig.inbox(1).contains(new ToFork.Finish())) {
                run(1, rig.lease(1));
            }
            rig.gone(1);
            rig.join(2);
            runAll(2);

            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void afterTooManyFailuresTheRestIsSkipped() {
            planned(new PlanMaker()
                    .with(REVOCABLE)
                    .split("demo.C", 2)
                    .split("demo.D", 1)
                    .split("demo.E", 1)
                    .plan(rules(0, 1)));
            run(1, rig.lease(1), Outcome.FAILED);
            rig.gone(1);
            rig.join(2);
            ToFork.SkipLease skip = (ToFork.SkipLease) rig.orders(2).get(0);

            assertThat(skip.lease().units()).extracting(TestUnit::index).containsExactly(2, 3);
        }
    }

    @Nested
    class WithTwoForks {

        @Test
        void aJvmMoreIsWantedForAPartOfALongClass() {
            shareable(8);
            runFor(1, unit(0), 2);
            rig.tick();
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(3);

            rig.join(3);
            ToFork.GiveUp wish = (ToFork.GiveUp) rig.orders(1).get(0);
            assertThat(wish.units()).hasSizeBetween(2, 4);
            rig.say(1, new ToConductor.UnitsGivenUp(wish.lease(), wish.units()));
            Lease part = rig.lease(3);
            assertThat(part.units()).extracting(TestUnit::index).isEqualTo(wish.units());
        }

        @Test
        void theJvmThatCompletesTheClassPresentsIt() {
            Lease whole = shareable(8);
            ToConductor.SetOpened opened = new ToConductor.SetOpened(
                    plan.classes().get(0).sets().get(0).uniqueId(), Entry.ofSet("demo.C0"));
            ToConductor.SetClosed closed = new ToConductor.SetClosed(opened.uniqueId(), Entry.ofSet("demo.C0"));
            rig.say(1, opened);
            runFor(1, unit(0), 2);
            rig.tick();
            rig.join(3);
            ToFork.GiveUp wish = (ToFork.GiveUp) rig.orders(1).get(0);
            rig.say(1, new ToConductor.UnitsGivenUp(wish.lease(), wish.units()));
            Lease part = rig.lease(3);
            rig.say(3, opened);
            TestUnit last = part.units().get(part.units().size() - 1);
            part.units().stream().filter(unit -> unit != last).forEach(unit -> runFor(3, unit, 0));
            begin(3, last);
            whole.units().stream()
                    .filter(unit -> unit.index() > 0 && !wish.units().contains(unit.index()))
                    .forEach(unit -> runFor(1, unit, 0));
            rig.say(1, closed);
            end(1, whole);
            assertThat(rig.presented(1)).isEmpty();
            assertThat(rig.inbox(1)).last().isEqualTo(new ToFork.Finish());
            rig.gone(1);
            finish(3, last);
            rig.say(3, closed);
            end(3, part);

            assertThat(rig.presented(3)).hasSize(2 + 2 * 8);
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void noneIsWantedForWhatIsSoonOver() {
            shareable(3);
            runFor(1, unit(0), 1);
            rig.tick();

            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(2);
        }

        /** The first test of a JVM takes longer than others. */
        @Test
        void noneIsWantedForAClassThatHasTakenLessThanAJvmCosts() {
            shareable(200);
            runFor(1, unit(0), 0.5);
            rig.tick();

            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(2);
        }

        @Test
        void noneIsWantedWhereNoForkIsFree() {
            plan = new PlanMaker().with(REVOCABLE).sizes(8, 1, 1);
            planned(plan);
            rig.join(2);
            runFor(1, unit(0), 20);
            rig.tick();

            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(3);
        }

        @Test
        void oneThatFindsNothingIsNoReasonForTheNext() {
            shareable(8);
            runFor(1, unit(0), 2);
            rig.tick();
            plan.units().subList(1, 8).forEach(unit -> runFor(1, unit, 0));
            rig.join(3);

            assertThat(rig.inbox(3)).containsExactly(new ToFork.Finish());
            rig.gone(3);
            rig.tick();
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(3);
        }

        @Test
        void aClassOfWhichNothingCanBeTakenBackIsSharedByWhatIsLeftOfIt() {
            plan = PlanMaker.ofSizes(9, 1);
            planned(plan);
            rig.join(2);
            run(2, rig.lease(2));
            rig.gone(2);
            Lease first = rig.lease(1);
            assertThat(first.units()).hasSize(1);
            runFor(1, first.units().get(0), 3);
            end(1, first);
            begin(1, rig.lease(1).units().get(0));
            rig.tick();
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(3);

            rig.join(3);
            assertThat(rig.leasedUnits(3)).hasSize(1);
        }

        @Test
        void aPartIsForTheJvmOfItsClassTooWhereThatIsDone() {
            Lease whole = shareable(6);
            runFor(1, unit(0), 4);
            rig.tick();
            rig.join(3);
            ToFork.GiveUp wish = (ToFork.GiveUp) rig.orders(1).get(0);
            rig.say(1, new ToConductor.UnitsGivenUp(wish.lease(), wish.units()));
            Lease part = rig.lease(3);
            begin(3, part.units().get(0));
            rig.gone(3);
            whole.units().stream()
                    .filter(unit -> unit.index() > 0 && !wish.units().contains(unit.index()))
                    .forEach(unit -> runFor(1, unit, 0));
            end(1, whole);

            assertThat(part.units()).hasSize(2);
            assertThat(rig.leasedUnits(1)).containsExactly(part.units().get(1).index());
        }

        @Test
        void whoeverNeedsALockThatIsTakenWaitsInItsJvm() {
            List<Lock> db = List.of(new Lock("db", true));
            plan = new PlanMaker()
                    .with(REVOCABLE)
                    .locked("demo.A", List.of(db))
                    .locked("demo.B", List.of(List.of(), db))
                    .plan();
            planned(plan);
            rig.join(2);
            Lease ofOne = rig.lease(1);
            Lease ofTwo = rig.lease(2);
            int free = ofOne.units().get(0).locks().isEmpty() ? 1 : 2;
            run(free, free == 1 ? ofOne : ofTwo);
            assertThat(rig.inbox(free)).doesNotContain(new ToFork.Finish());

            run(3 - free, free == 1 ? ofTwo : ofOne);
            assertThat(rig.leasedUnits(free)).containsExactly(2);
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(2);
        }

        /** The first JVM has a class that can be shared; the second has run another one and is gone. */
        private Lease shareable(int units) {
            plan = new PlanMaker().with(REVOCABLE).sizes(units, 1);
            planned(plan);
            rig.join(2);
            run(2, rig.lease(2));
            rig.gone(2);
            Lease lease = rig.lease(1);
            assertThat(lease.units()).hasSize(units);
            return lease;
        }
    }

    @Nested
    class WhereAJvmDies {

        @Test
        void anotherOneRunsTheRestOfItsClass() {
            plan = new PlanMaker().with(REVOCABLE).sizes(3, 1);
            planned(plan);
            Lease lease = rig.lease(1);
            begin(1, lease.units().get(0));
            rig.gone(1);

            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(3);
            rig.join(2);
            rig.join(3);
            assertThat(List.of(rig.leasedUnits(2), rig.leasedUnits(3)))
                    .containsExactlyInAnyOrder(List.of(1, 2), List.of(3));
        }

        @Test
        void theRestIsLostWhereItWasSaidBeforeHowManyThereAre() {
            rig = new Rig(ForkUse.ONE_CLASS_EACH_AS_LISTED);
            plan = new PlanMaker().with(REVOCABLE).sizes(3, 1);
            planned(plan);
            begin(1, rig.lease(1).units().get(0));
            rig.gone(1);
            rig.join(2);

            assertThat(rig.leasedUnits(2)).containsExactly(3);
            assertThat(rig.presented(2).stream().map(EventText::of))
                    .containsSubsequence("u0.0 CRASHED", "m1() CRASHED", "m2() CRASHED");
        }

        @Test
        void oneIsWantedToPresentWhatItLeft() {
            planned(PlanMaker.ofSizes(1));
            begin(1, rig.lease(1).units().get(0));
            rig.gone(1);
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(2);
            rig.join(2);

            assertThat(rig.presented(2)).isNotEmpty();
            assertThat(rig.dispatcher.isOver()).isTrue();
        }
    }

    @Nested
    class WithAScript {

        @Test
        void bySeedEachClassIsRunByAJvm() {
            plan = new PlanMaker()
                    .with(REVOCABLE)
                    .split("demo.A", 3)
                    .split("demo.B", 2)
                    .plan(seeded());
            planned(plan);
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(2);
            List<Integer> first = runAll(1);
            rig.gone(1);
            rig.join(2);
            List<Integer> second = runAll(2);

            assertThat(List.of(first.size(), second.size())).containsExactlyInAnyOrder(3, 2);
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void whatTwoForksRanOfAClassIsForTwoJvms() {
            plan = new PlanMaker()
                    .with(REVOCABLE)
                    .split("demo.A", 3)
                    .split("demo.B", 1)
                    .plan();
            rig.replay(new Recording(
                    "trace.json",
                    List.of(
                            new RecordedLease(1, List.of(recorded(0), recorded(2))),
                            new RecordedLease(2, List.of(recorded(3))),
                            new RecordedLease(2, List.of(recorded(1))))));
            planned(plan);

            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(3);
            assertThat(runAll(1)).containsExactly(0, 2);
            rig.gone(1);
            rig.join(2);
            assertThat(runAll(2)).containsExactly(3);
            rig.gone(2);
            rig.join(3);
            assertThat(runAll(3)).containsExactly(1);
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void whatADeadJvmHasNotBegunIsForTheNextOne() {
            plan = new PlanMaker()
                    .with(REVOCABLE)
                    .split("demo.A", 3)
                    .split("demo.B", 1)
                    .plan(seeded());
            planned(plan);
            Lease lease = rig.lease(1);
            begin(1, lease.units().get(0));
            rig.gone(1);

            int left = lease.units().size() - 1;
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(left > 0 ? 3 : 2);
        }

        private RecordedTest recorded(int unit) {
            return new RecordedTest("demo", "test", plan.units().get(unit).uniqueId());
        }
    }

    private TestUnit unit(int index) {
        return plan.units().get(index);
    }

    private void planned(RunPlan planned) {
        plan = planned;
        rig.begin();
        rig.seconds(1);
        rig.join(1);
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
    }

    private void begin(int fork, TestUnit unit) {
        rig.say(fork, new ToConductor.UnitStarted(unit.index()));
        rig.say(
                fork,
                new ToConductor.UnitEvent(
                        unit.index(), LeaseScript.events(plan, unit).get(0)));
    }

    private void runFor(int fork, TestUnit unit, double seconds) {
        begin(fork, unit);
        rig.seconds(seconds);
        finish(fork, unit);
    }

    private void finish(int fork, TestUnit unit) {
        rig.say(
                fork,
                new ToConductor.UnitEvent(
                        unit.index(),
                        LeaseScript.events(plan, unit).stream()
                                .filter(TestFinished.class::isInstance)
                                .findFirst()
                                .orElseThrow()));
        rig.say(fork, new ToConductor.UnitFinished(unit.index()));
    }

    private void end(int fork, Lease lease) {
        rig.say(fork, new ToConductor.LeaseFinished(lease.id()));
    }

    private void run(int fork, Lease lease) {
        rig.say(fork, LeaseScript.of(plan, lease));
    }

    private void run(int fork, Lease lease, Outcome outcome) {
        for (TestUnit unit : lease.units()) {
            rig.say(fork, new ToConductor.UnitStarted(unit.index()));
            rig.say(fork, new ToConductor.UnitEvent(unit.index(), new TestStarting(entry(unit, Outcome.PASSED))));
            rig.say(fork, new ToConductor.UnitEvent(unit.index(), new TestFinished(outcome, entry(unit, outcome))));
            rig.say(fork, new ToConductor.UnitFinished(unit.index()));
        }
        end(fork, lease);
    }

    private static Entry entry(TestUnit unit, Outcome outcome) {
        String id = unit.uniqueId();
        Entry entry = Entry.ofTest(id, "demo.C", id.substring(id.lastIndexOf(':') + 1))
                .withElapsedMillis(3);
        return outcome.isProblem() ? entry.withFailure(new FailureText("no", "no", "", "no")) : entry;
    }

    private List<Integer> runAll(int fork) {
        Lease lease = rig.lease(fork);
        run(fork, lease);
        return lease.units().stream().map(TestUnit::index).toList();
    }

    private static RunRules rules(int reruns, int skipAfterFailures) {
        return new RunRules(ClassOrder.LONGEST_FIRST, reruns, skipAfterFailures, true);
    }

    private static RunRules seeded() {
        return new RunRules(ClassOrder.LONGEST_FIRST, 0, 0, false, new Seed(5, "-D…"));
    }
}
