package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.Seed;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.script.Recording.RecordedLease;
import io.github.surefirefine.script.Recording.RecordedTest;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.LeaseScript;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs whose course is fixed beforehand. */
class ScriptingTest {

    private static final ClassTraits REVOCABLE = new ClassTraits(true, true);

    private Rig rig = new Rig(ForkUse.REUSED);

    @Nested
    class BySeed {

        private final RunPlan plan = new PlanMaker()
                .with(REVOCABLE)
                .split("demo.A", 4)
                .split("demo.B", 3)
                .split("demo.C", 5)
                .plan(bySeed(42));

        @Test
        void nothingBeginsBeforeItIsKnownHowManyForksThereAre() {
            planned(plan, 1);
            rig.seconds(1.5);
            rig.tick();
            rig.join(2);
            rig.seconds(1.5);
            rig.tick();
            assertThat(rig.orders(1)).isEmpty();
            assertThat(rig.orders(2)).isEmpty();

            rig.seconds(0.5);
            rig.tick();

            assertThat(rig.leasedUnits(1)).isNotEmpty();
            assertThat(rig.leasedUnits(2)).isNotEmpty();
            assertThat(rig.console())
                    .contains("fine: random order by seed 42 for 2 forks; to repeat it: -DforkCount=2 -Dagain");
        }

        @Test
        void forksThatTakeLongToStartAreWaitedForLonger() {
            rig.begin();
            rig.seconds(10);
            planned(plan, 1);
            rig.seconds(4.9);
            rig.tick();
            assertThat(rig.orders(1)).isEmpty();

            rig.seconds(0.2);
            rig.tick();

            assertThat(rig.leasedUnits(1)).isNotEmpty();
        }

        @Test
        void theSeedIsNotPrintedWhereNothingIs() {
            rig = new Rig(ForkUse.REUSED, "fine.console", "off");
            planned(plan, 1);
            settle();

            assertThat(rig.console()).isEmpty();
        }

        @Test
        void theSameSeedGivesTheSameRunWhateverTheTiming() {
            Map<Integer, List<List<Integer>>> first = course(1, plan);

            LongStream.range(2, 10)
                    .forEach(timing -> assertThat(course(timing, plan)).isEqualTo(first));
            assertThat(course(1, new RunPlan(plan.classes(), bySeed(43)))).isNotEqualTo(first);
        }

        @Test
        void aForkThatComesLateGetsNothing() {
            planned(plan, 2);
            settle();
            rig.join(3);

            assertThat(rig.orders(3)).isEmpty();
        }

        @Test
        void inOneJvmItBeginsAtOnce() {
            rig = new Rig(ForkUse.ONE_JVM);
            planned(plan, 1);

            Lease first = rig.lease(1);
            assertThat(first.units())
                    .extracting(TestUnit::classIndex)
                    .containsOnly(first.units().get(0).classIndex());
            assertThat(rig.console())
                    .contains("fine: random order by seed 42 for 1 fork; to repeat it: -DforkCount=1 -Dagain");
        }

        @Test
        void whereEachJvmRunsOneUnitItBeginsAtOnce() {
            rig = new Rig(ForkUse.ONE_UNIT_EACH);
            planned(plan, 1);

            assertThat(rig.leasedUnits(1)).hasSize(1);
            assertThat(rig.dispatcher.jvmsWanted()).isEqualTo(12);
            assertThat(rig.console()).contains("fine: random order by seed 42; to repeat it: -Dagain");
        }

        @Test
        void aRunWithoutTestsEnds() {
            planned(new PlanMaker().plan(bySeed(42)), 2);

            assertThat(rig.orders(1)).containsExactly(new ToFork.Finish());
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        private Map<Integer, List<List<Integer>>> course(long timing, RunPlan suite) {
            rig = new Rig(ForkUse.REUSED);
            return runToTheEnd(suite, 3, new Random(timing));
        }
    }

    @Nested
    class OfARecording {

        private final RunPlan plan = new PlanMaker()
                .with(REVOCABLE)
                .split("demo.A", 3)
                .split("demo.B", 3)
                .plan();

