package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.wire.ToConductor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A class for which an engine lists nothing, so that nobody knows how many tests it has until it has ended. */
class UnlistedClassTest {

    private static final String ENGINE = "[engine:late]";

    private final TestUnit unlisted = new TestUnit(
            0, 0, TestSet.NONE, ENGINE + "/[unlisted-class:demo.A]", 1, List.of(), List.of(), List.of("A"));
    private final TestUnit listed = new TestUnit(1, 1, TestSet.NONE, "[engine:other]/[class:demo.B]", 1);
    private final Rig rig = new Rig(ForkUse.ONE_JVM);

    @Test
    void ifItHasNoneNoneIsMissing() {
        begin();
        rig.say(1, new ToConductor.UnitStarted(0));
        rig.say(1, new ToConductor.UnitFinished(0));
        rig.runUnit(1, listed, Entry.ofTest(listed.uniqueId(), "demo.B", "two"), Outcome.FAILED);
        rig.say(1, new ToConductor.LeaseFinished(1));

        assertThat(rig.console())
                .anyMatch(line -> line.contains("fine: 1 test in 2 classes"))
                .anyMatch(line -> line.contains("(1/1)"))
                .anyMatch(line -> line.contains("fine: 1 test in 0.0 s"))
                .noneMatch(line -> line.contains("did not run"));
    }

    @Test
    void ifItHasManyAllCount() {
        begin();
        rig.say(1, new ToConductor.UnitStarted(0));
        for (String test : List.of("one", "two", "three")) {
            Entry entry = Entry.ofTest(ENGINE + "/[test:" + test + "]", "demo.A", test);
            rig.say(1, new ToConductor.UnitEvent(0, new TestFinished(Outcome.PASSED, entry)));
        }
        rig.say(1, new ToConductor.UnitFinished(0));
        rig.runUnit(1, listed, Entry.ofTest(listed.uniqueId(), "demo.B", "two"), Outcome.FAILED);

        assertThat(rig.console()).anyMatch(line -> line.contains("(4/4)"));
    }

    private void begin() {
        rig.planned(
                new RunPlan(List.of(
                        new TestClass(0, "demo.A", List.of(), List.of(unlisted), ClassTraits.PLAIN, 0),
                        new TestClass(1, "demo.B", List.of(), List.of(listed), ClassTraits.PLAIN, 0))),
                1);
        rig.lease(1);
    }
}
