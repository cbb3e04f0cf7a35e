package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.ToConductor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The build is ended in the middle of the run. */
class InterruptionTest {

    private final RunPlan plan =
            new PlanMaker().split("demo.One", 2).split("demo.Two", 3).plan();

    private Rig rig = new Rig(ForkUse.REUSED);

    @Test
    void tellsWhatIsKnownAndWhatWasRunning() {
        TestUnit failed = begun(1);
        begun(2);
        rig.seconds(3);
        rig.runUnit(1, failed, entry(failed), Outcome.FAILED);
        rig.seconds(9);

        Action.EndInterrupted end = interrupted();

        assertThat(end.lines())
                .extracting(ConsoleLine::level, ConsoleLine::text)
                .containsExactly(tuple(
                        ConsoleLine.Level.WARNING,
                        Trouble.INTERRUPTED.tell(
                                        "fine: interrupted after 12 s: 1 of 5 tests had ended, 1 of them failed;"
                                                + " the reports in target/surefire-reports are not complete")
                                + "\n[WARNING]     #2 was in " + nameOn2() + " for 12 s"
                                + "\n[WARNING]     failed: " + entry(failed).qualifiedName()
                                + "\n[WARNING]     fine-unpresented.txt there has 1 result of classes that had not"
                                + " ended"));
    }

    @Test
    void keepsWhatSurefireWasNotTold() {
        TestUnit unit = begun(1);
        rig.runUnit(1, unit, entry(unit), Outcome.PASSED);

        assertThat(interrupted().unpresented())
                .get()
                .asString()
                .startsWith(
                        "The run was interrupted. Of classes that were not completely reported, 1 results are known:")
                .contains("PASSED");
    }

    @Test
    void keepsNothingOfClassesThatAreReported() {
        rig.planned(plan, 1);
        do {
            rig.say(1, LeaseScript.of(plan, rig.lease(1)));
        } while (rig.presented(1).stream().noneMatch(SetCompleted.class::isInstance));

        Action.EndInterrupted end = interrupted();

        assertThat(end.unpresented()).isEmpty();
        assertThat(end.observed().classes()).as("for the history").hasSize(1);
    }

    @Test
    void takesForLostWhatAForkMayNotHavePassedOn() {
        rig.planned(plan, 1);
        rig.confirmNothing();
        rig.say(1, LeaseScript.of(plan, rig.lease(1)));

        assertThat(interrupted().unpresented()).isPresent();
    }

    @Test
    void learnsNothingOfAClassWhoseTestsHadNotEnded() {
        begun(1);

        assertThat(interrupted().observed()).isEqualTo(Observed.NOTHING);
    }

    @Test
    void isTheEndWhateverHappensThen() {
        begun(1);
        begun(2);
        interrupted();
        rig.inbox(2).clear();
        rig.gone(1);
        rig.tick();
        rig.heard(new Event.Interrupted());

        assertThat(rig.dispatcher.isOver()).isTrue();
        assertThat(rig.inbox(2))
                .as("no fork prints or reports that another one has died")
                .isEmpty();
        assertThat(rig.asked()).isEmpty();
    }

    @Test
    void mayComeBeforeAnyTestIsKnown() {
        rig.join(1);

        Action.EndInterrupted end = interrupted();

        assertThat(end.lines())
                .singleElement()
                .extracting(ConsoleLine::text)
                .isEqualTo(Trouble.INTERRUPTED.tell("fine: interrupted: 0 tests had ended; the reports in"
                        + " target/surefire-reports are not complete"));
        assertThat(end.unpresented()).isEmpty();
    }

    @Test
    void isNoNewsAtTheEndOfARun() {
        rig.planned(plan, 1);
        rig.runToTheEnd(plan, 1, 1);
        rig.asked();
        rig.heard(new Event.Interrupted());

        assertThat(rig.asked()).isEmpty();
    }

    @Test
    void isNotPrintedWhereNothingIs() {
        rig = new Rig(ForkUse.REUSED, "fine.console", "off");
        begun(1);

        assertThat(interrupted().lines()).isEmpty();
    }

    private Action.EndInterrupted interrupted() {
        rig.asked();
        rig.heard(new Event.Interrupted());
        List<Action> asked = rig.asked();
        assertThat(asked).first().isEqualTo(new Action.StopReplacing());
        assertThat(asked).hasSize(2);
        return (Action.EndInterrupted) asked.get(1);
    }

    private Optional<TestUnit> on2 = Optional.empty();

    private String nameOn2() {
        return entry(on2.orElseThrow()).qualifiedName();
    }

    /** The fork begins the first unit of its lease. */
    private TestUnit begun(int fork) {
        if (fork == 1) {
            rig.planned(plan, 2);
        }
        TestUnit unit = rig.lease(fork).units().get(0);
        rig.say(fork, new ToConductor.UnitStarted(unit.index()));
        rig.say(fork, new ToConductor.UnitEvent(unit.index(), new TestStarting(entry(unit))));
        if (fork == 2) {
            on2 = Optional.of(unit);
        }
        return unit;
    }

    private Entry entry(TestUnit unit) {
        return Entry.ofTest(
                unit.uniqueId(), plan.classes().get(unit.classIndex()).name(), "m" + unit.index());
    }
}