        @Test
        void eachForkRunsWhatItRan() {
            replay(recorded(2, 4, 3), recorded(1, 5), recorded(1, 1, 0), recorded(2, 2));

            assertThat(runToTheEnd(plan, 2, new Random(1)))
                    .isEqualTo(Map.of(1, List.of(List.of(5), List.of(1, 0)), 2, List.of(List.of(4, 3), List.of(2))));
            assertThat(rig.console()).contains("fine: replays a/trace.json, with 6 of 6 units");
        }

        @ParameterizedTest
        @MethodSource("io.github.surefirefine.dispatch.ScriptingTest#timings")
        void theTimingIsOfNoAccount(long timing) {
            replay(recorded(3, 0, 1, 2), recorded(1, 3), recorded(1, 4), recorded(1, 5));

            assertThat(runToTheEnd(plan, 3, new Random(timing)))
                    .isEqualTo(Map.of(3, List.of(List.of(0, 1, 2)), 1, List.of(List.of(3), List.of(4), List.of(5))));
        }

        @Test
        void whatTheRecordingDoesNotHaveComesLast() {
            replay(recorded(1, 4));

            Map<Integer, List<List<Integer>>> course = runToTheEnd(plan, 1, new Random(1));

            assertThat(course).isEqualTo(Map.of(1, List.of(List.of(4), List.of(0, 1, 2), List.of(3, 5))));
            assertThat(rig.console())
                    .contains("fine: replays a/trace.json, with 1 of 6 units; what the trace does not have comes last");
        }

        @Test
        void whatIsGoneIsTold() {
            RecordedTest old = new RecordedTest("demo.A", "old", "[engine:e]/[class:demo.A]/[method:old()]");
            replay(recorded(1, 4), new RecordedLease(1, List.of(old)));
            planned(plan, 1);

            assertThat(rig.console())
                    .contains(Trouble.REPLAY_GONE.tell(
                            "fine: a/trace.json has 1 test that this run does not have, so they cannot be"
                                    + " replayed; the first is demo.A.old"));
        }

        @Test
        void aForkThatDoesNotComeIsReplacedByOthersInTheEnd() {
            replay(recorded(1, 0), recorded(2, 4, 3));
            planned(plan, 1);
            run(1, rig.lease(1));
            assertThat(rig.orders(1)).as("the other fork may still come").isEmpty();

            settle();

            assertThat(rig.leasedUnits(1)).containsExactly(4, 3);
            assertThat(rig.console())
                    .contains(Trouble.REPLAY_FORKS.tell(
                            "fine: a/trace.json comes from a run with 2 forks, but this run has 1 fewer; what the missing"
                                    + " ones ran comes last. For the same order, use -DforkCount=2"));
        }

        @Test
        void theTraceOfAnotherProjectEndsTheRun() {
            rig.replay(new Recording(
                    "a/trace.json",
                    List.of(new RecordedLease(1, List.of(new RecordedTest("x.Y", "z", "[engine:e]/[class:x.Y]"))))));
            planned(plan, 2);

            String message = Trouble.REPLAY_FOREIGN.tell(
                    "fine: a/trace.json has no test in common with this run: it is the trace of another project,"
                            + " another module, or a run of other tests. Set fine.replay to the fine-trace.json of a run of"
                            + " these tests.");
            assertThat(rig.orders(1)).containsExactly(new ToFork.Abort(message));
            assertThat(rig.orders(2)).last().isEqualTo(new ToFork.Finish());
            assertThat(rig.dispatcher.isOver()).isTrue();
        }

        @Test
        void aReplacementGoesOnWithWhatItsForkHad() {
            replay(recorded(1, 0), recorded(2, 4, 3, 5), recorded(2, 1));
            planned(plan, 4);
            rig.say(2, new ToConductor.Launched(new ForkLaunch(List.of("java"), "/", List.of())));
            Lease broken = rig.lease(2);
            rig.say(2, LeaseScript.of(plan, broken).subList(0, 3));
            rig.gone(2);
            settle();
            run(1, rig.lease(1));
            assertThat(rig.orders(1))
                    .as("what is left is for the replacement")
                    .noneMatch(ToFork.RunLease.class::isInstance);

            rig.joinInPlaceOf(2, 5);

            assertThat(rig.leasedUnits(5)).containsExactly(3, 5);
        }

