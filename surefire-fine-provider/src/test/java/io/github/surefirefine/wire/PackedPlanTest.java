package io.github.surefirefine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PackedPlanTest {

    @RepeatedTest(20)
    void aPlanIsUnpackedAsItWasPacked(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        PlanMaker maker = new PlanMaker();
        for (int i = random.nextInt(5); i >= 0; i--) {
            maker.random("demo.C" + i, random, 0);
        }
        RunPlan plan = maker.plan(new RunRules(ClassOrder.AS_PLANNED, 1, 2, true));

        assertThat(sent(plan)).isEqualTo(plan);
    }

    @Test
    void idsThatDoNotBeginWithThatOfTheirSetAreKept() {
        List<TestSet> sets = List.of(new TestSet("[engine:e]/[class:C]", TestSet.NONE, false));
        List<TestUnit> units = List.of(
                new TestUnit(0, 0, 0, "[engine:e]/[class:C]/[method:m()]", 1),
                new TestUnit(1, 0, 0, "elsewhere", 3),
                new TestUnit(2, 0, 0, "[engine:e]/[class:C]", 1));
        RunPlan plan = new RunPlan(List.of(new TestClass(0, "C", sets, units)));

        assertThat(sent(plan)).isEqualTo(plan);
    }

    @Test
    void anyCharacterOfAnIdIsKept() {
        List<TestUnit> units = List.of(
                new TestUnit(0, 0, TestSet.NONE, "high surrogate alone \ud83d", 1),
                new TestUnit(1, 0, TestSet.NONE, "\ude00 low surrogate alone", 1),
                new TestUnit(2, 0, TestSet.NONE, "", 1),
                new TestUnit(3, 0, TestSet.NONE, "null \0 newline \n umlaut \u00fc", 1));
        RunPlan plan = new RunPlan(List.of(new TestClass(0, "C", List.of(), units)));

        assertThat(sent(plan)).isEqualTo(plan);
    }

    @Test
    void locksAreKept() {
        Lock shared = new Lock("a", false);
        Lock exclusive = new Lock("b", true);
        List<TestSet> sets = List.of(new TestSet("[engine:e]/[class:C]", TestSet.NONE, false));
        List<TestUnit> units = List.of(
                unit(0, 0),
                unit(1, 0, exclusive),
                unit(2, 0, exclusive),
                unit(3, 0, shared),
                unit(4, 0, shared, exclusive),
                unit(5, 0));
        List<TestUnit> others = List.of(unit(6, 1, new Lock("b", false)));
        RunPlan plan = new RunPlan(List.of(
                new TestClass(0, "C", sets, units),
                new TestClass(1, "D", sets, others),
                new PlanMaker().whole("E", 1).plan().classes().get(0).renumbered(2, 7)));

        assertThat(sent(plan)).isEqualTo(plan);
    }

    @Test
    void howAClassIsAskedForIsKept() {
        List<TestSet> sets = List.of(
                new TestSet("[engine:e]/[class:C]", TestSet.NONE, false),
                new TestSet("[engine:f]/[class:C]", TestSet.NONE, true),
                new TestSet("[engine:g]/[unlisted-class:C]", TestSet.NONE, true));
        List<TestUnit> units = List.of(
                unit(0, 0),
                new TestUnit(1, 0, 1, "[engine:f]/[class:C]", 1, List.of(), List.of(), List.of("C")),
                new TestUnit(2, 0, 2, "[engine:g]/[unlisted-class:C]", 1, List.of(), List.of(), List.of("C")));
        ClassTraits traits = new ClassTraits(false, true, true, true, List.of("D", "E"), List.of("f.json"));
        RunPlan plan = new RunPlan(List.of(new TestClass(0, "C", sets, units, traits, 0)));

        assertThat(sent(plan)).isEqualTo(plan);
    }

    @Test
    void whereThereAreNoLocksNothingIsSaidOfThem() {
        RunPlan plan = PlanMaker.ofSizes(1000);

        assertThat(PackedPlan.of(plan).numbers())
                .as("traits, sets, parent and wholeness of the one, groups, set, tests and size of the one")
                .hasSize(8);
    }

    private static TestUnit unit(int index, int classIndex, Lock... locks) {
        String id = "[engine:e]/[class:C]/[method:m" + index + "()]";
        return new TestUnit(index, classIndex, 0, id, 1, List.of(), List.of(locks));
    }

    private static RunPlan sent(RunPlan plan) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Frames.write(bytes, ToConductor.class, new ToConductor.PlanMade(PackedPlan.of(plan), 1));
            ToConductor read = Frames.read(new ByteArrayInputStream(bytes.toByteArray()), ToConductor.class);
            return ((ToConductor.PlanMade) Objects.requireNonNull(read))
                    .packed()
                    .unpack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
