package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.ForkLaunch;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.PlanMaker;
import io.github.surefirefine.model.Postmortem;
import io.github.surefirefine.model.ReportEvent.SetCompleted;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.ReportEvent.TestStarting;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Surefire's own limit, {@code forkedProcessTimeoutInSeconds}: for a whole fork, from the first set it has told of. */
class SurefireTimeoutTest {

    private static final Postmortem ENDED_BY_SUREFIRE = new Postmortem(null, null, true);

    private final RunPlan plan = new PlanMaker()
            .split("demo.One", 2)
            .split("demo.Two", 2)
            .split("demo.Three", 3)
            .plan();

    private Rig rig = new Rig(ForkUse.REUSED);

    @Nested
    class Clock {

        @Test
        void isStartedWhereTheFirstTestOfAForkHangs() {
            rig = new Rig(ForkUse.ONE_UNIT_EACH);
            rig.join(1);
            rig.orders(1);
            rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
            begin(1, rig.lease(1).units().get(0));
            rig.seconds(1.9);
            rig.tick();
            assertThat(clocks()).isEmpty();
            rig.seconds(0.1);
            rig.tick();
            assertThat(clocks()).containsExactly(new ToFork.StartClock("demo.Three"));
            rig.seconds(10);
            rig.tick();
            assertThat(clocks()).as("once").hasSize(1);
        }

        @Test
        void runsWhereTheForkHasToldOfASet() {
            planned();
            Lease lease = rig.lease(1);
            rig.say(1, LeaseScript.of(plan, lease));
            rig.seconds(10);
            rig.tick();

            assertThat(clocks()).isEmpty();
        }

        @Test
        void isNotStartedWhileNothingRuns() {
            rig.join(1);
            rig.seconds(10);
            rig.tick();

            assertThat(clocks()).isEmpty();
        }
    }

    @Nested
    class End {

        @Test
        void isToldOfWhateverRan() {
            planned();
            begin(1, rig.lease(1).units().get(0));
            begin(2, rig.lease(2).units().get(0));
            rig.seconds(3);
            rig.gone(2, ENDED_BY_SUREFIRE);

            assertThat(rig.presented(1))
                    .filteredOn(TestFinished.class::isInstance)
                    .extracting(event -> (TestFinished) event)
                    .allMatch(error -> error.outcome() == Outcome.ERROR)
                    .extracting(error -> error.entry().failure().message())
                    .containsExactlyInAnyOrder(
                            "Surefire's forkedProcessTimeoutInSeconds was over while this test was running (fork #1, process 1001)",
                            "Surefire's forkedProcessTimeoutInSeconds was over while this test was running (fork #2, process 1002)");
        }

        @Test
        void isToldOfFixtures() {
            planned();
            rig.orders(1);
            Lease lease = rig.lease(2);
            String set = plan.classes()
                    .get(lease.units().get(0).classIndex())
                    .sets()
                    .get(0)
                    .uniqueId();
            rig.say(2, new ToConductor.SetOpened(set, Entry.ofSet("demo.Fixture")));
            rig.gone(1, ENDED_BY_SUREFIRE);

            assertThat(rig.presented(2))
                    .filteredOn(TestFinished.class::isInstance)
                    .extracting(
                            event -> ((TestFinished) event).entry().failure().message())
                    .anyMatch(message -> message.contains("was over in a fixture of this class (fork #2"));
        }

        @Test
        void isTheEndOfTheRun() {
            planned();
            begin(1, rig.lease(1).units().get(0));
            begin(2, rig.lease(2).units().get(0));
            rig.gone(2, ENDED_BY_SUREFIRE);

            assertThat(rig.presented(1).stream()
                            .filter(SetCompleted.class::isInstance)
                            .count())
                    .as("classes with results")
                    .isEqualTo(2);
            assertThat(rig.console())
                    .anyMatch(line -> line.startsWith(
                            "fine: forkedProcessTimeoutInSeconds was over before these tests began, 5 in all: demo."));
            assertThat(rig.dispatcher.isOver()).isTrue();
            assertThat(rig.orders(1)).contains(new ToFork.Finish());
            assertThat(rig.asked()).noneMatch(Action.Replace.class::isInstance);
        }

        @Test
        void mayComeForAllForksAtOnce() {
            planned();
            begin(1, rig.lease(1).units().get(0));
            rig.confirmNothing();
            rig.gone(2, ENDED_BY_SUREFIRE);
            rig.gone(1, ENDED_BY_SUREFIRE);

            assertThat(rig.asked())
                    .filteredOn(Action.KeepUnpresented.class::isInstance)
                    .last()
                    .extracting(kept -> ((Action.KeepUnpresented) kept).text())
                    .asString()
                    .contains("was over before these tests began, ")
                    .contains("was over while this test was running (fork #1");
        }

        @Test
        void isNotHeldUpByWhatIsSaidLater() {
            planned();
            TestUnit unit = rig.lease(1).units().get(0);
            begin(1, unit);
            rig.confirmNothing();
            rig.gone(2, ENDED_BY_SUREFIRE);
            rig.say(1, new ToConductor.UnitFinished(unit.index()));
            rig.tick();

            assertThat(rig.console()).noneMatch(line -> line.contains("is sent away"));
            assertThat(rig.orders(1)).noneMatch(ToFork.RunLease.class::isInstance);
        }

        @Test
        void isOfOneForkWhereEachRunsOneUnit() {
            rig = new Rig(ForkUse.ONE_UNIT_EACH);
            rig.join(1);
            rig.orders(1);
            rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
            begin(1, rig.lease(1).units().get(0));
            rig.gone(1, ENDED_BY_SUREFIRE);
            rig.join(2);

            assertThat(rig.lease(2).units()).hasSize(1);
        }
    }

    /** That the first fork was told to start. */
    private List<ToFork> clocks() {
        return rig.inbox(1).stream().filter(ToFork.StartClock.class::isInstance).toList();
    }

    private void planned() {
        for (int fork = 1; fork <= 2; fork++) {
            rig.join(fork);
            rig.say(fork, new ToConductor.Launched(new ForkLaunch(List.of("java", "Booter"), "/", List.of())));
            rig.orders(fork);
        }
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
    }

    private void begin(int fork, TestUnit unit) {
        String name = plan.classes().get(unit.classIndex()).name();
        rig.say(fork, new ToConductor.UnitStarted(unit.index()));
        rig.say(
                fork,
                new ToConductor.UnitEvent(
                        unit.index(),
                        new TestStarting(new Entry(
                                unit.uniqueId(), name, null, null, "m" + unit.index(), null, null, null, null))));
    }
}
