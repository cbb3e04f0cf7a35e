package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** After a run, a line says what to do if tests failed only because forks shared their class. */
class TogetherAdviceTest {

    private Rig rig = new Rig(ForkUse.REUSED);

    private final Map<Integer, Lease> leases = new HashMap<>();

    /** What each fork has not begun of its lease. */
    private final Map<Integer, Deque<TestUnit>> left = new HashMap<>();

    @Test
    void aClassThatTwoForksShared() {
        shared(plan(1), Set.of(7));

        assertThat(rig.console())
                .last()
                .isEqualTo("fine: tests failed in demo.C0, which 2 forks shared; if they pass with -DforkCount=1, they"
                        + " need each other or share files or state: fine.together=demo.C0 keeps it in one fork, and"
                        + " -Dfine.diagnose=on looks for the cause");
    }

    @Test
    void severalClasses() {
        shared(plan(2), Set.of(7, 8));

        assertThat(rig.console())
                .last()
                .asString()
                .startsWith("fine: tests failed in 2 classes that up to 2 forks shared; ")
                .contains("fine.together=demo.C0,demo.C1 keeps each in one fork");
    }

    @Test
    void manyClassesAreNotNamed() {
        shared(plan(6), IntStream.range(0, 48).boxed().collect(Collectors.toSet()));

        assertThat(rig.console())
                .last()
                .asString()
                .startsWith("fine: tests failed in 6 classes")
                .contains("fine.together=* keeps each");
    }

    @Test
    void nothingIsSaidIfNothingFailed() {
        shared(plan(1), Set.of());

        assertThat(rig.console()).noneMatch(line -> line.contains("fine.together"));
    }

    @Test
    void norOfAClassThatOneForkRan() {
        shared(new PlanMaker().split("demo.C0", 1).split("demo.C1", 1).plan(), Set.of(0, 1));

        assertThat(rig.console()).noneMatch(line -> line.contains("fine.together"));
    }

    @Test
    void norIfTheUserWantsNoAdvice() {
        rig = new Rig(ForkUse.REUSED, "fine.advice", "off");
        shared(plan(1), Set.of(7));

        assertThat(rig.console()).noneMatch(line -> line.contains("fine.together"));
    }

    private static RunPlan plan(int classes) {
        PlanMaker maker = new PlanMaker().with(new ClassTraits(true, false));
        for (int i = 0; i < classes; i++) {
            maker.split("demo.C" + i, 8);
        }
        return maker.plan();
    }

    /** Two forks for each class: what one of them wants, the other one gives up. */
    private void shared(RunPlan plan, Set<Integer> failing) {
        int forks = 2 * plan.classes().size();
        rig.planned(plan, forks);
        for (int turn = 0; turn < 100 && !rig.dispatcher.isOver(); turn++) {
            for (int fork = 1; fork <= forks; fork++) {
                for (ToFork order : rig.orders(fork)) {
                    obey(fork, order);
                }
                runOne(fork, failing);
            }
        }
        assertThat(rig.dispatcher.isOver()).isTrue();
    }

    private void obey(int fork, ToFork order) {
        if (order instanceof ToFork.RunLease run) {
            leases.put(fork, run.lease());
            left.put(fork, new ArrayDeque<>(run.lease().units()));
        } else if (order instanceof ToFork.GiveUp wanted) {
            List<Integer> given = new ArrayList<>(wanted.units());
            given.retainAll(left.get(fork).stream().map(TestUnit::index).toList());
            left.get(fork).removeIf(unit -> given.contains(unit.index()));
            rig.say(fork, new ToConductor.UnitsGivenUp(wanted.lease(), given));
        }
    }

    private void runOne(int fork, Set<Integer> failing) {
        Deque<TestUnit> units = left.getOrDefault(fork, new ArrayDeque<>());
        TestUnit unit = units.poll();
        if (unit != null) {
            rig.seconds(2);
            Entry entry = Entry.ofTest(unit.uniqueId(), "demo.C" + unit.classIndex(), "m" + unit.index());
            rig.runUnit(fork, unit, entry, failing.contains(unit.index()) ? Outcome.FAILED : Outcome.PASSED);
            if (units.isEmpty()) {
                rig.say(fork, new ToConductor.LeaseFinished(leases.get(fork).id()));
            }
        }
    }
}
