package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.shard.ShardRecord;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A machine runs its own shard of a suite. */
class ShardedRunTest {

    private static final RunPlan SUITE = new PlanMaker()
            .split("demo.SmallTest", 2)
            .split("demo.LargeTest", 9)
            .whole("demo.WholeTest", 3)
            .plan();

    @Test
    void nothingIsRunBeforeAllIsKnown() {
        Rig rig = new Rig(ForkUse.REUSED, "fine.shard", "1/2");
        rig.join(1);
        rig.join(2);
        SlicedPlan slices = new SlicedPlan(SUITE, 2);
        rig.orders(1);
        rig.say(1, slices.answer(new ToFork.MakePlan(0)));
        rig.seconds(5);
        rig.tick();

        assertThat(rig.orders(1)).containsExactly(new ToFork.MakePlan(1));
        assertThat(rig.orders(2)).isEmpty();
        assertThat(rig.asked()).isEmpty();
        rig.say(1, slices.answer(new ToFork.MakePlan(1)));
        assertThat(rig.lease(1).units()).isNotEmpty();
        assertThat(rig.lease(2).units()).isNotEmpty();
    }

    @Test
    void eachUnitIsLeasedInOneShard() {
        List<String> leased = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            leased.addAll(ids(planned(ForkUse.ONE_JVM, new Shard(number, 3)).lease(1)));
        }

        assertThat(leased)
                .containsExactlyInAnyOrderElementsOf(
                        SUITE.units().stream().map(TestUnit::uniqueId).toList());
    }

    @Test
    void whatWasFoundIsNotRunAsItWasFound() {
        Rig rig = planned(ForkUse.ONE_JVM, new Shard(1, 2));

        assertThat(rig.orders(1)).last().isInstanceOf(ToFork.RunLease.class);
    }

    @Test
    void itIsSaidAndKeptWhatIsRunHere() {
        Rig rig = planned(ForkUse.REUSED, new Shard(2, 3));

        List<Action> asked = rig.asked();
        assertThat(rig.console())
                .first()
                .asString()
                .matches("fine: shard 2/3: \\d+ of 14 tests in \\d of 3 classes; no history");
        assertThat(asked).singleElement().isInstanceOfSatisfying(Action.KeepShard.class, kept -> {
            ShardRecord record = kept.shard();
            assertThat(record.own()).isEqualTo(new Shard(2, 3));
            assertThat(record.history()).isEmpty();
            assertThat(record.shards().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            SUITE.units().stream().map(TestUnit::uniqueId).toList());
            assertThat(record.shards()).containsValues(1, 2, 3);
        });
    }

    @Test
    void allMachinesSayTheSameOfTheSuiteWhateverWasFoundFirst() {
        Map<Integer, Map<String, Integer>> plans = new TreeMap<>();
        for (int number = 1; number <= 3; number++) {
            Rig rig = new Rig(ForkUse.REUSED, "fine.shard", number + "/3");
            List<TestClass> classes = new ArrayList<>(SUITE.classes());
            Collections.rotate(classes, number);
            rig.join(1);
            rig.say(1, new ToConductor.PlanMade(PackedPlan.of(new RunPlan(renumbered(classes))), 1));
            rig.asked()
                    .forEach(action -> plans.put(
                            ((Action.KeepShard) action).shard().own().number(),
                            ((Action.KeepShard) action).shard().shards()));
        }

        assertThat(plans).hasSize(3);
        assertThat(plans.values()).allMatch(plans.get(1)::equals);
    }

    @Test
    void aShardWithoutTestsFinishesSoon() {
        RunPlan single = new PlanMaker().split("demo.OnlyTest", 1).plan();
        List<String> said = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            Rig rig = new Rig(ForkUse.REUSED, "fine.shard", number + "/2");
            rig.join(1);
            rig.join(2);
            rig.say(1, new ToConductor.PlanMade(PackedPlan.of(single), 1));
            if (rig.dispatcher.isOver()) {
                said.addAll(rig.console());
                assertThat(rig.orders(1)).last().isEqualTo(new ToFork.Finish());
                assertThat(rig.orders(2)).last().isEqualTo(new ToFork.Finish());
            }
        }

        assertThat(said).hasSize(1);
        assertThat(said.get(0))
                .matches("fine: shard ./2: none of 1 test, because there are more shards than units; no history");
    }

    private static Rig planned(ForkUse use, Shard shard) {
        Rig rig = new Rig(use, "fine.shard", shard.toString());
        rig.join(1);
        rig.orders(1);
        rig.say(1, new ToConductor.PlanMade(PackedPlan.of(SUITE), 1));
        return rig;
    }

    private static List<String> ids(Lease lease) {
        return lease.units().stream().map(TestUnit::uniqueId).toList();
    }

    private static List<TestClass> renumbered(List<TestClass> classes) {
        List<TestClass> renumbered = new ArrayList<>();
        int units = 0;
        for (TestClass each : classes) {
            renumbered.add(each.renumbered(renumbered.size(), units));
            units += each.units().size();
        }
        return renumbered;
    }
}
