package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.report.EventText;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What happens if a class, an engine or a lease fails as a whole. */
class DispatcherErrorsTest {

    private final Rig rig = new Rig(ForkUse.REUSED);

    @Nested
    class AClassThatFails {

        private final RunPlan plan = PlanMaker.ofSizes(9);
        private final String set = plan.classes().get(0).sets().get(0).uniqueId();

        @Test
        void isOneErrorAndItsPendingUnitsAreNotRun() {
            rig.planned(plan, 1);
            fail(1, rig.lease(1));

            assertThat(rig.presentedTexts(1)).containsExactly("begin " + set, "null ERROR", "end " + set + " 0 ms");
            assertThat(rig.orders(1)).containsExactly(new ToFork.Finish());
            assertThat(rig.console().get(1)).isEqualTo("ERROR   [ 0.000 s] ( 1/10) #1 " + set);
        }

        @Test
        void isOneErrorForAllForks() {
            rig.planned(plan, 2);
            Lease second = rig.lease(2);
            fail(1, rig.lease(1));
            assertThat(rig.dispatcher.isOver()).isFalse();
            fail(2, second);

            assertThat(rig.console())
                    .filteredOn(line -> line.startsWith("ERROR"))
                    .hasSize(1);
            assertThat(rig.presentedTexts(1)).filteredOn("null ERROR"::equals).hasSize(1);
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void losesNoTestWhereAFixtureFailsThatComesAfterSomeOfThem() {
            rig.planned(plan, 2);
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
            rig.planned(nested, 1);
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
            rig.planned(plan, 2);
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
            rig.planned(plan, 1);
            Lease lease = rig.lease(1);
            rig.say(1, new ToConductor.EngineFailed("[engine:other]", error, true));
            rig.run(1, lease, plan);
            rig.run(1, rig.lease(1), plan);

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

    @Nested
    class ALeaseThatBreaksOff {

        private final FailureText failure = Entries.failure("JUnit is out of order");

        @Test
        void turnsTheTestThatRanIntoAnError() {
            RunPlan plan = PlanMaker.ofSizes(2);
            rig.planned(plan, 1);
            Lease lease = rig.lease(1);
            rig.say(1, LeaseScript.of(plan, lease).subList(0, 3));
            breakOff(lease);

            assertThat(rig.console().get(1))
                    .startsWith("ERROR   [ 0.000 s] (1/2) #1 demo.C0.u0.0")
                    .contains("out of order");
            assertThat(rig.leasedUnits(1)).containsExactly(1);
        }

        @Test
        void beforeItBeganTurnsItsFirstTestIntoAnError() {
            RunPlan plan = PlanMaker.ofSizes(2);
            rig.planned(plan, 1);
            breakOff(rig.lease(1));
            breakOff(rig.lease(1));

            assertThat(rig.presentedTexts(1))
                    .containsExactly("begin demo.C0", "m0() ERROR", "m1() ERROR", "end demo.C0 0 ms");
            assertThat(rig.orders(1)).containsExactly(new ToFork.Finish());
        }

        private void breakOff(Lease lease) {
            rig.say(1, new ToConductor.LeaseFailed(failure));
            rig.say(1, new ToConductor.LeaseFinished(lease.id()));
        }
    }

    @Test
    void aClassThatItsEngineRunsOnceMoreIsReportedOnceMore() {
        RunPlan plan = new PlanMaker().whole("demo.A", 1).whole("demo.B", 1).plan();
        rig.planned(plan, 1);
        Lease lease = rig.lease(1);
        sayAllButTheEnd(lease, plan);
        rig.presented(1);
        Entry failed = Entries.test("demo.A", "again").withFailure(Entries.failure("no"));
        rig.say(1, new ToConductor.UnitEvent(0, new TestFinished(Outcome.FAILED, failed)));

        assertThat(rig.presented(1)).extracting(EventText::of).anyMatch(text -> text.contains("FAILED"));
    }

    @Test
    void aClassOfWhichNothingIsHeardFailsTheRun() {
        rig.planned(new PlanMaker().sizes(1), 1);
        Lease lease = rig.lease(1);
        rig.say(1, new ToConductor.UnitFinished(0));
        rig.say(1, new ToConductor.LeaseFinished(lease.id()));

        assertThat(rig.orders(1))
                .singleElement()
                .satisfies(order -> assertThat(((ToFork.Abort) order).message())
                        .startsWith("fine: tests were found in these classes, but they have no result"));
    }

    @Test
    void aLeaseThatEndsWithoutItsUnitsDoesNotEndInAWaitWithoutEnd() {
        RunPlan plan = PlanMaker.ofSizes(1);
        rig.planned(plan, 1);
        rig.say(1, new ToConductor.LeaseFinished(rig.lease(1).id()));

        assertThat(rig.orders(1)).as("either the unit again, or the end").isNotEmpty();
    }

    /** For example, an engine runs out of memory after everything is done, each time. */
    @Test
    void aLeaseThatBreaksOffAfterAllItsUnitsIsNotRunAgain() {
        RunPlan plan = new PlanMaker().whole("demo.C", 1).plan(new RunRules(ClassOrder.LONGEST_FIRST, 1, 0, true));
        rig.planned(plan, 1);
        Lease lease = rig.lease(1);
        sayAllButTheEnd(lease, plan);
        rig.say(1, new ToConductor.LeaseFailed(Entries.failure("out of memory")));
        rig.say(1, new ToConductor.LeaseFinished(lease.id()));

        assertThat(rig.orders(1)).noneMatch(ToFork.RunLease.class::isInstance).contains(new ToFork.Finish());
    }

    /** For example, an engine breaks off: no message says that the class was left. */
    @Test
    void aLeaseThatEndsInsideOfAClassLeavesTheClass() {
        RunPlan plan = PlanMaker.ofSizes(1);
        rig.planned(plan, 1);
        String set = plan.classes().get(0).sets().get(0).uniqueId();
        Lease lease = rig.lease(1);
        rig.say(1, new ToConductor.SetOpened(set, Entry.ofSet(set)));
        rig.say(1, new ToConductor.UnitStarted(0));
        rig.say(1, new ToConductor.LeaseFailed(Entries.failure("out of memory")));
        rig.say(1, new ToConductor.LeaseFinished(lease.id()));

        assertThat(rig.orders(1)).containsExactly(new ToFork.Finish());
    }

    /** The lease goes on, although all of its units have finished. */
    private void sayAllButTheEnd(Lease lease, RunPlan plan) {
        rig.say(
                1,
                LeaseScript.of(plan, lease).stream()
                        .filter(message -> !(message instanceof ToConductor.LeaseFinished))
                        .toList());
    }
}
