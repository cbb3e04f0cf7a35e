package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Leak;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The course of a run in which nothing goes wrong. */
class DispatcherTest {

    private static final RunPlan SEED = new PlanMaker()
            .split("demo.SmallTest", 2)
            .split("demo.LargeTest", 9)
            .plan();

    private static final RunPlan EMPTY = new RunPlan(List.of());

    private final Rig rig = new Rig(ForkUse.REUSED);

    @Nested
    class ARun {

        @Test
        void endsForEveryForkWhenItsLastUnitHasFinishedAndPresented() {
            rig.planned(SEED, 3);
            rig.runToTheEnd(SEED, 1, 3);

            assertThat(rig.dispatcher.isOver()).isTrue();
            for (int fork = 1; fork <= 3; fork++) {
                assertThat(rig.inbox(fork)).last().isEqualTo(new ToFork.Finish());
            }
            assertThat(rig.console()).hasSize(13);
            assertThat(rig.console().get(0)).isEqualTo("fine: 11 tests in 2 classes on 3 forks");
            assertThat(rig.console().get(11)).contains("(11/11)");
            assertThat(rig.console().get(12)).startsWith("fine: 11 tests in ").contains(" on 3 forks, ");
        }

        @Test
        void isPresentedWhileItGoesOn() {
            rig.planned(SEED, 1);
            List<ToConductor> script = LeaseScript.of(SEED, rig.lease(1));
            rig.say(1, script.subList(0, 3));

            assertThat(rig.presentedTexts(1)).containsExactly("begin [engine:e]/[class:demo.LargeTest]", "u2.0…");
        }

        @Test
        void presentsEachClassOnOneLane() {
            rig.planned(SEED, 3);
            rig.runToTheEnd(SEED, 1, 3);

            List<String> large = rig.presentedTexts(1);
            assertThat(large).hasSize(2 + 9 * 3).startsWith("begin [engine:e]/[class:demo.LargeTest]");
            assertThat(large).last().asString().startsWith("end [engine:e]/[class:demo.LargeTest] ");
            assertThat(rig.presentedTexts(2)).hasSize(2 + 2 * 3).startsWith("begin [engine:e]/[class:demo.SmallTest]");
            assertThat(rig.presented(3)).isEmpty();
        }

        @Test
        void printsThroughTheOldestFork() {
            rig.planned(SEED, 2);
            rig.run(2, rig.lease(2), SEED);

            assertThat(rig.inbox(1)).filteredOn(ToFork.Print.class::isInstance).hasSize(2);
            assertThat(rig.inbox(2)).filteredOn(ToFork.Print.class::isInstance).isEmpty();
        }

        @Test
        void letsAForkWaitWhileOthersHoldTheRest() {
            RunPlan plan = PlanMaker.ofSizes(1);
            rig.planned(plan, 2);

            assertThat(rig.orders(2)).isEmpty();
            rig.run(1, rig.lease(1), plan);
            assertThat(rig.orders(2)).containsExactly(new ToFork.Finish());
        }

        @Test
        void tellsAForkThatComesLateToLeave() {
            RunPlan plan = PlanMaker.ofSizes(1);
            rig.planned(plan, 1);
            rig.run(1, rig.lease(1), plan);
            rig.join(2);

            assertThat(rig.inbox(2)).containsExactly(new ToFork.Finish());
        }

        @Test
        void givesAForkThatComesInTheMiddleALease() {
            rig.planned(SEED, 1);
            rig.orders(1);
            rig.join(2);

            assertThat(rig.leasedUnits(2)).containsExactly(0);
        }

        @Test
        void hearsNoForkThatHasLeft() {
            rig.planned(EMPTY, 1);
            rig.orders(1);
            rig.say(1, new ToConductor.LeaseFinished(1));
            rig.gone(1);
            rig.gone(1);

            assertThat(rig.inbox(1)).isEmpty();
        }

