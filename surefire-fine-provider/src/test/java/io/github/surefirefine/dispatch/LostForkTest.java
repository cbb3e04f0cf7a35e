package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens if a fork dies. */
class LostForkTest {

    private static final RunPlan SEED = new PlanMaker()
            .split("demo.SmallTest", 2)
            .split("demo.LargeTest", 9)
            .plan();

    private final Rig rig = new Rig(ForkUse.REUSED);

    @Test
    void turnsTheTestThatItRanIntoAnError() {
        rig.planned(SEED, 2);
        rig.say(1, LeaseScript.of(SEED, rig.lease(1)).subList(0, 3));
        rig.gone(1);

        assertThat(rig.console().get(1)).isEqualTo("""
                        CRASH   [ 0.000 s] ( 1/11) #1 demo.LargeTest.u2.0
                        [ERROR]     io.github.surefirefine.ForkLost: The fork #1 (process 1001) ended while this test\
                         was running: it was killed, Runtime.halt was called, or it ran out of memory.\
                         See https://surefire-fine.github.io/surefire-fine/troubleshooting.html#crash""");
    }

    @Test
    void hasItsClassPresentedAgainOnAnotherLane() {
        rig.planned(SEED, 3);
        List<ToConductor> script = LeaseScript.of(SEED, rig.lease(1));
        rig.say(1, script);
        rig.say(1, LeaseScript.of(SEED, rig.lease(1)).subList(0, 3));
        List<String> before = rig.presentedTexts(1);
        rig.gone(1);

        List<String> again = rig.presentedTexts(2);
        assertThat(again).startsWith(before.toArray(String[]::new)).endsWith("u4.0 CRASHED");
    }

    @Test
    void hasTheErrorOfAWholeClassPresentedByAnother() {
        RunPlan plan = new PlanMaker().whole("demo.A", 2).whole("demo.B", 1).plan();
        rig.planned(plan, 2);
        rig.say(1, LeaseScript.of(plan, rig.lease(1)).subList(0, 3));
        rig.presented(1);
        rig.gone(1);

        assertThat(rig.presentedTexts(2)).containsExactly("begin u0.set", "u0.0…", "u0.0 CRASHED", "end u0.set 0 ms");
        assertThat(rig.inbox(1)).as("nobody is there any more").isEmpty();
    }

    @Test
    void leavesItsOtherUnitsToOthers() {
        rig.planned(SEED, 3);
        rig.gone(1);
        List<Integer> ran = rig.runToTheEnd(SEED, 2, 3);

        assertThat(ran).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    @Test
    void wakesOnesThatWait() {
        RunPlan plan = PlanMaker.ofSizes(1);
        rig.planned(plan, 2);
        rig.gone(1);

        assertThat(rig.leasedUnits(2)).containsExactly(0);
    }

    @Test
    void mayBeTheLastWord() {
        RunPlan plan = PlanMaker.ofSizes(1);
        rig.planned(plan, 2);
        rig.say(1, LeaseScript.of(plan, rig.lease(1)).subList(0, 2));
        rig.gone(1);

        assertThat(rig.presentedTexts(2))
                .containsExactly(
                        "begin [engine:e]/[class:demo.C0]", "m0() CRASHED", "end [engine:e]/[class:demo.C0] 0 ms");
        assertThat(rig.orders(2)).containsExactly(new ToFork.Finish());
    }

    @Test
    void mayBeTheLastOfAll() {
        RunPlan plan = PlanMaker.ofSizes(2);
        rig.planned(plan, 1);
        rig.say(1, LeaseScript.of(plan, rig.lease(1)).subList(0, 2));
        rig.gone(1);
        assertThat(rig.dispatcher.isOver()).isFalse();

        rig.join(2);
        assertThat(rig.leasedUnits(2)).containsExactly(1);
    }

    @Test
    void isToldByTheNextWhereNobodyIsThereToPrintIt() {
        RunPlan plan = PlanMaker.ofSizes(2);
        rig.planned(plan, 1);
        rig.say(1, LeaseScript.of(plan, rig.lease(1)).subList(0, 3));
        rig.gone(1);
        rig.join(2);
        rig.run(2, rig.lease(2), plan);

        assertThat(rig.console())
                .extracting(line -> line.substring(0, 5))
                .containsExactly("fine:", "CRASH", "PASS ", "fine:");
    }

    @Test
    void isNotMissedWhereItOnlyWaited() {
        RunPlan plan = PlanMaker.ofSizes(1);
        rig.planned(plan, 2);
        rig.gone(2);
        rig.run(1, rig.lease(1), plan);

        assertThat(rig.dispatcher.isOver()).isTrue();
        assertThat(rig.inbox(2)).isEmpty();
    }

    @Test
    void leavesThePrintingToTheNext() {
        rig.planned(SEED, 2);
        rig.gone(1);
        rig.run(2, rig.lease(2), SEED);

        assertThat(rig.inbox(2))
                .filteredOn(ToFork.Print.class::isInstance)
                .as("that it is gone, the head, a result")
                .hasSize(3);
    }

    @Test
    void countsTheTestsThatNeverRanAsDone() {
        RunPlan plan = new PlanMaker().whole("demo.A", 5).whole("demo.B", 1).plan();
        rig.planned(plan, 2);
        rig.say(1, LeaseScript.of(plan, rig.lease(1)).subList(0, 5));
        rig.gone(1);
        rig.run(2, rig.lease(2), plan);

        assertThat(rig.console().get(1)).contains("(1/6)");
        assertThat(rig.console().get(2)).as("the error of the one that ran").contains("(2/6)");
        assertThat(rig.console().get(3)).as("three of A were never run").contains("(6/6)");
    }
}
