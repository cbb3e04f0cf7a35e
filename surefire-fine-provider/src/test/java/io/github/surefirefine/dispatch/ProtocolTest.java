package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.PutAside;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.wire.Frames;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fork that sends an impossible message is sent away; the run goes on without it. */
class ProtocolTest {

    private static final RunPlan PLAN =
            new PlanMaker().with(new ClassTraits(true, false)).sizes(2, 2);

    private static final ThreadsAtExpiry THREADS = new ThreadsAtExpiry("", "", "");

    private static final FailureText FAILURE = new FailureText("m", "t", "t", "s");

    private final Rig rig = new Rig(ForkUse.REUSED);

    /** The fork has units 0 and 1; another one has 2 and 3. */
    static Stream<ToConductor> nonsenseInALease() {
        Entry entry = Entries.test("demo.C1", "test");
        return Stream.of(
                new ToConductor.Hello(Frames.VERSION, "token", 1, 1, ForkRole.SUREFIRE),
                new ToConductor.PlanMade(PackedPlan.of(PLAN), 1),
                new ToConductor.UnitStarted(2),
                new ToConductor.UnitStarted(-1),
                new ToConductor.UnitFinished(2),
                new ToConductor.UnitFinished(4711),
                new ToConductor.UnitPassed(2, new TestFinished(Outcome.PASSED, entry)),
                new ToConductor.UnitPassed(0, new TestFinished(Outcome.FAILED, entry)),
                new ToConductor.UnitEvent(2, new TestStarting(entry)),
                new ToConductor.UnitEvent(2, new TestFinished(Outcome.PASSED, entry)),
                new ToConductor.UnitEvent(Integer.MIN_VALUE, new SetStarting(entry)),
                new ToConductor.UnitEvent(4711, new TestOutput("printed", true, true)),
                new ToConductor.SharedResult(3, "id", new TestFinished(Outcome.PASSED, entry)),
                new ToConductor.ClaimInvocations(2, 1),
                new ToConductor.ClaimInvocations(0, 0),
                new ToConductor.ClaimInvocations(0, Integer.MAX_VALUE),
                new ToConductor.ClaimUnits(1, List.of(1)),
                new ToConductor.InvocationsSeen(2, 1, false),
                new ToConductor.InvocationsSeen(0, -1, false),
                new ToConductor.InvocationsShared(1, 4711, InvocationsSoFar.NONE),
                new ToConductor.InvocationsShared(1, 0, new InvocationsSoFar(-1, 0)),
                new ToConductor.SetOpened(setOf(1), entry),
                new ToConductor.SetOpened("nowhere", entry),
                new ToConductor.SetClosed(setOf(1), entry),
                new ToConductor.SetFailed(Entries.setFailure(setOf(1), FailurePhase.BEFORE_TESTS, entry)),
                new ToConductor.SetFailed(Entries.setFailure(setOf(0), FailurePhase.WITH_ITS_FORK, entry)),
                new ToConductor.SetFailed(new ContainerFailure(
                        setOf(0), setOf(1), FailurePhase.AFTER_TESTS, new TestFinished(Outcome.ERROR, entry))),
                new ToConductor.SetFailed(new ContainerFailure(
                        setOf(0), setOf(0), FailurePhase.AFTER_TESTS, new TestFinished(Outcome.PASSED, entry))),
                new ToConductor.LeaseFinished(4711),
                new ToConductor.LeaseFinished(2),
                new ToConductor.UnitEvent(0, new PutAside(0, 100)),
                new ToConductor.TestLimit(2, 1000),
                new ToConductor.TestLimit(0, -1),
                new ToConductor.TestStuck(TestRef.of(2, entry), THREADS),
                new ToConductor.LeaseAbandoned(1, TestRef.of(2, entry)),
                new ToConductor.LeaseAbandoned(2, TestRef.of(0, entry)),
                new ToConductor.Printed(new TestOutput("printed", true, true)));
    }

    @ParameterizedTest
    @MethodSource("nonsenseInALease")
    void whatAForkWithALeaseCannotMean(ToConductor nonsense) {
        Lease mine = begin(1);
        Lease others = join(2);
        assertThat(mine.units()).extracting(unit -> unit.classIndex()).containsOnly(0);
        rig.say(1, new ToConductor.SetOpened(setOf(0), Entry.ofSet("demo.C0")));
        rig.say(1, new ToConductor.UnitStarted(0));
        rig.say(1, nonsense);

        assertSentAway(1);
        rig.say(2, LeaseScript.of(PLAN, others));
        Lease rest = rig.lease(2);
        assertThat(rest.units())
                .as("what it had not begun")
                .extracting(unit -> unit.index())
                .containsExactly(1);
        rig.say(2, LeaseScript.of(PLAN, rest));
        assertThat(rig.orders(2)).containsExactly(new ToFork.Finish());
        assertThat(results(2))
                .as("each test has one result")
                .containsExactlyInAnyOrder(Outcome.ERROR, Outcome.PASSED, Outcome.PASSED, Outcome.PASSED);
        assertThat(rig.console()).anyMatch(line -> line.startsWith("fine: the fork #1 (process 1001) is sent away"));
    }

