package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.wire.ToConductor;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A unit that has passed in one message counts as one that has passed in four. */
class PassedUnitTest {

    private static final RunPlan PLAN =
            new PlanMaker().split("demo.A", 3).split("demo.B", 1).plan();

    @Test
    void isPresentedAndPrintedTheSame() {
        Rig inFour = run(passed -> passed.parts());
        Rig inOne = run(passed -> List.of(passed));

        assertThat(inOne.presentedTexts(1)).isEqualTo(inFour.presentedTexts(1)).hasSize(2 * 2 + 4 * 2);
        assertThat(inOne.console()).isEqualTo(inFour.console()).hasSize(1 + 4 + 1);
    }

    @Test
    void isWhatAForkHasBegunIfItDiesThen() {
        Rig rig = new Rig(ForkUse.REUSED);
        rig.planned(PLAN, 2);
        Lease lease = rig.lease(1);
        rig.say(1, passed(lease.units().get(0)));
        rig.gone(1);

        rig.runToTheEnd(PLAN, 2, 2);
        assertThat(rig.console()).anyMatch(line -> line.startsWith("fine: 4 tests in "));
        assertThat(rig.console()).noneMatch(line -> line.startsWith("CRASH"));
    }

    private static Rig run(Function<ToConductor.UnitPassed, List<ToConductor>> said) {
        Rig rig = new Rig(ForkUse.REUSED);
        rig.planned(PLAN, 1);
        while (!rig.dispatcher.isOver()) {
            Lease lease = rig.lease(1);
            for (TestUnit unit : lease.units()) {
                rig.say(1, said.apply(passed(unit)));
            }
            rig.say(1, new ToConductor.LeaseFinished(lease.id()));
        }
        return rig;
    }

    private static ToConductor.UnitPassed passed(TestUnit unit) {
        Entry entry = Entry.ofTest(unit.uniqueId(), "demo.C", "t" + unit.index());
        return new ToConductor.UnitPassed(unit.index(), new TestFinished(Outcome.PASSED, entry.withElapsedMillis(1)));
    }
}
