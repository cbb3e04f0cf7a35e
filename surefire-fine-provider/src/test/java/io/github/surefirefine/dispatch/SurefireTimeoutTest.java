package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.fork.Postmortem;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Surefire's own limit, {@code forkedProcessTimeoutInSeconds}: for a whole fork, from the first set that it has
 * reported.
 */
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
            assertThat(clocks()).containsExactly(new ToFork.StartClock("demo.Three (fork #1)"));
            rig.seconds(10);
            rig.tick();
            assertThat(clocks()).as("once").hasSize(1);
        }

        /** Surefire prints "Running" for each set that is reported. */
        @Test
        void isNotStartedWithTheNameOfAClassThatAnotherForkPresents() {
            RunPlan one = new PlanMaker().split("demo.One", 2).plan();
            rig.join(1);
            rig.join(2);
            rig.orders(1);
            rig.say(1, new ToConductor.PlanMade(PackedPlan.of(one), 1));
            Lease second = rig.lease(2);
            rig.say(
                    2,
                    new ToConductor.SetOpened(one.classes().get(0).sets().get(0).uniqueId(), Entry.ofSet("demo.One")));
            begin(2, second.units().get(0));
            begin(1, rig.lease(1).units().get(0));
            rig.seconds(3);
            rig.tick();

            assertThat(rig.presented(2)).first().isEqualTo(new ReportEvent.SetStarting(Entry.ofSet("demo.One")));
            assertThat(clocks()).containsExactly(new ToFork.StartClock("demo.One (fork #1)"));
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
                            Trouble.LIMIT_OF_FORK.tell(
                                    "Surefire's forkedProcessTimeoutInSeconds elapsed while this test was running"
                                            + " (fork #1, process 1001)"),
                            Trouble.LIMIT_OF_FORK.tell(
                                    "Surefire's forkedProcessTimeoutInSeconds elapsed while this test was running"
                                            + " (fork #2, process 1002)"));
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
                    .anyMatch(message -> message.contains("elapsed in a fixture of this class (fork #2"));
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
                            "fine: forkedProcessTimeoutInSeconds elapsed before these tests began, 5 in all: demo."));
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
                    .contains("elapsed before these tests began, ")
                    .contains("elapsed while this test was running (fork #1");
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

        /** Whenever the timeout comes, the remaining forks tell everything that is known, and the run is over. */
        @ParameterizedTest
        @MethodSource("io.github.surefirefine.dispatch.SurefireTimeoutTest#seeds")
        void comesAtAnyMoment(long seed) {
            Random random = new Random(seed);
            RunPlan suite = new PlanMaker()
                    .random("demo.R1", random, 1)
                    .random("demo.R2", random, 1)
                    .whole("demo.W", 2)
                    .plan();
            Map<Integer, Deque<ToConductor>> toSay = new TreeMap<>();
            Set<Integer> begun = new TreeSet<>();
            int forks = 2 + random.nextInt(3);
            for (int fork = 1; fork <= forks; fork++) {
                rig.join(fork);
                rig.orders(fork);
                toSay.put(fork, new ArrayDeque<>());
            }
            rig.say(1, new ToConductor.PlanMade(PackedPlan.of(suite), 1));
            for (int steps = random.nextInt(40); steps > 0; steps--) {
                int fork = 1 + random.nextInt(forks);
                for (ToFork order : rig.orders(fork)) {
                    if (order instanceof ToFork.RunLease run) {
                        toSay.get(fork).addAll(LeaseScript.of(suite, run.lease()));
                    } else if (order instanceof ToFork.GiveUp giveUp) {
                        rig.say(fork, new ToConductor.UnitsGivenUp(giveUp.lease(), List.of()));
                    }
                }
                ToConductor message = toSay.get(fork).poll();
                if (message instanceof ToConductor.UnitStarted started) {
                    begun.add(started.unit());
                }
                if (message != null) {
                    rig.say(fork, message);
                }
            }
            int ended = 1 + random.nextInt(forks);
            rig.gone(ended, ENDED_BY_SUREFIRE);

            List<ReportEvent> byEnded = rig.presented(ended);
            List<ReportEvent> presented = new ArrayList<>();
            toSay.keySet().forEach(fork -> presented.addAll(rig.presented(fork)));
            assertThat(rig.dispatcher.isOver()).isTrue();
            assertThat(presented.stream().filter(SetCompleted.class::isInstance))
                    .as("what is begun is ended")
                    .hasSameSizeAs(presented.stream()
                            .filter(SetStarting.class::isInstance)
                            .toList());
            presented.addAll(byEnded);
            assertThat(suite.units())
                    .filteredOn(unit -> begun.contains(unit.index()))
                    .allMatch(unit -> presented.stream().anyMatch(event -> isResultOf(unit, event)));
        }

        private boolean isResultOf(TestUnit unit, ReportEvent event) {
            return event instanceof TestFinished result
                    && (unit.uniqueId().equals(result.entry().uniqueId())
                            || String.valueOf(result.entry().name()).startsWith(LeaseScript.nameOf(unit) + "."));
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

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** The set that the first fork was told to start. */
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
                        unit.index(), new TestStarting(Entry.ofTest(unit.uniqueId(), name, "m" + unit.index()))));
    }
}
