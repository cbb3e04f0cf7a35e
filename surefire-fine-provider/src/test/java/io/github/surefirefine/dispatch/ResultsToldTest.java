package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Results are told besides Surefire if the user wants that, and only then. */
class ResultsToldTest {

    private static final RunPlan PLAN = new PlanMaker().split("demo.FooTest", 3).plan();

    @Test
    void eachResultIsNotedForTheCiSystem() {
        assertThat(notes("fine.ci", "github")).hasSize(3);
        assertThat(notes("fine.openreports", "on")).hasSize(3);
    }

    @Test
    void elsewhereNothingIsNoted() {
        assertThat(notes()).isEmpty();
    }

    @Test
    void whatTheCiSystemIsToldIsPrintedAsItIs() {
        Rig rig = new Rig(ForkUse.REUSED, "fine.ci", "github");
        rig.planned(PLAN, 1);
        String commands = "fine: 20 failures" + "\n::error::x".repeat(20);
        rig.heard(new Event.Remembered(
                Optional.empty(),
                Optional.empty(),
                RunFigures.NOTHING,
                List.of(new ConsoleLine(ConsoleLine.Level.ERROR, commands))));

        assertThat(rig.console()).containsExactly(commands);
    }

    private static List<Action> notes(String... options) {
        Rig rig = new Rig(ForkUse.REUSED, options);
        rig.planned(PLAN, 2);
        rig.runToTheEnd(PLAN, 1, 2);
        return rig.asked().stream().filter(Action.NoteResult.class::isInstance).toList();
    }
}
