package io.github.surefirefine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.sharing.GuidedSharing;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes first if durations and failures of earlier runs are known. */
class OrderTest {

    private static final ForkId A = new ForkId(1);
    private static final ForkId B = new ForkId(2);

    private static final ClassTraits WITHOUT_FIXTURES = new ClassTraits(true, false);
    private static final ClassTraits WITH_FIXTURES = new ClassTraits(true, true);

    @Test
    void whatFailedLastTimeComesBeforeAllOthers() {
        Scheduler scheduler = scheduler(
                new PlanMaker().with(WITHOUT_FIXTURES).split("demo.A", 3).split("demo.B", 3),
                ClassOrder.FAILED_FIRST,
                new Past(Map.of(), Set.of(1, 5)));

        assertThat(granted(scheduler, A)).containsExactly(1);
        assertThat(granted(scheduler, B)).containsExactly(5);
        finish(scheduler, A, 1);
        assertThat(granted(scheduler, A)).containsExactly(0, 2);
        finish(scheduler, B, 5);
        assertThat(granted(scheduler, B)).containsExactly(3, 4);
    }

    @Test
    void insideAClassWithFixturesWhatFailedLastTimeComesFirst() {
        Scheduler scheduler = scheduler(
                new PlanMaker().with(WITH_FIXTURES).split("demo.A", 3),
                ClassOrder.FAILED_FIRST,
                new Past(Map.of(), Set.of(1)));

        assertThat(granted(scheduler, A)).containsExactly(1, 0, 2);
    }

    @Test
    void inAFreeOrderClassesAndTestsThatFailedLastTimeComeFirst() {
        Scheduler scheduler = scheduler(
                new PlanMaker().split("demo.Long", 5).split("demo.Failed", 3).split("demo.Longer", 6),
                ClassOrder.LONGEST_FIRST,
                new Past(Map.of(), Set.of(6)));

        assertThat(granted(scheduler, A)).startsWith(6);
        assertThat(granted(scheduler, B)).startsWith(8);
    }

    @Test
    void inTheOrderOfTheUserFailuresDoNotMatter() {
        Scheduler scheduler = scheduler(
                new PlanMaker().with(WITHOUT_FIXTURES).split("demo.A", 3),
                ClassOrder.AS_PLANNED,
                new Past(Map.of(), Set.of(1)));

        assertThat(granted(scheduler, A)).containsExactly(0, 1, 2);
    }

    @Test
    void aTestThatWouldHoldUpTheEndComesFirstInItsClassAndTheOthersStayInTheirOrder() {
        Scheduler scheduler = scheduler(
                new PlanMaker().with(WITHOUT_FIXTURES).split("demo.A", 4),
                ClassOrder.LONGEST_FIRST,
                new Past(Map.of(0, 1L, 1, 2L, 2, 30L, 3, 2L), Set.of()));

        assertThat(granted(scheduler, A)).containsExactly(2, 0, 1, 3);
    }

    @Test
    void aClassWithATestThatWouldHoldUpTheEndIsBegunBeforeLongerOnes() {
        Scheduler scheduler = scheduler(
                new PlanMaker().with(WITHOUT_FIXTURES).split("demo.A", 5).split("demo.B", 1),
                ClassOrder.LONGEST_FIRST,
                new Past(Map.of(0, 10L, 1, 10L, 2, 10L, 3, 10L, 4, 10L, 5, 40L), Set.of()));

        assertThat(granted(scheduler, A)).containsExactly(5);
    }

    @Test
    void whatIsHandedOutInPartsBeginsWithTheLongest() {
        Scheduler scheduler = scheduler(
                new PlanMaker().with(ClassTraits.PLAIN).split("demo.A", 3),
                ClassOrder.LONGEST_FIRST,
                new Past(Map.of(0, 1L, 1, 3L, 2, 2L), Set.of()));

        assertThat(granted(scheduler, A)).containsExactly(1);
        assertThat(granted(scheduler, B)).containsExactly(2);
    }

