package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.ClassOrder;
import io.github.surefirefine.model.ClassTraits;
import io.github.surefirefine.model.Entries;
import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.FailurePhase;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.Leak;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.PlanMaker;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.model.TestSet;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.report.EventText;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private static final RunPlan SEED = new PlanMaker()
            .split("demo.SmallTest", 2)
            .split("demo.LargeTest", 9)
            .plan();

    private static final Entry ENTRY = Entry.ofSet("demo.LargeTest");

    private static final RunPlan EMPTY = new RunPlan(List.of());

    private Rig rig = new Rig(ForkUse.REUSED);

    @Nested
    class Planning {

        @Test
        void isForTheFirstForkWhileTheOthersWait() {
            rig.join(1);
            rig.join(2);

            assertThat(rig.orders(1)).containsExactly(new ToFork.MakePlan(0));
            assertThat(rig.orders(2)).isEmpty();
        }

        @Test
        void isFollowedByLeasesForAll() {
            planned(SEED, 3);

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
            rig.say(2, LeaseScript.of(first, rig.lease(2)));

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
                            .startsWith("fine: two forks died while they were looking for tests."));
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
                    .isEqualTo(new ToFork.RunLease(
                            new Lease(1, List.of(SEED.units().get(2)))));
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

    @Nested
    class ARun {

        @Test
        void endsForEveryForkWhenItsLastUnitHasFinishedAndPresented() {
            planned(SEED, 3);
            runToTheEnd(SEED, 3);

            assertThat(rig.dispatcher.isOver()).isTrue();
            for (int fork = 1; fork <= 3; fork++) {
                assertThat(rig.inbox(fork)).last().isEqualTo(new ToFork.Finish());
            }
            assertThat(rig.console()).hasSize(13);
            assertThat(rig.console().get(0)).isEqualTo("fine: 11 tests in 2 classes on 3 forks");
            assertThat(rig.console().get(11)).contains("(11/11)");
            assertThat(rig.console().get(12)).startsWith("fine: 11 tests in ").contains(" on 3 forks, ");
        }

        @Test
        void isPresentedWhileItGoesOn() {
            planned(SEED, 1);
            List<ToConductor> script = LeaseScript.of(SEED, rig.lease(1));
            rig.say(1, script.subList(0, 3));

            assertThat(texts(rig.presented(1))).containsExactly("begin [engine:e]/[class:demo.LargeTest]", "u2.0…");
        }

        @Test
        void presentsEachClassOnOneLane() {
            planned(SEED, 3);
            runToTheEnd(SEED, 3);

            List<String> large = texts(rig.presented(1));
            assertThat(large).hasSize(2 + 9 * 3).startsWith("begin [engine:e]/[class:demo.LargeTest]");
            assertThat(large).last().asString().startsWith("end [engine:e]/[class:demo.LargeTest] ");
            assertThat(texts(rig.presented(2)))
                    .hasSize(2 + 2 * 3)
                    .startsWith("begin [engine:e]/[class:demo.SmallTest]");
            assertThat(rig.presented(3)).isEmpty();
        }

        @Test
        void printsThroughTheOldestFork() {
            planned(SEED, 2);
            say(2, rig.lease(2));

            assertThat(rig.inbox(1)).filteredOn(ToFork.Print.class::isInstance).hasSize(2);
            assertThat(rig.inbox(2)).filteredOn(ToFork.Print.class::isInstance).isEmpty();
        }

        @Test
        void letsAForkWaitWhileOthersHoldTheRest() {
            RunPlan plan = PlanMaker.ofSizes(1);
            planned(plan, 2);

            assertThat(rig.orders(2)).isEmpty();
            say(1, rig.lease(1), plan);
            assertThat(rig.orders(2)).containsExactly(new ToFork.Finish());
        }

        @Test
        void tellsAForkThatComesLateToLeave() {
            RunPlan plan = PlanMaker.ofSizes(1);
            planned(plan, 1);
            say(1, rig.lease(1), plan);
            rig.join(2);

            assertThat(rig.inbox(2)).containsExactly(new ToFork.Finish());
        }

        @Test
        void givesAForkThatComesInTheMiddleALease() {
            planned(SEED, 1);
            rig.orders(1);
            rig.join(2);

            assertThat(rig.leasedUnits(2)).containsExactly(0);
        }

        @Test
        void hearsNoForkThatHasLeft() {
            planned(EMPTY, 1);
            rig.orders(1);
            rig.say(1, new ToConductor.LeaseFinished(1));
            rig.gone(1);
            rig.gone(1);

            assertThat(rig.inbox(1)).isEmpty();
        }

        @Test
        void ticksWithoutAnythingToSay() {
            rig.tick();
            rig.join(1);
            rig.seconds(60);
            rig.tick();

            assertThat(rig.console()).isEmpty();
        }

        @Test
        void warnsOfSlowTests() {
            planned(SEED, 1);
            rig.say(1, LeaseScript.of(SEED, rig.lease(1)).subList(0, 3));
            rig.seconds(61);
            rig.tick();

            assertThat(rig.console()).containsExactly("SLOW [>60 s] #1 demo.LargeTest.u2.0");
        }

        @Test
        void countsTestsThatTurnUpOrStayAway() {
            RunPlan plan = new PlanMaker().whole("demo.A", 1).whole("demo.B", 3).plan();
            planned(plan, 1);
            Lease lease = rig.lease(1);
            assertThat(lease.units().get(0).tests()).isEqualTo(3);
            rig.say(1, new ToConductor.UnitStarted(1));
            rig.say(1, new ToConductor.UnitEvent(1, new ReportEvent.SetStarting(Entry.ofSet("demo.B"))));
            rig.say(1, new ToConductor.UnitEvent(1, finished("demo.B", "one")));
            rig.say(1, new ToConductor.UnitEvent(1, new ReportEvent.SetCompleted(Entry.ofSet("demo.B"))));
            rig.say(1, new ToConductor.UnitFinished(1));
            rig.say(1, new ToConductor.LeaseFinished(lease.id()));
            rig.say(1, new ToConductor.UnitStarted(0));
            rig.say(1, new ToConductor.UnitEvent(0, new ReportEvent.SetStarting(Entry.ofSet("demo.A"))));
            rig.say(1, new ToConductor.UnitEvent(0, finished("demo.A", "one")));
            rig.say(1, new ToConductor.UnitEvent(0, finished("demo.A", "two")));

            assertThat(rig.console())
                    .extracting(line -> line.replaceAll(".*(\\(.*\\)).*", "$1"))
                    .containsExactly("fine: 4 tests in 2 classes on 1 fork", "(1/4)", "(2/2)", "(3/3)");
        }
    }

    @Nested
    class AClassThatFails {

        private final RunPlan plan = PlanMaker.ofSizes(9);
        private final String set = plan.classes().get(0).sets().get(0).uniqueId();

        @Test
        void isOneErrorAndItsPendingUnitsAreNotRun() {
            planned(plan, 1);
            fail(1, rig.lease(1));

            assertThat(texts(rig.presented(1))).containsExactly("begin " + set, "null ERROR", "end " + set + " 0 ms");
            assertThat(rig.orders(1)).containsExactly(new ToFork.Finish());
            assertThat(rig.console().get(1)).isEqualTo("ERROR [ 0.000 s] ( 1/10) #1 " + set);
        }

        @Test
        void isOneErrorForAllForks() {
            planned(plan, 2);
            Lease second = rig.lease(2);
            fail(1, rig.lease(1));
            assertThat(rig.dispatcher.isOver()).isFalse();
            fail(2, second);

            assertThat(rig.console())
                    .filteredOn(line -> line.startsWith("ERROR"))
                    .hasSize(1);
            assertThat(texts(rig.presented(1))).filteredOn("null ERROR"::equals).hasSize(1);
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void losesNoTestWhereAFixtureFailsThatComesAfterSomeOfThem() {
            planned(plan, 2);
            Lease lease = rig.lease(1);
            TestUnit unit = lease.units().get(0);
            rig.say(1, new ToConductor.SetOpened(set, Entry.ofSet(set)));
            rig.say(1, new ToConductor.UnitStarted(unit.index()));
            rig.say(1, new ToConductor.UnitFinished(unit.index()));
            rig.say(1, failed(set, FailurePhase.AFTER_TESTS));
            rig.say(1, new ToConductor.SetClosed(set, Entry.ofSet(set)));
            rig.say(1, new ToConductor.LeaseFinished(lease.id()));

            assertThat(rig.console().get(1)).startsWith("ERROR").endsWith(set);
            assertThat(rig.leasedUnits(1)).isNotEmpty();
        }

        @Test
        void losesNoTestOutsideOfTheNestedClassThatFails() {
            TestSet outer = PlanMaker.set("demo.A", "", TestSet.NONE, false);
            TestSet failing = PlanMaker.set("demo.A", "/[nested:N1]", 0, false);
            TestSet inside = PlanMaker.set("demo.A", "/[nested:N1]/[nested:N3]", 1, false);
            TestSet other = PlanMaker.set("demo.A", "/[nested:N2]", 0, false);
            RunPlan nested = new PlanMaker()
                    .divided("demo.A", List.of(outer, failing, inside, other), 1, 1, 2, 3, 3)
                    .plan();
            planned(nested, 1);
            Lease lease = rig.lease(1);
            rig.say(1, new ToConductor.SetOpened(outer.uniqueId(), Entry.ofSet("demo.A")));
            rig.say(1, new ToConductor.SetOpened(failing.uniqueId(), Entry.ofSet("demo.A$N1")));
            rig.say(1, failed(failing.uniqueId(), FailurePhase.BEFORE_TESTS));
            rig.say(1, new ToConductor.SetClosed(failing.uniqueId(), Entry.ofSet("demo.A$N1")));
            rig.say(1, new ToConductor.SetClosed(outer.uniqueId(), Entry.ofSet("demo.A")));
            lease.units().forEach(unit -> rig.say(1, new ToConductor.UnitFinished(unit.index())));
            rig.say(1, new ToConductor.LeaseFinished(lease.id()));

            assertThat(rig.leasedUnits(1)).first().isEqualTo(3);
        }

        private static ToConductor failed(String setId, FailurePhase phase) {
            return new ToConductor.SetFailed(Entries.setFailure(setId, phase, Entry.ofSet(setId)));
        }

        private void fail(int fork, Lease lease) {
            rig.say(fork, new ToConductor.SetOpened(set, Entry.ofSet(set)));
            rig.say(fork, failed(set, FailurePhase.BEFORE_TESTS));
            rig.say(fork, new ToConductor.SetClosed(set, Entry.ofSet(set)));
            lease.units().forEach(unit -> rig.say(fork, new ToConductor.UnitFinished(unit.index())));
            rig.say(fork, new ToConductor.LeaseFinished(lease.id()));
        }
    }

    @Nested
    class AnEngineThatFails {

        private final RunPlan plan = new PlanMaker().sizes(1, 1);
        private final Entry error = Entry.ofSet("Own Engine").withFailure(Entries.failure("no"));

        @Test
        void isOneErrorWhateverTheNumberOfForks() {
            planned(plan, 2);
            fail(1, rig.lease(1));
            fail(2, rig.lease(2));

            assertThat(rig.console())
                    .filteredOn(line -> line.startsWith("ERROR"))
                    .hasSize(1);
            assertThat(results()).containsExactly(Outcome.ERROR);
            assertThat(rig.wasAborted()).isFalse();
            assertThat(rig.orders(1)).containsExactly(new ToFork.Finish());
        }

        @Test
        void takesNoResultAway() {
            planned(plan, 1);
            Lease lease = rig.lease(1);
            rig.say(1, new ToConductor.EngineFailed("[engine:other]", error, true));
            rig.say(1, LeaseScript.of(plan, lease));
            rig.say(1, LeaseScript.of(plan, rig.lease(1)));

            assertThat(results()).containsExactlyInAnyOrder(Outcome.FAILED, Outcome.PASSED, Outcome.PASSED);
        }

        private void fail(int fork, Lease lease) {
            rig.say(fork, new ToConductor.EngineFailed("[engine:e]", error, false));
            lease.units().forEach(unit -> rig.say(fork, new ToConductor.UnitFinished(unit.index())));
            rig.say(fork, new ToConductor.LeaseFinished(lease.id()));
        }

        private List<Outcome> results() {
            return IntStream.rangeClosed(1, 2)
                    .boxed()
                    .flatMap(fork -> rig.presented(fork).stream())
                    .filter(TestFinished.class::isInstance)
                    .map(event -> ((TestFinished) event).outcome())
                    .toList();
        }
    }

    @Test
    void aClassThatItsEngineRunsOnceMoreIsReportedOnceMore() {
        RunPlan plan = new PlanMaker().whole("demo.A", 1).whole("demo.B", 1).plan();
        planned(plan, 1);
        Lease lease = rig.lease(1);
        sayAllButTheEnd(lease, plan);
        rig.presented(1);
        Entry failed = Entries.test("demo.A", "again").withFailure(Entries.failure("no"));
        rig.say(1, new ToConductor.UnitEvent(0, new TestFinished(Outcome.FAILED, failed)));

        assertThat(rig.presented(1)).extracting(EventText::of).anyMatch(text -> text.contains("FAILED"));
    }

    @Test
    void aClassOfWhichNothingIsHeardFailsTheRun() {
        planned(new PlanMaker().sizes(1), 1);
        Lease lease = rig.lease(1);
        rig.say(1, new ToConductor.UnitFinished(0));
        rig.say(1, new ToConductor.LeaseFinished(lease.id()));

        assertThat(rig.orders(1))
                .singleElement()
                .satisfies(order -> assertThat(((ToFork.Abort) order).message())
                        .startsWith("fine: tests were found in these classes, and nothing has come of them"));
    }

    @Nested
    class AForkThatDies {

        @Test
        void turnsTheTestThatItRanIntoAnError() {
            planned(SEED, 2);
            rig.say(1, LeaseScript.of(SEED, rig.lease(1)).subList(0, 3));
            rig.gone(1);

            assertThat(rig.console().get(1)).isEqualTo("""
                            CRASH [ 0.000 s] ( 1/11) #1 demo.LargeTest.u2.0
                            [ERROR]     io.github.surefirefine.ForkLost: The fork #1 (process 1001) ended while this test\
                             was running: it was killed, or Runtime.halt was called, or it ran out of memory.\
                             See https://surefire-fine.github.io/surefire-fine/troubleshooting.html#crash""");
        }

        @Test
        void hasItsClassPresentedAgainOnAnotherLane() {
            planned(SEED, 3);
            List<ToConductor> script = LeaseScript.of(SEED, rig.lease(1));
            rig.say(1, script);
            rig.say(1, LeaseScript.of(SEED, rig.lease(1)).subList(0, 3));
            List<String> before = texts(rig.presented(1));
            rig.gone(1);

            List<String> again = texts(rig.presented(2));
            assertThat(again).startsWith(before.toArray(String[]::new)).endsWith("u4.0 CRASHED");
        }

        @Test
        void hasTheErrorOfAWholeClassPresentedByAnother() {
            RunPlan plan = new PlanMaker().whole("demo.A", 2).whole("demo.B", 1).plan();
            planned(plan, 2);
            rig.say(1, LeaseScript.of(plan, rig.lease(1)).subList(0, 3));
            rig.presented(1);
            rig.gone(1);

            assertThat(texts(rig.presented(2)))
                    .containsExactly("begin u0.set", "u0.0…", "u0.0 CRASHED", "end u0.set 0 ms");
            assertThat(rig.inbox(1)).as("nobody is there any more").isEmpty();
        }

        @Test
        void leavesItsOtherUnitsToOthers() {
            planned(SEED, 3);
            rig.gone(1);
            List<Integer> ran = runToTheEnd(SEED, 2, 3);

            assertThat(ran).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void wakesOnesThatWait() {
            RunPlan plan = PlanMaker.ofSizes(1);
            planned(plan, 2);
            rig.gone(1);

            assertThat(rig.leasedUnits(2)).containsExactly(0);
        }

        @Test
        void mayBeTheLastWord() {
            RunPlan plan = PlanMaker.ofSizes(1);
            planned(plan, 2);
            rig.say(1, LeaseScript.of(plan, rig.lease(1)).subList(0, 2));
            rig.gone(1);

            assertThat(texts(rig.presented(2)))
                    .containsExactly(
                            "begin [engine:e]/[class:demo.C0]", "m0() CRASHED", "end [engine:e]/[class:demo.C0] 0 ms");
            assertThat(rig.orders(2)).containsExactly(new ToFork.Finish());
        }

        @Test
        void mayBeTheLastOfAll() {
            RunPlan plan = PlanMaker.ofSizes(2);
            planned(plan, 1);
            rig.say(1, LeaseScript.of(plan, rig.lease(1)).subList(0, 2));
            rig.gone(1);
            assertThat(rig.dispatcher.isOver()).isFalse();

            rig.join(2);
            assertThat(rig.leasedUnits(2)).containsExactly(1);
        }

        @Test
        void isToldByTheNextWhereNobodyIsThereToPrintIt() {
            RunPlan plan = PlanMaker.ofSizes(2);
            planned(plan, 1);
            rig.say(1, LeaseScript.of(plan, rig.lease(1)).subList(0, 3));
            rig.gone(1);
            rig.join(2);
            say(2, rig.lease(2), plan);

            assertThat(rig.console())
                    .extracting(line -> line.substring(0, 5))
                    .containsExactly("fine:", "CRASH", "PASS ", "fine:");
        }

        @Test
        void isNotMissedWhereItOnlyWaited() {
            RunPlan plan = PlanMaker.ofSizes(1);
            planned(plan, 2);
            rig.gone(2);
            say(1, rig.lease(1), plan);

            assertThat(rig.dispatcher.isOver()).isTrue();
            assertThat(rig.inbox(2)).isEmpty();
        }

        @Test
        void leavesThePrintingToTheNext() {
            planned(SEED, 2);
            rig.gone(1);
            say(2, rig.lease(2));

            assertThat(rig.inbox(2))
                    .filteredOn(ToFork.Print.class::isInstance)
                    .as("that it is gone, the head, a result")
                    .hasSize(3);
        }

        @Test
        void takesTheTestsThatNeverRanOffTheTotal() {
            RunPlan plan = new PlanMaker().whole("demo.A", 5).whole("demo.B", 1).plan();
            planned(plan, 2);
            rig.say(1, LeaseScript.of(plan, rig.lease(1)).subList(0, 5));
            rig.gone(1);
            say(2, rig.lease(2), plan);

            assertThat(rig.console().get(1)).contains("(1/6)");
            assertThat(rig.console().get(2)).as("the error of the one that ran").contains("(2/");
            assertThat(rig.console().get(3)).as("three of A were never run").contains("(3/3)");
        }
    }

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
            planned(plan, 1);
            say(1, rig.lease(1), plan);
            assertThat(rig.inbox(1)).last().isEqualTo(new ToFork.Finish());
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(3);
            for (int fork = 2; fork <= 3; fork++) {
                rig.join(fork);
                Lease lease = rig.lease(fork);
                assertThat(lease.units()).hasSize(1);
                say(fork, lease, plan);
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
            planned(plan, 1);
            say(1, rig.lease(1), plan);
            rig.gone(1);
            rig.join(2);
            say(2, rig.lease(2), plan);
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
            planned(plan, 1);
            say(1, rig.lease(1), plan);
            rig.join(2);
            say(2, rig.lease(2), plan);
            rig.join(3);
            say(3, rig.lease(3), plan);

            assertThat(rig.presented(1)).isEmpty();
            assertThat(texts(rig.presented(2))).startsWith("begin [engine:e]/[class:demo.C1]");
            assertThat(texts(rig.presented(3))).hasSize(2 + 2 * 3).startsWith("begin [engine:e]/[class:demo.C0]");
        }

        @Test
        void aJvmThatComesForNothingLeavesAtOnce() {
            planned(plan, 3);
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
            planned(plan, 1);
            rig.gone(1);
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(4);
            rig.join(2);

            assertThat(rig.leasedUnits(2)).hasSize(1);
        }

        @Test
        void aJvmThatIsLostInItsUnitIsNotReplaced() {
            planned(plan, 1);
            rig.say(1, LeaseScript.of(plan, rig.lease(1)).subList(0, 3));
            rig.gone(1);

            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(3);
        }

        @Test
        void aJvmIsWantedToPresentWhatALostOneLeft() {
            RunPlan single = PlanMaker.ofSizes(1);
            planned(single, 1);
            rig.say(1, LeaseScript.of(single, rig.lease(1)).subList(0, 3));
            rig.gone(1);
            assertThat(rig.dispatcher.isOver()).isFalse();
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(2);
            rig.join(2);

            assertThat(texts(rig.presented(2)))
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
            planned(plan, 3);
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
            planned(plan, 1);

            assertThat(rig.orders(1)).containsExactly(new ToFork.RunPlanned(new Lease(1, plan.units())));
        }

        @Test
        void classesArePresentedAsTheyRun() {
            planned(plan, 1);
            say(1, rig.lease(1), plan);

            List<String> presented = texts(rig.presented(1));
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
            planned(EMPTY, 1);

            assertThat(rig.inbox(1)).containsExactly(new ToFork.Finish());
        }
    }

    @Nested
    class WhatIsPrintedLate {

        @Test
        void afterTheEndOfTheUnitBelongsToIt() {
            RunPlan plan = PlanMaker.ofSizes(3);
            planned(plan, 1);
            List<ToConductor> script = new ArrayList<>(LeaseScript.of(plan, rig.lease(1)));
            script.add(script.indexOf(new ToConductor.UnitFinished(0)) + 1, late(0));
            rig.say(1, script);
            say(1, rig.lease(1), plan);

            List<String> presented = texts(rig.presented(1));
            assertThat(presented).contains("u0.0 PASSED", "u1.0 PASSED", "u2.0 PASSED");
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void afterTheEndOfTheClassIsNoDefectOfTheConductor() {
            RunPlan plan = PlanMaker.ofSizes(1, 1);
            planned(plan, 1);
            List<ToConductor> script = new ArrayList<>(LeaseScript.of(plan, rig.lease(1)));
            script.add(script.size() - 1, late(0));
            rig.say(1, script);
            say(1, rig.lease(1), plan);

            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        private ToConductor late(int unit) {
            return new ToConductor.UnitEvent(unit, new ReportEvent.TestOutput("late", true, true));
        }
    }

    @Nested
    class ALeaseThatBreaksOff {

        private final FailureText failure = Entries.failure("JUnit is out of order");

        @Test
        void turnsTheTestThatRanIntoAnError() {
            RunPlan plan = PlanMaker.ofSizes(2);
            planned(plan, 1);
            Lease lease = rig.lease(1);
            rig.say(1, LeaseScript.of(plan, lease).subList(0, 3));
            breakOff(lease);

            assertThat(rig.console().get(1))
                    .startsWith("ERROR [ 0.000 s] (1/2) #1 demo.C0.u0.0")
                    .contains("out of order");
            assertThat(rig.leasedUnits(1)).containsExactly(1);
        }

        @Test
        void beforeItBeganTurnsItsFirstTestIntoAnError() {
            RunPlan plan = PlanMaker.ofSizes(2);
            planned(plan, 1);
            breakOff(rig.lease(1));
            breakOff(rig.lease(1));

            assertThat(texts(rig.presented(1)))
                    .containsExactly("begin demo.C0", "m0() ERROR", "m1() ERROR", "end demo.C0 0 ms");
            assertThat(rig.orders(1)).containsExactly(new ToFork.Finish());
        }

        private void breakOff(Lease lease) {
            rig.say(1, new ToConductor.LeaseFailed(failure));
            rig.say(1, new ToConductor.LeaseFinished(lease.id()));
        }
    }

    @Test
    void aLeaseThatEndsWithoutItsUnitsDoesNotEndInAWaitWithoutEnd() {
        RunPlan plan = PlanMaker.ofSizes(1);
        planned(plan, 1);
        rig.say(1, new ToConductor.LeaseFinished(rig.lease(1).id()));

        assertThat(rig.orders(1)).as("either the unit again, or the end").isNotEmpty();
    }

    /** As where an engine runs out of memory when all is done, each time. */
    @Test
    void aLeaseThatBreaksOffAfterAllItsUnitsIsNotRunAgain() {
        RunPlan plan = new PlanMaker().whole("demo.C", 1).plan(new RunRules(ClassOrder.LONGEST_FIRST, 1, 0, true));
        planned(plan, 1);
        Lease lease = rig.lease(1);
        sayAllButTheEnd(lease, plan);
        rig.say(1, new ToConductor.LeaseFailed(Entries.failure("out of memory")));
        rig.say(1, new ToConductor.LeaseFinished(lease.id()));

        assertThat(rig.orders(1)).noneMatch(ToFork.RunLease.class::isInstance).contains(new ToFork.Finish());
    }

    /** As where an engine breaks off: nobody says any more that the class was left. */
    @Test
    void aLeaseThatEndsInsideOfAClassLeavesTheClass() {
        RunPlan plan = PlanMaker.ofSizes(1);
        planned(plan, 1);
        String set = plan.classes().get(0).sets().get(0).uniqueId();
        Lease lease = rig.lease(1);
        rig.say(1, new ToConductor.SetOpened(set, Entry.ofSet(set)));
        rig.say(1, new ToConductor.UnitStarted(0));
        rig.say(1, new ToConductor.LeaseFailed(Entries.failure("out of memory")));
        rig.say(1, new ToConductor.LeaseFinished(lease.id()));

        assertThat(rig.orders(1)).containsExactly(new ToFork.Finish());
    }

    @Nested
    class SharingAClass {

        private final RunPlan nine = new PlanMaker()
                .with(new ClassTraits(true, false))
                .split("demo.LargeTest", 9)
                .plan();

        @Test
        void beginsWithAllOfItForOneFork() {
            planned(nine, 1);

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

            rig.say(1, LeaseScript.of(nine, all));
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
            planned(nine, 2);
            List<ToFork> orders = rig.orders(1);
            Lease all = ((ToFork.RunLease) orders.get(0)).lease();
            assertThat(orders.subList(1, orders.size()))
                    .containsExactly(new ToFork.GiveUp(all.id(), List.of(5, 6, 7, 8)));
            return all;
        }
    }

    @Test
    void aLeakIsPrintedAndChangesNothing() {
        planned(SEED, 1);
        rig.orders(1);
        rig.say(1, new ToConductor.LeakFound(new Leak("demo.LargeTest.m", List.of("\"pool\""), List.of("4711"))));

        assertThat(rig.console()).contains("LEAK #1 demo.LargeTest.m left thread \"pool\" and process 4711");
        assertThat(rig.orders(1)).isEmpty();
    }

    private void planned(RunPlan plan, int forks) {
        for (int fork = 1; fork <= forks; fork++) {
            rig.join(fork);
        }
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
    }

    /** The lease goes on, although all of its units have come to their end. */
    private void sayAllButTheEnd(Lease lease, RunPlan plan) {
        rig.say(
                1,
                LeaseScript.of(plan, lease).stream()
                        .filter(message -> !(message instanceof ToConductor.LeaseFinished))
                        .toList());
    }

    private void say(int fork, Lease lease) {
        say(fork, lease, SEED);
    }

    private void say(int fork, Lease lease, RunPlan plan) {
        rig.say(fork, LeaseScript.of(plan, lease));
    }

    /** Each fork in turn runs its lease, until all have been told to leave; the units that ran. */
    private List<Integer> runToTheEnd(RunPlan plan, int... forks) {
        int first = forks.length == 1 ? 1 : forks[0];
        int last = forks.length == 1 ? forks[0] : forks[1];
        List<Integer> ran = new ArrayList<>();
        for (int turn = 0; turn < 100 && !rig.dispatcher.isOver(); turn++) {
            for (int fork = first; fork <= last; fork++) {
                List<ToFork> orders = rig.inbox(fork).stream()
                        .filter(ToFork.RunLease.class::isInstance)
                        .toList();
                rig.inbox(fork).removeAll(orders);
                for (ToFork order : orders) {
                    Lease lease = ((ToFork.RunLease) order).lease();
                    lease.units().forEach(unit -> ran.add(unit.index()));
                    rig.seconds(2);
                    rig.say(fork, LeaseScript.of(plan, lease));
                }
            }
        }
        return ran;
    }

    private static List<String> texts(List<ReportEvent> events) {
        return events.stream().map(EventText::of).toList();
    }

    private static ReportEvent finished(String className, String test) {
        return new ReportEvent.TestFinished(Outcome.PASSED, Entries.test(className, test, 1));
    }
}