    static Stream<ToConductor> nonsenseOfAFreeFork() {
        return Stream.of(
                new ToConductor.LeaseFailed(FAILURE),
                new ToConductor.EngineFailed("[engine:e]", Entry.ofSet("e"), false),
                new ToConductor.LeaseFinished(1),
                new ToConductor.UnitStarted(0),
                new ToConductor.PlanFailed("no"),
                new ToConductor.PlanMade(PackedPlan.of(PLAN), 1),
                new ToConductor.TestLimit(0, 1000),
                new ToConductor.TestStuck(new TestRef(0, "id"), THREADS),
                new ToConductor.LeaseAbandoned(1, new TestRef(0, "id")),
                new ToConductor.SetOpened(setOf(0), Entry.ofSet("demo.C0")));
    }

    @ParameterizedTest
    @MethodSource("nonsenseOfAFreeFork")
    void whatAForkWithoutALeaseCannotMean(ToConductor nonsense) {
        Lease first = begin(1);
        Lease second = join(2);
        rig.join(3);
        rig.orders(3);
        rig.say(3, nonsense);

        assertSentAway(3);
        rig.say(1, LeaseScript.of(PLAN, first));
        rig.say(2, LeaseScript.of(PLAN, second));
        assertThat(rig.orders(1)).contains(new ToFork.Finish());
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    @Test
    void whatIsPrintedLateBelongsToNobody() {
        Lease first = begin(1);
        join(2);
        rig.say(1, LeaseScript.of(PLAN, first));
        rig.orders(1);
        rig.say(1, new ToConductor.UnitEvent(0, new TestOutput("late", true, true)));
        rig.say(1, new ToConductor.UnitEvent(2, new TestOutput("of another's", true, true)));

        assertThat(rig.orders(1)).isEmpty();
        assertThat(rig.presented(1)).contains(new TestOutput("late", true, true));
    }

    static Stream<ToConductor> wordsAboutTheForkItself() {
        return Stream.of(
                new ToConductor.Launched(new ForkLaunch(List.of("java"), "/", List.of("A=b"))),
                new ToConductor.Exiting("\tat demo.C"));
    }

    @ParameterizedTest
    @MethodSource("wordsAboutTheForkItself")
    void whatAForkSaysOfItselfIsHeardAtAnyTime(ToConductor words) {
        rig.join(1);
        rig.say(1, words);
        assertThat(rig.orders(1)).containsExactly(new ToFork.MakePlan(0));
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(PLAN), 1));
        rig.orders(1);
        rig.say(1, words);