        @Test
        void ticksWithoutAnythingToSay() {
            rig.tick();
            rig.join(1);
            rig.seconds(60);
            rig.tick();

            assertThat(rig.console()).isEmpty();
        }

        @Test
        void warnsOfSlowTests() {
            rig.planned(SEED, 1);
            rig.say(1, LeaseScript.of(SEED, rig.lease(1)).subList(0, 3));
            rig.seconds(61);
            rig.tick();

            assertThat(rig.console()).containsExactly("SLOW    [   >60 s] #1 demo.LargeTest.u2.0");
        }

        @Test
        void countsTestsThatTurnUpOrStayAway() {
            RunPlan plan = new PlanMaker().whole("demo.A", 1).whole("demo.B", 3).plan();
            rig.planned(plan, 1);
            Lease lease = rig.lease(1);
            assertThat(lease.units().get(0).tests()).isEqualTo(3);
            rig.say(1, new ToConductor.UnitStarted(1));
            rig.say(1, new ToConductor.UnitEvent(1, new ReportEvent.SetStarting(Entry.ofSet("demo.B"))));
            rig.say(1, new ToConductor.UnitEvent(1, finished("demo.B", "one")));
            rig.say(1, new ToConductor.UnitEvent(1, new ReportEvent.SetCompleted(Entry.ofSet("demo.B"))));
            rig.say(1, new ToConductor.UnitFinished(1));
            rig.say(1, new ToConductor.LeaseFinished(lease.id()));
            rig.say(1, new ToConductor.UnitStarted(0));
            rig.say(1, new ToConductor.UnitEvent(0, new ReportEvent.SetStarting(Entry.ofSet("demo.A"))));
            rig.say(1, new ToConductor.UnitEvent(0, finished("demo.A", "one")));
            rig.say(1, new ToConductor.UnitEvent(0, finished("demo.A", "two")));

            assertThat(rig.console())
                    .extracting(line -> line.replaceAll(".*(\\(.*\\)).*", "$1"))
                    .containsExactly("fine: 4 tests in 2 classes on 1 fork", "(1/4)", "(4/4)", "(5/5+)");
        }
    }

    @Nested
    class WhatIsPrintedLate {

        @Test
        void afterTheEndOfTheUnitBelongsToIt() {
            RunPlan plan = PlanMaker.ofSizes(3);
            rig.planned(plan, 1);
            List<ToConductor> script = new ArrayList<>(LeaseScript.of(plan, rig.lease(1)));
            script.add(script.indexOf(new ToConductor.UnitFinished(0)) + 1, late(0));
            rig.say(1, script);
            rig.run(1, rig.lease(1), plan);

            List<String> presented = rig.presentedTexts(1);
            assertThat(presented).contains("u0.0 PASSED", "u1.0 PASSED", "u2.0 PASSED");
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void afterTheEndOfTheClassIsNoDefectOfTheConductor() {
            RunPlan plan = PlanMaker.ofSizes(1, 1);
            rig.planned(plan, 1);
            List<ToConductor> script = new ArrayList<>(LeaseScript.of(plan, rig.lease(1)));
            script.add(script.size() - 1, late(0));
            rig.say(1, script);
            rig.run(1, rig.lease(1), plan);

            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        private ToConductor late(int unit) {
            return new ToConductor.UnitEvent(unit, new ReportEvent.TestOutput("late", true, true));
        }
    }

    @Test
    void aLeakIsPrintedAndChangesNothing() {
        rig.planned(SEED, 1);
        rig.orders(1);
        rig.say(1, new ToConductor.LeakFound(new Leak("demo.LargeTest.m", List.of("\"pool\""), List.of("4711"))));

        assertThat(rig.console()).contains("LEAK    #1 demo.LargeTest.m left thread \"pool\" and process 4711");
        assertThat(rig.orders(1)).isEmpty();
    }

    private static ReportEvent finished(String className, String test) {
        return new ReportEvent.TestFinished(Outcome.PASSED, Entries.test(className, test, 1));
    }
}
