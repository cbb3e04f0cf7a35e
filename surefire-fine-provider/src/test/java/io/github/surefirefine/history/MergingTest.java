package io.github.surefirefine.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MergingTest {

    private static final RunPlan PLAN = new PlanMaker()
            .split("demo.A", 4)
            .whole("demo.B", 3)
            .split("demo.C", 1)
            .plan();
    private static final TestClass A = PLAN.classes().get(0);
    private static final TestClass B = PLAN.classes().get(1);
    private static final TestClass C = PLAN.classes().get(2);

    @Test
    void knowsWhatEachHasRun() {
        MachineHistory first = machine(History.EMPTY, unit -> unit.index() % 2 == 0, 2_000_000);
        MachineHistory second = machine(History.EMPTY, unit -> unit.index() % 2 == 1, 4_000_000);

        History merged = History.merged(List.of(first, second), true);

        assertThat(merged.runs()).isEqualTo(1);
        assertThat(merged.unitNanos(A, A.units().get(0))).hasValue(2_000_000);
        assertThat(merged.unitNanos(A, A.units().get(1))).hasValue(4_000_000);
        assertThat(merged.unitNanos(B, B.units().get(0))).hasValue(2_000_000);
        assertThat(merged.unitNanos(C, C.units().get(0))).hasValue(4_000_000);
        assertThat(merged.setupNanos(A)).as("mean of both").hasValue(3_000_000);
        assertThat(merged.setupNanos(C)).as("of the one that was in it").hasValue(4_000_000);
    }

    @Test
    void takesNothingOldFromAMachineThatHasNotRunIt() {
        History before = History.EMPTY.with(seen(unit -> true, 1_000_000), true);
        MachineHistory first = machine(before, unit -> unit.index() < 2, 2_000_000);
        MachineHistory second = machine(before, unit -> unit.index() >= 2, 2_000_000);

        for (List<MachineHistory> machines : List.of(List.of(first, second), List.of(second, first))) {
            History merged = History.merged(machines, true);

            assertThat(HistoryText.format(merged))
                    .as("as one machine would have seen it")
                    .isEqualTo(HistoryText.format(before.with(seen(unit -> true, 2_000_000), true)));
        }
    }

    @Test
    void makesNothingOlderWhereAPartIsMissing() {
        History before = History.EMPTY.with(seen(unit -> true, 1_000_000), true);
        MachineHistory first = machine(before, unit -> unit.index() < 2, 2_000_000);

        History merged = History.merged(List.of(first), false);

        assertThat(HistoryText.format(merged)).isEqualTo(HistoryText.format(first.history()));
    }

    @Test
    void knowsAClassInThePiecesInWhichItWasSeenLast() {
        TestClass whole = new PlanMaker().whole("demo.A", 4).plan().classes().get(0);
        History before = History.EMPTY.with(
                new Observed(List.of(new Observed.OfClass(
                        whole,
                        OptionalLong.empty(),
                        Map.of(whole.units().get(0).index(), new Observed.OfUnit(8_000_000, false))))),
                true);

        History merged = History.merged(
                List.of(
                        machine(before, unit -> unit.index() < 2, 1_000_000),
                        machine(before, unit -> unit.index() >= 2, 1_000_000)),
                true);

        assertThat(merged.classes().get("demo.A").units().keySet())
                .isEqualTo(History.EMPTY
                        .with(seen(unit -> true, 1_000_000), true)
                        .classes()
                        .get("demo.A")
                        .units()
                        .keySet());
    }

    @Test
    void forgetsWhatNoMachineHasRunForLong() {
        TestClass gone = new PlanMaker().split("demo.Gone", 1).plan().classes().get(0);
        History history = History.EMPTY.with(
                new Observed(List.of(new Observed.OfClass(
                        gone, OptionalLong.empty(), Map.of(0, new Observed.OfUnit(1_000, false))))),
                true);

        for (int run = 1; run < History.RUNS_KEPT; run++) {
            history = bothRun(history);
            assertThat(history.classes()).containsKey("demo.Gone");
        }
        assertThat(bothRun(history).classes()).containsOnlyKeys("demo.A", "demo.B", "demo.C");
    }

    @Test
    void keepsWhatIsKnownOfTheMachineOfAWholeRun() {
        History before = History.EMPTY.with(
                seen(unit -> true, 1_000_000)
                        .with(Optional.of(new Processing(2, 10, 10, 100, 4, OptionalLong.empty()))),
                true);

        History merged = History.merged(List.of(machine(before, unit -> true, 1_000_000)), true);

        assertThat(merged.load()).isPresent().isEqualTo(before.load());
    }

    private static History bothRun(History before) {
        return History.merged(
                List.of(
                        machine(before, unit -> unit.index() < 2, 2_000_000),
                        machine(before, unit -> unit.index() >= 2, 2_000_000)),
                true);
    }

    private static MachineHistory machine(History before, Predicate<TestUnit> own, long nanos) {
        Set<String> ids = PLAN.classes().stream()
                .flatMap(testClass -> testClass.units().stream())
                .filter(own)
                .map(TestUnit::uniqueId)
                .collect(Collectors.toSet());
        return new MachineHistory(before.with(seen(own, nanos), false), ids);
    }

    private static Observed seen(Predicate<TestUnit> own, long nanos) {
        List<Observed.OfClass> classes = new ArrayList<>();
        for (TestClass testClass : PLAN.classes()) {
            Map<Integer, Observed.OfUnit> units = new HashMap<>();
            testClass.units().stream()
                    .filter(own)
                    .forEach(unit -> units.put(unit.index(), new Observed.OfUnit(nanos, false)));
            if (!units.isEmpty()) {
                classes.add(new Observed.OfClass(testClass, OptionalLong.of(nanos), units));
            }
        }
        return new Observed(classes);
    }
}
