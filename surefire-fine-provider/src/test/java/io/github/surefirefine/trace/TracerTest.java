package io.github.surefirefine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.fork.Postmortem;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.queue.Claim;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueTotals;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracerTest {

    private static final long MS = 1_000_000;

    private static final ForkId ONE = new ForkId(1);
    private static final ForkId TWO = new ForkId(2);

    /** Two classes of three units each. */
    private static final List<TestUnit> UNITS = PlanMaker.ofSizes(3, 3).units();

    private final Tracer tracer = new Tracer();
    private final List<TraceEvent> trace = new ArrayList<>();
    private long now;

    @Test
    void whatAMachineGetsAndLosesIsOnTheTrackOfItsFirstFork() {
        QueueTotals totals = new QueueTotals(9, 5, 2, 2, 0, 2, 4, 0);
        join(TWO);
        join(ONE);
        trace.clear();
        at(1).answer(new QueueAnswer.Claimed(new Claim(7, List.of(4, 5)), totals));
        at(2).answer(new QueueAnswer.Told(List.of(), List.of(), totals));
        at(3).answer(new QueueAnswer.Told(List.of(), List.of(5), totals));
        at(4).answer(new QueueAnswer.NothingNow(totals));
        at(5).answer(new QueueAnswer.Sealed(List.of(4), totals));

        assertThat(trace)
                .containsExactly(
                        new TraceEvent.Queue(ONE, MS, "claims 2 units"),
                        new TraceEvent.Queue(ONE, 3 * MS, "loses 1 unit to other machines"),
                        new TraceEvent.Queue(ONE, 5 * MS, "seals 1 unit"));
    }

    /** Whichever fork has run it before. */
    @Test
    void aTestThatHasFailedAndRunsAgainIsARerun() {
        join(ONE);
        join(TWO);
        order(ONE, run(1, UNITS.get(0)));
        at(1).start(ONE, 0, "demo.A", "a");
        at(2).finish(ONE, 0, "demo.A", "a", Outcome.FAILED);
        order(TWO, run(2, UNITS.get(0)));
        at(3).start(TWO, 0, "demo.A", "a");
        at(4).finish(TWO, 0, "demo.A", "a", Outcome.PASSED);

        assertThat(trace.stream()
                        .filter(TraceEvent.Test.class::isInstance)
                        .map(event -> ((TraceEvent.Test) event).rerun()))
                .containsExactly(false, true);
    }

    @Test
    void aForkFindsTestsWaitsRunsAndLeaves() {
        join(ONE);
        order(ONE, new ToFork.MakePlan(0));
        at(10).say(ONE, new ToConductor.PlanMade(PackedPlan.of(PlanMaker.ofSizes(3)), 1));
        at(12).order(ONE, run(1, UNITS.get(0), UNITS.get(1)));
        at(15).start(ONE, 0, "demo.A", "a");
        at(20).finish(ONE, 0, "demo.A", "a", Outcome.PASSED);
        at(21).start(ONE, 1, "demo.A", "b");
        at(22).finish(ONE, 1, "demo.A", "b", Outcome.FAILED);
        at(25).say(ONE, new ToConductor.LeaseFinished(1));
        at(30).order(ONE, new ToFork.Finish());
        at(31).gone(ONE, Postmortem.NOTHING);

        assertThat(trace)
                .containsExactly(
                        new TraceEvent.Track(ONE, 1, 1001, ForkRole.SUREFIRE),
                        new TraceEvent.Plan(ONE, 0, 10 * MS),
                        new TraceEvent.Wait(ONE, 10 * MS, 12 * MS, 7),
                        new TraceEvent.Setup(ONE, 12 * MS, 15 * MS, "demo.A"),
                        test(ONE, 15, 20, "demo.A", "a", Outcome.PASSED),
                        test(ONE, 21, 22, "demo.A", "b", Outcome.FAILED),
                        new TraceEvent.Teardown(ONE, 22 * MS, 25 * MS, "demo.A"),
                        new TraceEvent.Wait(ONE, 25 * MS, 30 * MS, 7));
    }

    @Test
    void aForkThatWaitsForMoreOfItsClassIsInNoFixture() {
        join(ONE);
        order(ONE, run(1, UNITS.get(0), UNITS.get(1)));
        at(1).start(ONE, 0, "demo.A", "a");
        at(2).finish(ONE, 0, "demo.A", "a", Outcome.PASSED);
        at(3).say(ONE, new ToConductor.ClaimUnits(1, List.of(1)));
        at(6).order(ONE, new ToFork.LeaseExtended(1, List.of(1)));
        at(7).start(ONE, 1, "demo.A", "b");
        at(8).finish(ONE, 1, "demo.A", "b", Outcome.PASSED);
        at(9).say(ONE, new ToConductor.ClaimUnits(1, List.of(2)));
        at(15).order(ONE, new ToFork.LeaseExtended(1, List.of()));
        at(17).say(ONE, new ToConductor.LeaseFinished(1));
        TraceMeter meter = new TraceMeter(0);
        trace.forEach(meter::add);

        assertThat(trace)
                .containsSequence(
                        test(ONE, 1, 2, "demo.A", "a", Outcome.PASSED),
                        new TraceEvent.WaitInClass(ONE, 3 * MS, 6 * MS, 7, "demo.A"),
                        test(ONE, 7, 8, "demo.A", "b", Outcome.PASSED),
                        new TraceEvent.WaitInClass(ONE, 9 * MS, 15 * MS, 7, "demo.A"),
                        new TraceEvent.Teardown(ONE, 15 * MS, 17 * MS, "demo.A"));
        assertThat(meter.figures().busyMicros()).as("setup, tests, teardown").isEqualTo(5_000);
    }

    @Test
    void aForkThatDiesWhileItWaitsForMoreOfItsClassHasWaited() {
        join(ONE);
        order(ONE, run(1, UNITS.get(0)));
        at(1).start(ONE, 0, "demo.A", "a");
        at(2).finish(ONE, 0, "demo.A", "a", Outcome.PASSED);
        at(3).say(ONE, new ToConductor.ClaimUnits(1, List.of(1)));
        at(6).gone(ONE, Postmortem.NOTHING);

        assertThat(trace)
                .endsWith(
                        new TraceEvent.WaitInClass(ONE, 3 * MS, 6 * MS, 7, "demo.A"),
                        new TraceEvent.Crash(ONE, 6 * MS, "it has ended"));
    }

    /** The fork told of the first at once, and of the other two together, when the third had ended. */
    @Test
    void whatIsToldOnlyWhenItHasEndedLiesWhereItWas() {
        join(ONE);
        order(ONE, run(1, UNITS.get(0), UNITS.get(1), UNITS.get(2)));
        at(10).pass(ONE, 0, "a", 4);
        at(20).pass(ONE, 1, "b", 3);
        at(20).pass(ONE, 2, "c", 5);
        at(21).say(ONE, new ToConductor.LeaseFinished(1));

        assertThat(trace)
                .endsWith(
                        new TraceEvent.Setup(ONE, 0, 6 * MS, "demo.A"),
                        test(ONE, 6, 10, "demo.A", "a", Outcome.PASSED),
                        test(ONE, 12, 15, "demo.A", "b", Outcome.PASSED),
                        test(ONE, 15, 20, "demo.A", "c", Outcome.PASSED),
                        new TraceEvent.Teardown(ONE, 20 * MS, 21 * MS, "demo.A"));
    }

    @Test
    void noTestBeginsBeforeItsFork() {
        join(ONE);
        at(5).order(ONE, run(1, UNITS.get(0), UNITS.get(1)));
        at(8).pass(ONE, 0, "a", 2);
        at(8).pass(ONE, 1, "b", 2);
        at(9).say(ONE, new ToConductor.LeaseFinished(1));

        assertThat(trace).contains(test(ONE, 5, 6, "demo.A", "a", Outcome.PASSED));
    }

    private void pass(ForkId fork, int unit, String name, int millis) {
        Entry entry = entry("demo.A", name).withElapsedMillis(millis);
        say(fork, new ToConductor.UnitPassed(unit, new ReportEvent.TestFinished(Outcome.PASSED, entry)));
    }

    @Test
    void enteringTheNextClassIsItsSetup() {
        join(ONE);
        order(ONE, run(1, UNITS.get(2), UNITS.get(3)));
        at(1).start(ONE, 2, "demo.A", "a");
        at(2).finish(ONE, 2, "demo.A", "a", Outcome.PASSED);
        at(5).start(ONE, 3, "demo.B", "b");

        assertThat(trace).last().isEqualTo(new TraceEvent.Setup(ONE, 2 * MS, 5 * MS, "demo.B"));
    }

    @Test
    void whatIsSkippedTakesNoTimeAndIsToldOnce() {
        join(ONE);
        order(ONE, run(1, UNITS.get(0)));
        at(3).finish(ONE, 0, "demo.A", "a", Outcome.SKIPPED);
        at(4).finish(ONE, 0, "demo.A", "a", Outcome.SKIPPED);

        assertThat(trace).last().isEqualTo(test(ONE, 3, 3, "demo.A", "a", Outcome.SKIPPED));
        assertThat(trace).hasSize(2);
    }

    @Test
    void aForkJoinsWhereAnotherHasBegun() {
        join(ONE);
        join(TWO);
        order(ONE, run(1, UNITS.get(0), UNITS.get(1)));
        order(TWO, run(2, UNITS.get(3)));
        at(1).start(ONE, 0, "demo.A", "a");
        at(2).say(TWO, new ToConductor.LeaseFinished(2));
        at(2).order(TWO, run(3, UNITS.get(1)));

        assertThat(trace).last().isEqualTo(new TraceEvent.Join(TWO, 2 * MS, "demo.A", 1));
    }

    @Test
    void aClassInOnePieceIsMarkedOnTheForkThatRunsIt() {
        join(ONE);
        at(3).order(new Action.NoteWhole(ONE, "demo.A", "testng"));
        order(new Action.NoteWhole(TWO, "demo.B", "testng"));

        assertThat(trace).last().isEqualTo(new TraceEvent.Whole(ONE, 3 * MS, "demo.A", "testng"));
    }

    @Test
    void aForkThatDiesTakesItsTestAlong() {
        join(ONE);
        order(ONE, run(1, UNITS.get(0)));
        at(1).start(ONE, 0, "demo.A", "a");
        at(7).gone(ONE, new Postmortem(137, null, false));
        tracer.heard(new Event.ForkJoined(TWO, 1, 1002, ForkRole.REPLACEMENT), 0, 9 * MS)
                .forEach(trace::add);

        assertThat(trace)
                .endsWith(
                        test(ONE, 1, 7, "demo.A", "a", Outcome.CRASHED),
                        new TraceEvent.Crash(ONE, 7 * MS, "exit status 137"),
                        new TraceEvent.Track(TWO, 1, 1002, ForkRole.REPLACEMENT),
                        new TraceEvent.Replaces(TWO, 9 * MS, 1));
    }

    @Test
    void anInterruptionIsTheEndOfEveryFork() {
        join(ONE);
        join(TWO);
        order(ONE, run(1, UNITS.get(0)));
        at(1).start(ONE, 0, "demo.A", "a");
        at(7).hear(new Event.Interrupted());
        at(8).gone(ONE, Postmortem.NOTHING);

        assertThat(trace)
                .contains(
                        test(ONE, 1, 7, "demo.A", "a", Outcome.CRASHED),
                        new TraceEvent.Interrupted(ONE, 7 * MS),
                        new TraceEvent.Interrupted(TWO, 7 * MS))
                .noneMatch(TraceEvent.Crash.class::isInstance);
    }

    @Test
    void aTestThatIsLeftBehindIsAnErrorAndTheForkIsFree() {
        join(ONE);
        order(ONE, run(1, UNITS.get(0)));
        at(1).start(ONE, 0, "demo.A", "a");
        at(9).say(ONE, new ToConductor.LeaseAbandoned(1, TestRef.of(0, entry("demo.A", "a"))));
        at(12).order(ONE, run(2, UNITS.get(1)));

        assertThat(trace)
                .endsWith(test(ONE, 1, 9, "demo.A", "a", Outcome.ERROR), new TraceEvent.Wait(ONE, 9 * MS, 12 * MS, 7));
    }

    /** Nothing else is said of the test: JUnit has passed on its error. */
    @Test
    void aTestThatBreaksOffItsLeaseIsAnError() {
        join(ONE);
        order(ONE, run(1, UNITS.get(0)));
        at(1).start(ONE, 0, "demo.A", "a");
        at(9).say(ONE, new ToConductor.LeaseFailed(new FailureText("", "", "", "")));
        at(9).say(ONE, new ToConductor.LeaseFinished(1));

        assertThat(trace).endsWith(test(ONE, 1, 9, "demo.A", "a", Outcome.ERROR));
    }

    @Test
    void whatIsRunAgainSaysSo() {
        TestUnit again = new TestUnit(6, 2, 0, UNITS.get(0).uniqueId(), 1, List.of("a"));
        join(ONE);
        order(ONE, run(1, again));
        start(ONE, 6, "demo.A", "a");
        at(1).finish(ONE, 6, "demo.A", "a", Outcome.PASSED);

        assertThat(trace)
                .last()
                .isEqualTo(new TraceEvent.Test(ONE, 0, MS, "demo.A", "a", "id a", Outcome.PASSED, true));
    }

    @Test
    void aClassThatFailsAsSuchIsMarked() {
        join(ONE);
        FailureText failure = new FailureText("no\nway", "java.lang.Error: no\nway\n\tat demo.A", "", "");
        Entry nested = Entry.ofSet("demo.A").withDeclaringClass("demo.A$B").withFailure(failure);
        at(2).say(ONE, new ToConductor.SetFailed(Entries.setFailure("id", FailurePhase.BEFORE_TESTS, nested)));

        assertThat(trace).last().isEqualTo(new TraceEvent.ClassFailure(ONE, 2 * MS, "demo.A$B", "java.lang.Error: no"));
    }

    @Test
    void aTestOfANestedClassIsNamedAsInTheReports() {
        join(ONE);
        order(ONE, run(1, UNITS.get(0), UNITS.get(1)));
        startAndFinish(Entry.ofTest("id a", "demo.A", "a")
                .withDeclaringClass("demo.A$B$C")
                .withElapsedMillis(5));
        startAndFinish(Entry.ofTest("id b", "demo.A", "b")
                .withDeclaringClass("demo.Base")
                .withElapsedMillis(5));
        startAndFinish(
                Entry.ofTest("id c", "demo.A", "c").withDeclaringClass("demo.A").withElapsedMillis(5));

        assertThat(trace)
                .filteredOn(TraceEvent.Test.class::isInstance)
                .extracting(event -> ((TraceEvent.Test) event).className())
                .containsExactly("demo.A$B$C", "demo.A", "demo.A");
    }

    private void startAndFinish(Entry entry) {
        say(ONE, new ToConductor.UnitEvent(0, new ReportEvent.TestStarting(entry)));
        say(ONE, new ToConductor.UnitEvent(0, new ReportEvent.TestFinished(Outcome.PASSED, entry)));
    }

    @Test
    void whoeverIsUnknownIsPassedOver() {
        say(ONE, new ToConductor.LeaseFinished(1));
        order(ONE, new ToFork.Finish());
        gone(ONE, Postmortem.NOTHING);

        assertThat(trace).isEmpty();
    }

    private TracerTest at(long millis) {
        now = millis * MS;
        return this;
    }

    private void join(ForkId fork) {
        hear(new Event.ForkJoined(fork, fork.serial(), 1000 + fork.serial(), ForkRole.SUREFIRE));
    }

    private void answer(QueueAnswer answer) {
        hear(new Event.QueueAnswered(answer));
    }

    private void gone(ForkId fork, Postmortem found) {
        hear(new Event.ForkGone(fork, found));
    }

    private void say(ForkId fork, ToConductor message) {
        hear(new Event.ForkSaid(fork, message));
    }

    private void start(ForkId fork, int unit, String className, String name) {
        say(fork, new ToConductor.UnitEvent(unit, new ReportEvent.TestStarting(entry(className, name))));
    }

    private void finish(ForkId fork, int unit, String className, String name, Outcome outcome) {
        say(fork, new ToConductor.UnitEvent(unit, new ReportEvent.TestFinished(outcome, entry(className, name))));
    }

    private void hear(Event event) {
        trace.addAll(tracer.heard(event, 7, now));
    }

    private void order(ForkId fork, ToFork message) {
        order(new Action.Send(fork, message));
    }

    private void order(Action action) {
        trace.addAll(tracer.ordered(action, now));
    }

    private static ToFork run(int lease, TestUnit... units) {
        return new ToFork.RunLease(new Lease(lease, List.of(units)));
    }

    private static Entry entry(String className, String name) {
        return Entry.ofTest("id " + name, className, name).withElapsedMillis(5);
    }

    private static TraceEvent.Test test(
            ForkId fork, long from, long to, String className, String name, Outcome outcome) {
        return new TraceEvent.Test(fork, from * MS, to * MS, className, name, "id " + name, outcome, false);
    }
}
