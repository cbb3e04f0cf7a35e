package io.github.surefirefine.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.forkcount.Workload;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final RunPlan PLAN =
            new PlanMaker().split("demo.A", 2).whole("demo.B", 3).plan();
    private static final TestClass A = PLAN.classes().get(0);
    private static final TestClass B = PLAN.classes().get(1);
    private static final TestUnit FIRST = A.units().get(0);
    private static final TestUnit SECOND = A.units().get(1);
    private static final TestUnit WHOLE = B.units().get(0);

    @Test
    void knowsNothingAtFirst() {
        assertThat(History.EMPTY.isEmpty()).isTrue();
        assertThat(History.EMPTY.unitNanos(A, FIRST)).isEmpty();
        assertThat(History.EMPTY.setupNanos(A)).isEmpty();
        assertThat(History.EMPTY.failedLast(A, FIRST)).isFalse();
    }

    @Test
    void knowsWhatItHasSeenOnce() {
        History history = History.EMPTY.with(
                new Observed(List.of(
                        new Observed.OfClass(
                                A, OptionalLong.of(7_000), Map.of(FIRST.index(), new Observed.OfUnit(5_000, true))),
                        new Observed.OfClass(
                                B, OptionalLong.empty(), Map.of(WHOLE.index(), new Observed.OfUnit(9_000, false))))),
                true);

        assertThat(history.unitNanos(A, FIRST)).hasValue(5_000);
        assertThat(history.failedLast(A, FIRST)).isTrue();
        assertThat(history.unitNanos(A, SECOND)).isEmpty();
        assertThat(history.setupNanos(A)).hasValue(7_000);
        assertThat(history.unitNanos(B, WHOLE)).hasValue(9_000);
        assertThat(history.setupNanos(B)).isEmpty();
        assertThat(history.failedLast(B, WHOLE)).isFalse();
    }

    @Test
    void movesTowardsWhatIsNewer() {
        History history = History.EMPTY.with(seen(1_000_000, true), true).with(seen(2_000_000, false), true);

        assertThat(history.unitNanos(A, FIRST)).hasValue(1_300_000);
        assertThat(history.setupNanos(A)).hasValue(1_300_000);
        assertThat(history.failedLast(A, FIRST)).as("as it was last").isFalse();
    }

    @Test
    void knowsAClassInThePiecesInWhichItWasSeenLast() {
        TestClass whole = new PlanMaker().whole("demo.A", 2).plan().classes().get(0);
        History split = History.EMPTY.with(seen(2_000_000, false), true);
        History both = split.with(seen(whole, 8_000_000), true);

        assertThat(both.workload(List.of("demo.A"))).contains(new Workload(10_000_000, 10_000_000));
        assertThat(both.unitNanos(whole, whole.units().get(0))).hasValue(8_000_000);
        assertThat(both.unitNanos(A, FIRST)).as("its part of the whole").hasValue(4_000_000);
        assertThat(both.with(seen(2_000_000, false), true).workload(List.of("demo.A")))
                .contains(new Workload(4_000_000, 4_000_000));
    }

    @Test
    void aClassThatWillBeDividedIsNotTooLongForSeveralForks() {
        TestClass whole = new PlanMaker().whole("demo.A", 2).plan().classes().get(0);
        History history = History.EMPTY.with(seen(whole, 8_000_000), true);

        assertThat(history.workload(List.of("demo.A")).orElseThrow().longestNanos())
                .isGreaterThanOrEqualTo(8_000_000);
        assertThat(history.workload(List.of("demo.A"), "demo.A"::equals)
                        .orElseThrow()
                        .longestNanos())
                .isLessThan(8_000_000);
    }

    @Test
    void knowsANestedClassInThePiecesInWhichItWasSeenLast() {
        TestClass split = nested(false);
        TestClass whole = nested(true);
        History history = History.EMPTY
                .with(seen(split, 1_000_000, 1_000_000), true)
                .with(seen(whole, 1_000_000, 5_000_000), true);

        assertThat(history.classes().get("demo.A").totalMicros()).isEqualTo(6_000);
        assertThat(history.with(seen(split, 1_000_000, 1_000_000), true)
                        .classes()
                        .get("demo.A")
                        .totalMicros())
                .isEqualTo(2_000);
    }

    /** One unit in the class, one in a class in it. */
    private static TestClass nested(boolean innerIsWhole) {
        List<TestSet> sets = List.of(
                PlanMaker.set("demo.A", "", TestSet.NONE, false),
                PlanMaker.set("demo.A", "/[nested-class:In]", 0, innerIsWhole));
        return new PlanMaker().divided("demo.A", sets, 0, 1).plan().classes().get(0);
    }

    private static Observed seen(TestClass testClass, long... nanos) {
        Map<Integer, Observed.OfUnit> units = new HashMap<>();
        for (TestUnit unit : testClass.units()) {
            units.put(unit.index(), new Observed.OfUnit(nanos[unit.index()], false));
        }
        return new Observed(List.of(new Observed.OfClass(testClass, OptionalLong.empty(), units)));
    }

    @Test
    void keepsWhatAnotherRunHasSeen() {
        History history = History.EMPTY.with(seen(1_000, false), true).with(Observed.NOTHING, true);

        assertThat(history.unitNanos(A, FIRST)).hasValue(1_000);
    }

    @Test
    void forgetsWhatWasNotSeenForThirtyRuns() {
        History history = History.EMPTY.with(seen(1_000, false), true);
        for (int run = 1; run < History.RUNS_KEPT; run++) {
            history = history.with(Observed.NOTHING, true);
            assertThat(history.unitNanos(A, FIRST)).as("after %d runs", run).hasValue(1_000);
        }

        assertThat(history.with(Observed.NOTHING, true).isEmpty()).isTrue();
    }

    @Test
    void forgetsNothingForRunsOfSomeTestsOnly() {
        History history = History.EMPTY.with(seen(1_000, false), true);
        for (int run = 0; run < 2 * History.RUNS_KEPT; run++) {
            history = history.with(Observed.NOTHING, false);
        }

        assertThat(history.unitNanos(A, FIRST)).hasValue(1_000);
    }

    @Test
    void countsUnknownClassesAsTheAverage() {
        History history = History.EMPTY.with(seen(3_000_000, false), true);

        assertThat(history.workload(List.of("demo.A")))
                .as("setup and unit")
                .contains(new Workload(6_000_000, 6_000_000));
        assertThat(history.workload(List.of("demo.A", "demo.New"))).contains(new Workload(12_000_000, 6_000_000));
        assertThat(history.workload(List.of("demo.New"))).isEmpty();
    }

    /** Its fixture may have ended the JVM. */
    @Test
    void knowsNothingOfAClassWithoutUnits() {
        History history = History.EMPTY.with(
                new Observed(List.of(new Observed.OfClass(A, OptionalLong.empty(), Map.of()))), false);

        assertThat(history.workload(List.of("demo.A"))).isEmpty();
    }

    @Test
    void knowsWhatTheForksOfTheLastWholeRunTookOfTheMachine() {
        Processing last = processing(2, 10, 20);
        History history = History.EMPTY
                .with(seen(3_000_000, false).with(Optional.of(processing(4, 90, 90))), true)
                .with(seen(3_000_000, false).with(Optional.of(last)), true)
                .with(seen(3_000_000, false), true)
                .with(seen(3_000_000, false).with(Optional.of(processing(1, 80, 70))), false);

        assertThat(history.load()).contains(new Load(2, 10_000_000, 6_000));
        assertThat(history.workload(List.of("demo.A"))).hasValueSatisfying(work -> {
            assertThat(work.totalNanos()).isEqualTo(6_000_000);
            assertThat(work.cpuNanos()).isBetween(1L, last.forkCpuNanos());
        });
    }

    private static Processing processing(int forks, int cpuSeconds, int wallSeconds) {
        return new Processing(
                forks,
                Duration.ofSeconds(cpuSeconds).toNanos(),
                0,
                Duration.ofSeconds(wallSeconds).toNanos(),
                2,
                OptionalLong.empty());
    }

    private static Observed seen(long nanos, boolean failed) {
        Map<Integer, Observed.OfUnit> units = new HashMap<>();
        units.put(FIRST.index(), new Observed.OfUnit(nanos, failed));
        return new Observed(List.of(new Observed.OfClass(A, OptionalLong.of(nanos), units)));
    }
}