        assertThat(rig.orders(1)).isEmpty();
    }

    @Test
    void whatAReplacementHasPrintedIsHeardBeforeThereIsAPlan() {
        rig.join(1);
        rig.joinInPlaceOf(2, 7);
        rig.say(7, new ToConductor.Printed(new TestOutput("early", true, true)));

        assertThat(rig.presented(1)).containsExactly(new TestOutput("early", true, true));
        assertThat(rig.orders(7)).noneMatch(ToFork.Abort.class::isInstance);
    }

    /** As if it had died. */
    @Test
    void aForkThatWasSentAwayIsReplaced() {
        ForkLaunch launch = new ForkLaunch(List.of("java"), "/", List.of());
        Lease first = begin(1);
        join(2);
        rig.say(1, new ToConductor.Launched(launch));
        rig.say(1, new ToConductor.UnitStarted(first.units().get(0).index()));
        rig.asked();
        rig.say(1, new ToConductor.UnitStarted(4711));

        assertThat(rig.asked()).containsExactly(new Action.Replace(1, launch));
        rig.gone(1);
        assertThat(rig.asked()).as("once").isEmpty();
    }

    /** The answers cross the end of the lease. */
    @Test
    void lateAnswersDoNoHarm() {
        Lease first = begin(1);
        join(2);
        rig.say(1, LeaseScript.of(PLAN, first));
        rig.orders(1);
        rig.say(1, new ToConductor.UnitsGivenUp(first.id(), List.of()));
        rig.say(1, new ToConductor.InvocationsShared(first.id(), 0, new InvocationsSoFar(3, 7)));

        assertThat(rig.orders(1)).noneMatch(ToFork.Abort.class::isInstance);
    }

    static Stream<ToConductor.PlanMade> plansThatCannotBe() {
        List<Integer> numbers = List.of(0, 1, -1, 0, 1, 0, 1, 1);
        List<String> texts = List.of("demo.C", "[c]", "+/m");
        List<ToConductor.PlanMade> plans = new ArrayList<>();
        plans.add(plan(texts, numbers.subList(0, 7), 1));
        plans.add(plan(texts.subList(0, 2), numbers, 1));
        plans.add(plan(texts, with(numbers, 1, Integer.MAX_VALUE), 1));
        plans.add(plan(texts, with(numbers, 2, 0), 1));
        plans.add(plan(texts, with(numbers, 2, 7), 1));
        plans.add(plan(texts, with(numbers, 4, Integer.MAX_VALUE), 1));
        plans.add(plan(texts, with(numbers, 5, 1), 1));
        plans.add(plan(texts, with(numbers, 5, TestSet.NONE), 1));
        plans.add(plan(texts, with(numbers, 6, 0), 1));
        plans.add(plan(texts, with(numbers, 6, -1), 1));
        plans.add(plan(texts, with(numbers, 6, Integer.MAX_VALUE), 1));
        plans.add(plan(texts.subList(0, 2), with(numbers, 7, 0), 1));
        plans.add(plan(texts, numbers, 0));
        plans.add(plan(texts, numbers, -1));
        plans.add(plan(texts, numbers, Integer.MAX_VALUE));
        return plans.stream();
    }

    @ParameterizedTest
    @MethodSource("plansThatCannotBe")
    void aPlanThatCannotBeIsRefused(ToConductor.PlanMade plan) {
        rig.join(1);
        rig.orders(1);
        rig.say(1, plan);
        assertSentAway(1);

        rig.join(2);
        assertThat(rig.orders(2)).as("another fork looks for tests").containsExactly(new ToFork.MakePlan(0));
        rig.say(2, new ToConductor.PlanMade(PackedPlan.of(PLAN), 1));
        rig.say(2, LeaseScript.of(PLAN, rig.lease(2)));
        rig.say(2, LeaseScript.of(PLAN, rig.lease(2)));
        assertThat(rig.orders(2)).containsExactly(new ToFork.Finish());
    }

    @Test
    void aPlanThatMightBeIsNotRefused() {
        rig.join(1);
        rig.orders(1);
        rig.say(1, plan(List.of("demo.C", "[c]", "+/m"), List.of(0, 1, -1, 0, 1, 0, 1, 1), 1));

        assertThat(rig.lease(1).units()).hasSize(1);
    }

    @Test
    void everyForkFindsAsManySlices() {
        rig.join(1);
        rig.join(2);
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(PLAN), 2));
        assertThat(rig.orders(1)).containsExactly(new ToFork.MakePlan(1));
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(new RunPlan(List.of())), 3));

        assertSentAway(1);
    }

    /** The first fork makes the plan, and has a lease of the first class. */
    private Lease begin(int fork) {
        rig.join(fork);
        rig.orders(fork);
        rig.say(fork, new ToConductor.PlanMade(PackedPlan.of(PLAN), 1));
        return rig.lease(fork);
    }

    private Lease join(int fork) {
        rig.join(fork);
        return rig.lease(fork);
    }

    private void assertSentAway(int fork) {
        assertThat(rig.orders(fork))
                .singleElement()
                .isInstanceOfSatisfying(
                        ToFork.Abort.class,
                        abort -> assertThat(abort.message())
                                .startsWith("fine: the fork #" + fork)
                                .contains("sent away"));
        rig.say(fork, new ToConductor.UnitFinished(0));
        assertThat(rig.inbox(fork)).as("nobody listens any more").noneMatch(ToFork.RunLease.class::isInstance);
    }

    private List<Outcome> results(int fork) {
        return rig.presented(fork).stream()
                .filter(TestFinished.class::isInstance)
                .map(event -> ((TestFinished) event).outcome())
                .toList();
    }

    private static String setOf(int classIndex) {
        return PLAN.classes().get(classIndex).sets().get(0).uniqueId();
    }

    private static ToConductor.PlanMade plan(List<String> texts, List<Integer> numbers, int slices) {
        return new ToConductor.PlanMade(new PackedPlan(texts, numbers, RunRules.DEFAULT), slices);
    }

    private static List<Integer> with(List<Integer> numbers, int position, int number) {
        List<Integer> changed = new ArrayList<>(numbers);
        changed.set(position, number);
        return changed;
    }
}
