package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.report.EventText;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What happens if tests fail: they are run again, or the others are skipped. */
class DispatcherFailuresTest {

    private static final String OUTER = "[engine:e]/[class:demo.C]";

    private Rig rig = new Rig(ForkUse.REUSED);

    @Nested
    class Reruns {

        @Test
        void followWhenTheClassHasFinished() {
            planned(classOfTwo(reruns(1)), 1);

            run(1, rig.lease(1), Outcome.FAILED);
            run(1, rig.lease(1), Outcome.PASSED);

            Lease again = rig.lease(1);
            assertThat(again.units()).extracting(TestUnit::uniqueId).containsExactly(OUTER + "/[method:m0()]");
            assertThat(rig.presented(1))
                    .as("the runs of a test belong together")
                    .isEmpty();
        }

        @Test
        void arePresentedAfterTheFirstRunOnTheSameLane() {
            planned(classOfTwo(reruns(1)), 2);
            Lease first = rig.lease(1);
            Lease second = rig.lease(2);
            run(1, first, Outcome.FAILED);
            run(2, second, Outcome.PASSED);
            int free = rig.inbox(1).isEmpty() ? 2 : 1;

            run(free, rig.lease(free), Outcome.PASSED);

            List<ToFork.Present> told = rig.inbox(free).stream()
                    .filter(ToFork.Present.class::isInstance)
                    .map(ToFork.Present.class::cast)
                    .toList();
            assertThat(told).extracting(ToFork.Present::rerun).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1);
            assertThat(told.stream().map(each -> EventText.of(each.event())))
                    .containsSubsequence("m0 FAILED", "m1 PASSED", "m0 PASSED");
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void areAsManyAsTheUserWants() {
            planned(classOfTwo(reruns(2)), 1);
            run(1, rig.lease(1), Outcome.FAILED);
            run(1, rig.lease(1), Outcome.PASSED);
            run(1, rig.lease(1), Outcome.FAILED);
            assertThat(rig.dispatcher.isOver()).isFalse();
            run(1, rig.lease(1), Outcome.FAILED);

            assertThat(rig.dispatcher.isOver()).isTrue();
            assertThat(rig.console())
                    .contains(
                            "FAIL    [ 0.003 s] (1/2) #1 demo.C.m0",
                            "FAIL    [ 0.003 s] (rerun 1/2) #1 demo.C.m0",
                            "FAIL    [ 0.003 s] (rerun 2/2) #1 demo.C.m0")
                    .last()
                    .asString()
                    .startsWith("fine: 2 tests in");
        }

        @Test
        void wakeForksThatWait() {
            planned(new PlanMaker().split("demo.C", 1).plan(reruns(1)), 2);
            Lease only = rig.lease(1);
            assertThat(rig.orders(2)).isEmpty();

            run(1, only, Outcome.FAILED);

            assertThat(rig.leasedUnits(2)).containsExactly(1);
        }

        @Test
        void waitUntilEveryClassHasBegun() {
            planned(new PlanMaker().split("demo.C", 1).split("demo.D", 1).plan(reruns(1)), 1);
            run(1, rig.lease(1), Outcome.FAILED);

            Lease next = rig.lease(1);
            assertThat(next.units()).extracting(TestUnit::classIndex).containsExactly(1);
            run(1, next, Outcome.PASSED);
            assertThat(rig.lease(1).units()).extracting(TestUnit::classIndex).containsExactly(2);
        }

        @Test
        void useSingleLeasesWhereTheFirstRunWasAllInOne() {
            rig = new Rig(ForkUse.ONE_JVM);
            planned(classOfTwo(reruns(1)), 1);
            ToFork.RunPlanned all = (ToFork.RunPlanned) rig.orders(1).get(0);
            run(1, all.lease(), Outcome.FAILED);

            assertThat(rig.orders(1)).hasOnlyElementsOfType(ToFork.RunLease.class);
        }