    @Test
    void aSecondTestThatWouldHoldUpTheEndIsTakenBeforeAnotherClassIsBegun() {
        Scheduler scheduler = withTwoLongTestsBegunByA(WITHOUT_FIXTURES);

        assertThat(scheduler.forkReady(B, 0)).isEqualTo(new Decision.Steal(A, 1, List.of(1)));
        assertThat(scheduler.forkReady(B, 0))
                .as("as long as there is no answer")
                .isEqualTo(new Decision.Wait());
        scheduler.unitsGivenUp(A, 1, List.of(1));
        assertThat(granted(scheduler, B)).containsExactly(1);
    }

    /** A fork that takes one test of it could not come back for more. */
    @Test
    void ofAClassWithFixturesNothingIsTakenBeforeAllAreBegun() {
        Scheduler scheduler = withTwoLongTestsBegunByA(WITH_FIXTURES);

        assertThat(granted(scheduler, B)).hasSize(10).doesNotContain(1);
    }

    private static Scheduler withTwoLongTestsBegunByA(ClassTraits traits) {
        Map<Integer, Long> seconds = new HashMap<>(Map.of(0, 60L, 1, 60L, 2, 1L));
        IntStream.range(3, 13).forEach(unit -> seconds.put(unit, 3L));
        Scheduler scheduler = scheduler(
                new PlanMaker().with(traits).split("demo.A", 3).split("demo.B", 10),
                ClassOrder.LONGEST_FIRST,
                new Past(seconds, Set.of()));
        assertThat(granted(scheduler, A)).contains(0, 1);
        scheduler.unitStarted(A, 0, 0);
        return scheduler;
    }

    @Test
    void howLongTheRestTakesIsKnownFromEarlierRunsOnly() {
        PlanMaker maker = new PlanMaker().split("demo.C", 2);
        Scheduler known = scheduler(maker, ClassOrder.LONGEST_FIRST, new Past(Map.of(0, 6L, 1, 4L), Set.of()));
        Scheduler unknown = scheduler(maker, ClassOrder.LONGEST_FIRST, Estimates.NONE);

        assertThat(known.leftNanos(2, 0)).hasValue(Duration.ofSeconds(5).toNanos());
        assertThat(known.leftNanos(0, 0)).hasValue(Duration.ofSeconds(10).toNanos());
        assertThat(unknown.leftNanos(2, 0)).isEmpty();
    }

    /** In seconds. */
    private record Past(Map<Integer, Long> durations, Set<Integer> failed) implements Estimates {

        @Override
        public OptionalLong unitNanos(TestClass testClass, TestUnit unit) {
            Long seconds = durations.get(unit.index());
            return seconds == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(Duration.ofSeconds(seconds).toNanos());
        }

        @Override
        public OptionalLong setupNanos(TestClass testClass) {
            return OptionalLong.empty();
        }

        @Override
        public boolean failedLast(TestClass testClass, TestUnit unit) {
            return failed.contains(unit.index());
        }
    }

    private static Scheduler scheduler(PlanMaker maker, ClassOrder order, Estimates past) {
        RunPlan plan = maker.plan(new RunRules(order, 0, 0, true));
        Scheduler scheduler = new Scheduler(plan.rules(), new GuidedSharing(), past);
        plan.classes().forEach(scheduler::add);
        scheduler.forkCame(A);
        scheduler.forkCame(B);
        return scheduler;
    }

    private static List<Integer> granted(Scheduler scheduler, ForkId fork) {
        Decision decision = scheduler.forkReady(fork, 0);
        assertThat(decision).isInstanceOf(Decision.Grant.class);
        return ((Decision.Grant) decision)
                .lease().units().stream().map(TestUnit::index).toList();
    }

    private static void finish(Scheduler scheduler, ForkId fork, int unit) {
        scheduler.unitStarted(fork, unit, 0);
        scheduler.unitFinished(fork, unit, 1);
        scheduler.leaseFinished(fork);
    }
}
