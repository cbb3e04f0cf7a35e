package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.fork.Postmortem;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forks die: what is printed about it, and which forks go on. */
class CrashTest {

    private static final ForkLaunch LAUNCH = new ForkLaunch(List.of("java", "Booter"), "/", List.of());
    private static final ClassTraits REVOCABLE = new ClassTraits(true, true);

    private final RunPlan plan =
            new PlanMaker().split("demo.One", 2).split("demo.Two", 2).plan();

    private Rig rig = new Rig(ForkUse.REUSED);

    @Test
    void theTestThatWasRunningIsAnErrorThatSaysWhy() {
        Lease lease = begunByFork2();
        rig.say(
                2,
                new ToConductor.Exiting("\tat java.lang.Runtime.exit(Runtime.java:1)\n\tat demo.Two.m2(Two.java:7)"));
        rig.seconds(1.5);
        rig.gone(2);

        assertThat(error(1, lease).entry().failure().message())
                .isEqualTo(Trouble.CRASH.tell("The fork #2 (process 1002) ended while this test was running:"
                        + " System.exit was called by demo.Two.m2(Two.java:7)."));
        assertThat(error.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(error.entry().millis()).isEqualTo(1500);
        assertThat(rig.console()).anyMatch(line -> line.startsWith("CRASH   [ 1.500 s] (1/4) #2 demo.Two.m"));
    }

    @Test
    void aSignalIsTold() {
        assertThat(causeOf(new Postmortem(143, null, false), ""))
                .endsWith(Trouble.CRASH.tell("it received a signal (exit status 143, SIGTERM)."));
    }

    @Test
    void aCrashOfTheJvmIsToldWithItsFile() {
        assertThat(causeOf(new Postmortem(134, "/tmp/hs_err_pid1002.log", false), null))
                .endsWith(Trouble.CRASH.tell(
                        "the JVM has crashed (exit status 134, SIGABRT), see /tmp/hs_err_pid1002.log."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0xC0000005 | (exit status 0xC0000005, access violation).
            0xC0000135 | (exit status 0xC0000135).
            -1         | (exit status -1).
            1          | (exit status 1).
            """)
    void aStatusOfWindowsIsToldAsItIsDocumented(String status, String text) {
        assertThat(causeOf(new Postmortem(Long.decode(status).intValue(), null, false), null))
                .contains(text);
    }

    @Test
    void whatIsNotKnownIsNotInvented() {
        assertThat(causeOf(Postmortem.NOTHING, null))
                .endsWith(Trouble.CRASH.tell("it was killed, Runtime.halt was called, or it ran out of memory."));
    }

    @Test
    void aForkThatEndsUntoldIsLost() {
        begunByFork2();
        assertThat(rig.dispatcher.hasLostForks()).isFalse();
        rig.gone(2);

        assertThat(rig.dispatcher.hasLostForks()).isTrue();
    }

    @Test
    void aForkThatEndsBeforeSurefireHasHeardAllIsLost() {
        rig = new Rig(ForkUse.ONE_UNIT_EACH);
        rig.confirmNothing();
        rig.join(1);
        rig.orders(1);
        RunPlan one = new PlanMaker().split("demo.One", 1).plan();
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(one), 1));
        rig.say(1, LeaseScript.of(one, rig.lease(1)));
        assertThat(rig.presented(1)).last().isInstanceOf(ReportEvent.SetCompleted.class);
        rig.gone(1);

        assertThat(rig.dispatcher.hasLostForks()).isTrue();
    }

    @Test
    void aDeadForkIsReplacedAndTheLastOfSurefiresIsSpared() {
        Lease lease = begunByFork2();
        rig.gone(2);

        assertThat(rig.asked()).containsExactly(new Action.Replace(2, LAUNCH));
        finishLeaseOf(1);
        assertThat(rig.orders(1)).as("it only presents").isEmpty();
        rig.joinInPlaceOf(2, 3);
        assertThat(rig.console()).contains("fine: the fork #2 is replaced by process 1003");
        rig.say(3, LeaseScript.of(plan, rig.lease(3)));
        while (rig.inbox(3).stream().anyMatch(ToFork.RunLease.class::isInstance)) {
            rig.say(3, LeaseScript.of(plan, rig.lease(3)));
        }

        assertThat(rig.dispatcher.isOver()).isTrue();
        assertThat(rig.presented(3)).as("Surefire does not hear it").isEmpty();
        assertThat(lease.units()).isNotEmpty();
    }

    @Test
    void theSparedForkGivesUpWhatItHasNotBegun() {
        rig = new Rig(ForkUse.REUSED);
        RunPlan large = new PlanMaker()
                .with(REVOCABLE)
                .split("demo.One", 5)
                .split("demo.Two", 5)
                .plan();
        planned(large);
        Lease first = rig.lease(1);
        rig.lease(2);
        rig.say(1, new ToConductor.UnitStarted(first.units().get(0).index()));
        rig.gone(2);

        assertThat(rig.orders(1))
                .containsExactly(new ToFork.GiveUp(
                        first.id(),
                        first.units().stream().skip(1).map(TestUnit::index).toList()));
    }

    @Test
    void theSparedForkRunsTestsAgainWhereNoReplacementComes() {
        begunByFork2();
        rig.gone(2);
        finishLeaseOf(1);
        assertThat(rig.orders(1)).isEmpty();
        rig.replacementFailed("no such file");

        assertThat(rig.orders(1)).hasOnlyElementsOfType(ToFork.RunLease.class).isNotEmpty();
        assertThat(rig.console())
                .contains(Trouble.NOT_REPLACED.tell("fine: a fork that died cannot be replaced: no such file"));
    }

    @Test
    void aFixtureThatEndsTwoForksFailsItsClass() {
        rig = new Rig(ForkUse.REUSED);
        RunPlan one = new PlanMaker().with(REVOCABLE).split("demo.One", 3).plan();
        planned(one);
        enterAndDie(one, 1);
        assertThat(rig.console()).anyMatch(line -> line.contains("ended between tests"));
        rig.joinInPlaceOf(1, 3);
        enterAndDie(one, 3);

        assertThat(rig.console())
                .filteredOn(line -> line.startsWith("CRASH"))
                .singleElement()
                .asString()
                .contains("ended in a fixture of this class");
        assertThat(rig.presented(2))
                .as("one error, and nothing else is run")
                .filteredOn(TestFinished.class::isInstance)
                .hasSize(1);
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    @Test
    void whatNobodyCanPresentIsKept() {
        Lease lease = begunByFork2();
        rig.gone(1);
        rig.asked();
        rig.gone(2);

        assertThat(rig.asked())
                .filteredOn(Action.KeepUnpresented.class::isInstance)
                .singleElement()
                .satisfies(kept -> assertThat(((Action.KeepUnpresented) kept).text())
                        .contains("CRASHED")
                        .contains("demo.Two"));
        assertThat(lease.units()).isNotEmpty();
    }

    @Test
    void aLineThatMayNotHaveBeenPrintedIsPrintedByTheNextFork() {
        rig.confirmNothing();
        begunByFork2();
        finishLeaseOf(1);
        rig.say(1, new ToConductor.Confirmed());
        finishLeaseOf(1);
        rig.gone(1);

        assertThat(rig.inbox(2))
                .filteredOn(ToFork.Print.class::isInstance)
                .extracting(message -> ((ToFork.Print) message).line().text())
                .filteredOn(line -> line.startsWith("PASS"))
                .singleElement()
                .asString()
                .contains("(2/4)");
    }

    @Test
    void aClassThatMayNotHaveBeenPresentedIsPresentedAgain() {
        rig.confirmNothing();
        begunByFork2();
        finishLeaseOf(1);
        finishLeaseOf(1);
        List<ReportEvent> presented = rig.presented(1);
        assertThat(presented).last().isInstanceOf(ReportEvent.SetCompleted.class);
        rig.gone(1);

        assertThat(rig.presented(2)).containsSubsequence(presented);
    }

    @Test
    void aClassThatWasPresentedIsNotPresentedAgain() {
        rig.confirmNothing();
        begunByFork2();
        finishLeaseOf(1);
        finishLeaseOf(1);
        // Both lines, and the end of the class.
        for (int i = 0; i < 3; i++) {
            rig.say(1, new ToConductor.Confirmed());
        }
        rig.gone(1);

        assertThat(rig.presented(2)).noneMatch(ReportEvent.SetCompleted.class::isInstance);
    }

    @Test
    void replacementsLeaveBeforeTheForksThatSurefireWaitsFor() {
        begunByFork2();
        rig.gone(2);
        finishLeaseOf(1);
        rig.joinInPlaceOf(2, 3);
        rig.say(3, LeaseScript.of(plan, rig.lease(3)));
        rig.orders(1);
        finishLeaseOf(3);

        assertThat(rig.dispatcher.isOver()).isTrue();
        assertThat(rig.orders(3)).containsExactly(new ToFork.Finish());
        assertThat(rig.orders(1)).isEmpty();
        rig.gone(3);
        assertThat(rig.orders(1)).containsExactly(new ToFork.Finish());
    }

    @Test
    void withTheRunEndsTheStartingOfForks() {
        begunByFork2();
        finishLeaseOf(1);
        rig.gone(2);
        finishLeaseOf(1);
        rig.replacementFailed("too late");
        finishLeaseOf(1);

        assertThat(rig.asked()).endsWith(new Action.StopReplacing());
    }

    @Test
    void replacementsLeaveWhereSurefireHasNoForkLeft() {
        begunByFork2();
        rig.gone(1);
        rig.joinInPlaceOf(1, 3);
        rig.gone(2);
        assertThat(rig.dispatcher.hasNoPresenter()).isTrue();
        rig.orders(3);
        rig.surefireLeft();

        assertThat(rig.orders(3)).containsExactly(new ToFork.Finish());
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    private TestFinished error;

    private TestFinished error(int presenter, Lease lease) {
        error = rig.presented(presenter).stream()
                .filter(TestFinished.class::isInstance)
                .map(TestFinished.class::cast)
                .filter(result -> result.outcome() == Outcome.CRASHED)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no crash of " + lease));
        return error;
    }

    private String causeOf(Postmortem postmortem, String exiting) {
        Lease lease = begunByFork2();
        if (exiting != null) {
            rig.say(2, new ToConductor.Exiting(exiting));
        }
        rig.gone(2, postmortem);
        return error(1, lease).entry().failure().message();
    }

    /** Two forks, the second of which has begun a test; it holds another class than the first one. */
    private Lease begunByFork2() {
        planned(plan);
        Lease lease = rig.lease(2);
        TestUnit unit = lease.units().get(0);
        rig.say(2, new ToConductor.UnitStarted(unit.index()));
        rig.say(
                2,
                new ToConductor.UnitEvent(
                        unit.index(),
                        new ReportEvent.TestStarting(Entry.ofTest(unit.uniqueId(), "demo.Two", "m" + unit.index()))));
        return lease;
    }

    private void planned(RunPlan all) {
        for (int fork = 1; fork <= 2; fork++) {
            rig.join(fork);
            rig.say(fork, new ToConductor.Launched(LAUNCH));
        }
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(all), 1));
    }

    private void finishLeaseOf(int fork) {
        rig.say(fork, LeaseScript.of(plan, lease(fork)));
    }

    /** The fork may have been asked to give up some units. */
    private Lease lease(int fork) {
        return rig.orders(fork).stream()
                .filter(ToFork.RunLease.class::isInstance)
                .map(order -> ((ToFork.RunLease) order).lease())
                .findFirst()
                .orElseThrow();
    }

    private void enterAndDie(RunPlan all, int fork) {
        rig.orders(fork);
        rig.say(
                fork,
                new ToConductor.SetOpened(all.classes().get(0).sets().get(0).uniqueId(), Entry.ofSet("demo.One")));
        rig.gone(fork);
    }
}