        @Test
        void haveJvmsOfTheirOwnWhereEveryUnitHas() {
            rig = new Rig(ForkUse.ONE_UNIT_EACH);
            planned(new PlanMaker().split("demo.C", 1).plan(reruns(1)), 1);
            run(1, rig.lease(1), Outcome.FAILED);

            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(2);
            rig.gone(1);
            rig.join(2);
            run(2, rig.lease(2), Outcome.PASSED);

            assertThat(rig.presented(2)).hasSize(8);
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void areNotForWhatAnotherForkHasPassedOfAClassThatCouldNotBeSetUp() {
            planned(classOfTwo(reruns(1)), 2);
            Lease failing = rig.lease(1);
            run(2, rig.lease(2), Outcome.PASSED);
            failBeforeTests(1, failing);
            int free = withLease();
            Lease again = rig.lease(free);
            assertThat(again.units()).extracting(TestUnit::uniqueId).containsExactly(OUTER + "/[method:m0()]");
            run(free, again, Outcome.PASSED);

            assertThat(resultsOf(allPresented()))
                    .containsExactly("m1 PASSED", "initializationError ERROR", "m0 PASSED");
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        /** Surefire takes an initializationError for a flake if any test of the class has passed. */
        @Test
        void leaveAnErrorWhereTheyAllFailWhatAnotherForkHasNotRun() {
            planned(classOfTwo(reruns(1)), 2);
            Lease failing = rig.lease(1);
            run(2, rig.lease(2), Outcome.PASSED);
            failBeforeTests(1, failing);
            int free = withLease();
            failBeforeTests(free, rig.lease(free));

            assertThat(resultsOf(allPresented()))
                    .containsExactly("m1 PASSED", "executionError ERROR", "executionError ERROR");
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        private int withLease() {
            return rig.inbox(1).stream().anyMatch(ToFork.RunLease.class::isInstance) ? 1 : 2;
        }

        private List<ReportEvent> allPresented() {
            return Stream.concat(rig.presented(1).stream(), rig.presented(2).stream())
                    .toList();
        }

        private void failBeforeTests(int fork, Lease lease) {
            String set = setOf(lease);
            Entry entry = Entry.ofContainer(set, "demo.C")
                    .withName("initializationError")
                    .withElapsedMillis(1)
                    .withMessage("no");
            rig.say(fork, new ToConductor.SetOpened(set, Entry.ofSet("demo.C")));
            rig.say(fork, new ToConductor.SetFailed(Entries.setFailure(set, FailurePhase.BEFORE_TESTS, entry)));
            rig.say(fork, new ToConductor.SetClosed(set, Entry.ofSet("demo.C")));
            lease.units().forEach(unit -> rig.say(fork, new ToConductor.UnitFinished(unit.index())));
            rig.say(fork, new ToConductor.LeaseFinished(lease.id()));
        }

        private static List<String> resultsOf(List<ReportEvent> events) {
            return events.stream()
                    .filter(ReportEvent.TestFinished.class::isInstance)
                    .map(ReportEvent.TestFinished.class::cast)
                    .map(result -> result.entry().name() + " " + result.outcome())
                    .toList();
        }

        @Test
        void areNotForWhatHasEndedItsJvm() {
            planned(new PlanMaker().split("demo.C", 1).plan(reruns(1)), 2);
            Lease only = rig.lease(1);
            begin(1, only.units().get(0));
            rig.gone(1);

            assertThat(rig.dispatcher.isOver()).isTrue();
        }
    }

    @Nested
    class TooManyFailures {

        @Test
        void haveTheRestSkipped() {
            planned(new PlanMaker().split("demo.C", 2).split("demo.D", 3).plan(skipAfter(1)), 1);
            Lease first = rig.lease(1);
            run(1, first, Outcome.ERROR);

            List<ToFork> orders = rig.orders(1);
            assertThat(orders.get(0)).isEqualTo(new ToFork.CancelLease(first.id()));
            ToFork.SkipLease skip = (ToFork.SkipLease) orders.get(1);
            assertThat(skip.lease().units()).as("everything at once").hasSize(4);
            assertThat(skip.reason()).isEqualTo("Execution cancelled");
        }

        @Test
        void cutShortWhatOtherForksRun() {
            planned(new PlanMaker().split("demo.C", 2).split("demo.D", 3).plan(skipAfter(1)), 2);
            Lease first = rig.lease(1);
            Lease second = rig.lease(2);
            begin(2, second.units().get(0));
            run(1, first, Outcome.FAILED);

            assertThat(rig.orders(2)).containsExactly(new ToFork.CancelLease(second.id()));
        }

        @Test
        void haveNoLineForEachTestThatIsSkipped() {
            planned(new PlanMaker().split("demo.C", 2).plan(skipAfter(1)), 1);
            run(1, rig.lease(1), Outcome.FAILED);
            ToFork.SkipLease skip = (ToFork.SkipLease) rig.orders(1).get(1);
            for (TestUnit unit : skip.lease().units()) {
                Entry entry = entry(unit, Outcome.SKIPPED).withMessage(skip.reason());
                rig.say(
                        1,
                        new ToConductor.UnitEvent(unit.index(), new ReportEvent.TestFinished(Outcome.SKIPPED, entry)));
            }

            assertThat(rig.console())
                    .anyMatch(line -> line.startsWith("FAIL"))
                    .noneMatch(line -> line.startsWith("SKIP"));
            assertThat(rig.dispatcher.live(0).counts().skipped()).isEqualTo(1);
        }

        @Test
        void areCounted() {
            planned(new PlanMaker().split("demo.C", 4).plan(skipAfter(2)), 1);
            run(1, rig.lease(1), Outcome.FAILED);

            assertThat(rig.orders(1)).hasOnlyElementsOfType(ToFork.RunLease.class);
        }

        @Test
        void doNotSkipReruns() {
            RunRules both = new RunRules(ClassOrder.LONGEST_FIRST, 1, 1, true);
            planned(new PlanMaker().split("demo.C", 1).plan(both), 1);
            run(1, rig.lease(1), Outcome.FAILED);

            assertThat(rig.orders(1)).last().isInstanceOf(ToFork.RunLease.class);
        }
    }

    private void planned(RunPlan plan, int forks) {
        for (int fork = 1; fork <= forks; fork++) {
            rig.join(fork);
        }
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
    }

    /** Runs a lease whose first test ends as given; the others pass. */
    private void run(int fork, Lease lease, Outcome outcome) {
        rig.say(fork, new ToConductor.SetOpened(setOf(lease), Entry.ofSet("demo.C")));
        Outcome next = outcome;
        for (TestUnit unit : lease.units()) {
            begin(fork, unit);
            rig.say(
                    fork,
                    new ToConductor.UnitEvent(unit.index(), new ReportEvent.TestFinished(next, entry(unit, next))));
            rig.say(fork, new ToConductor.UnitFinished(unit.index()));
            next = Outcome.PASSED;
        }
        rig.say(fork, new ToConductor.SetClosed(setOf(lease), Entry.ofSet("demo.C")));
        rig.say(fork, new ToConductor.LeaseFinished(lease.id()));
    }

    private void begin(int fork, TestUnit unit) {
        rig.say(fork, new ToConductor.UnitStarted(unit.index()));
        rig.say(
                fork,
                new ToConductor.UnitEvent(unit.index(), new ReportEvent.TestStarting(entry(unit, Outcome.PASSED))));
    }

    private static Entry entry(TestUnit unit, Outcome outcome) {
        String id = unit.uniqueId();
        String name = id.substring(id.lastIndexOf(':') + 1, id.indexOf('('));
        Entry entry = Entry.ofTest(id, "demo.C", name).withElapsedMillis(3);
        return outcome.isProblem() ? entry.withFailure(new FailureText("no", "no", "", "no")) : entry;
    }

    private static String setOf(Lease lease) {
        String id = lease.units().get(0).uniqueId();
        return id.substring(0, id.lastIndexOf('/'));
    }

    private static RunPlan classOfTwo(RunRules rules) {
        return new PlanMaker().split("demo.C", 2).plan(rules);
    }

    private static RunRules reruns(int reruns) {
        return new RunRules(ClassOrder.LONGEST_FIRST, reruns, 0, true);
    }

    private static RunRules skipAfter(int failures) {
        return new RunRules(ClassOrder.LONGEST_FIRST, 0, failures, true);
    }
}
