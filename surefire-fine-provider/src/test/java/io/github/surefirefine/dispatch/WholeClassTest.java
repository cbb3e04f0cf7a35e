package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.schedule.forkcount.ForkLimit;
import io.github.surefirefine.wire.ToConductor;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is noted of classes in one piece that forks could share. */
class WholeClassTest {

    private static final ClassTraits COULD_BE_APART = new ClassTraits(true, false, false, true, List.of(), List.of());

    @Test
    void isNotedOnTheForkThatRunsIt() {
        Rig rig = new Rig(ForkUse.REUSED);
        rig.planned(new PlanMaker().with(COULD_BE_APART).whole("demo.A", 5).plan(), 2);

        assertThat(noted(rig)).containsExactly(new Action.NoteWhole(new ForkId(1), "demo.A", "e"));
    }

    @Test
    void isNotNotedIfThereIsNothingToShare() {
        Rig rig = new Rig(ForkUse.REUSED);
        rig.planned(
                new PlanMaker()
                        .with(COULD_BE_APART)
                        .whole("demo.A", 1)
                        .with(ClassTraits.PLAIN)
                        .whole("demo.B", 5)
                        .plan(),
                1);

        assertThat(noted(rig)).isEmpty();
    }

    @Test
    void isNotNotedAgainWhenItsTestsAreRunAgain() {
        Rig rig = new Rig(ForkUse.REUSED);
        RunRules onceAgain = new RunRules(ClassOrder.LONGEST_FIRST, 1, 0, true);
        RunPlan plan = new PlanMaker().with(COULD_BE_APART).whole("demo.A", 2).plan(onceAgain);
        rig.planned(plan, 1);
        Lease lease = rig.lease(1);
        noted(rig);

        TestUnit unit = plan.units().get(0);
        rig.say(1, new ToConductor.UnitStarted(unit.index()));
        rig.say(1, failed(unit, "a"));
        rig.say(1, failed(unit, "b"));
        rig.say(1, new ToConductor.UnitFinished(unit.index()));
        rig.say(1, new ToConductor.LeaseFinished(lease.id()));

        assertThat(rig.lease(1).isRerun()).isTrue();
        assertThat(noted(rig)).isEmpty();
    }

    /** In earlier runs, a class in one piece was all that there was. */
    @Test
    void whatASecondForkWouldSaveIsToldEvenIfTheRunNeededOnlyOne() {
        Rig rig = new Rig(ForkUse.REUSED);
        rig.forksLimited(new Event.ForksLimited(new ForkLimit(1, 1_000_000_000, 0), OptionalInt.of(2), 1));
        RunPlan plan = new PlanMaker().with(COULD_BE_APART).whole("demo.A", 2).plan();
        rig.planned(plan, 1);
        Lease lease = rig.lease(1);

        TestUnit unit = plan.units().get(0);
        rig.say(1, new ToConductor.UnitStarted(unit.index()));
        for (String test : List.of("a", "b")) {
            rig.say(1, started(unit, test));
            rig.seconds(5);
            rig.say(1, passed(unit, test));
        }
        rig.say(1, new ToConductor.UnitFinished(unit.index()));
        rig.say(1, new ToConductor.LeaseFinished(lease.id()));

        assertThat(rig.console())
                .anyMatch(line -> line.startsWith("fine: demo.A (e) took 10 of 10 s in one piece")
                        && line.endsWith("would make it about 5.0 s on 2 forks"));
    }

    private static ToConductor started(TestUnit unit, String name) {
        return new ToConductor.UnitEvent(unit.index(), new TestStarting(entry(unit, name)));
    }

    private static ToConductor passed(TestUnit unit, String name) {
        return new ToConductor.UnitEvent(unit.index(), new TestFinished(Outcome.PASSED, entry(unit, name)));
    }

    private static Entry entry(TestUnit unit, String name) {
        return Entry.ofTest(unit.uniqueId() + "/[method:" + name + "()]", "demo.A", name);
    }

    private static ToConductor failed(TestUnit unit, String name) {
        Entry entry = entry(unit, name).withFailure(new FailureText("", "", "", ""));
        return new ToConductor.UnitEvent(unit.index(), new TestFinished(Outcome.FAILED, entry));
    }

    private static List<Action.NoteWhole> noted(Rig rig) {
        return rig.asked().stream()
                .flatMap(action -> action instanceof Action.NoteWhole whole ? Stream.of(whole) : Stream.empty())
                .toList();
    }
}