        @Test
        void whereNoReplacementComesOthersGoOn() {
            replay(recorded(1, 0), recorded(2, 4, 3, 5));
            planned(plan, 4);
            rig.say(2, new ToConductor.Launched(new ForkLaunch(List.of("java"), "/", List.of())));
            rig.say(2, LeaseScript.of(plan, rig.lease(2)).subList(0, 3));
            rig.gone(2);
            settle();
            run(1, rig.lease(1));

            rig.replacementFailed("no memory");

            assertThat(List.of(rig.orders(1), rig.orders(3), rig.orders(4)))
                    .anySatisfy(orders -> assertThat(orders).hasAtLeastOneElementOfType(ToFork.RunLease.class));
        }

        @Test
        void locksHold() {
            List<Lock> database = List.of(new Lock("database", true));
            RunPlan locked = new PlanMaker()
                    .with(new ClassTraits(true, false))
                    .locked("demo.A", List.of(database, List.of()))
                    .locked("demo.B", List.of(database, List.of()))
                    .plan();
            rig.replay(new Recording(
                    "a/trace.json",
                    List.of(
                            recordedOf(locked, 1, 0),
                            recordedOf(locked, 2, 2),
                            recordedOf(locked, 2, 3),
                            recordedOf(locked, 1, 1))));
            planned(locked, 2);
            Lease first = rig.lease(1);
            assertThat(rig.orders(2))
                    .as("neither its next piece, nor the one after it")
                    .isEmpty();

            rig.say(1, LeaseScript.of(locked, first));

            assertThat(rig.leasedUnits(2)).containsExactly(2);
        }

        private void replay(RecordedLease... leases) {
            rig.replay(new Recording("a/trace.json", Arrays.asList(leases)));
        }

        private RecordedLease recorded(int fork, int... units) {
            return recordedOf(plan, fork, units);
        }

        private void run(int fork, Lease lease) {
            rig.say(fork, LeaseScript.of(plan, lease));
        }
    }

    static LongStream timings() {
        return LongStream.range(0, 10);
    }

    private static RecordedLease recordedOf(RunPlan plan, int fork, int... units) {
        return new RecordedLease(
                fork,
                IntStream.of(units)
                        .mapToObj(unit -> new RecordedTest(
                                "C", "m", plan.units().get(unit).uniqueId()))
                        .toList());
    }

    private static RunRules bySeed(long seed) {
        return new RunRules(ClassOrder.LONGEST_FIRST, 0, 0, false, new Seed(seed, "-Dagain"));
    }

    private void planned(RunPlan plan, int forks) {
        for (int fork = 1; fork <= forks; fork++) {
            rig.join(fork);
        }
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
    }

    private void settle() {
        rig.seconds(2);
        rig.tick();
    }

    /** Forks come, and finish their leases, in a random order. */
    private Map<Integer, List<List<Integer>>> runToTheEnd(RunPlan plan, int forks, Random timing) {
        Map<Integer, List<List<Integer>>> course = new TreeMap<>();
        Map<Integer, Lease> busy = new HashMap<>();
        planned(plan, 1);
        for (int fork = 2; fork <= forks; fork++) {
            rig.join(fork);
        }
        while (!rig.dispatcher.isOver()) {
            for (int fork = 1; fork <= forks; fork++) {
                for (ToFork order : rig.orders(fork)) {
                    if (order instanceof ToFork.RunLease run) {
                        busy.put(fork, run.lease());
                        course.computeIfAbsent(fork, number -> new ArrayList<>())
                                .add(run.lease().units().stream()
                                        .map(TestUnit::index)
                                        .toList());
                    }
                }
            }
            if (busy.isEmpty()) {
                settle();
            } else {
                List<Integer> forksWithWork = List.copyOf(busy.keySet());
                int fork = forksWithWork.get(timing.nextInt(forksWithWork.size()));
                rig.say(fork, LeaseScript.of(plan, busy.remove(fork)));
            }
        }
        return course;
    }
}
