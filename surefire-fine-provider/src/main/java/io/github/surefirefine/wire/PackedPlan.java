package io.github.surefirefine.wire;

import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.model.TestClass;
import java.util.ArrayList;
import java.util.List;

/** A plan on its way to the conductor. */
public record PackedPlan(List<PlannedClass> classes, RunRules rules) {

    /** Packs a plan. */
    public static PackedPlan of(RunPlan plan) {
        return new PackedPlan(plan.classes().stream().map(PlannedClass::of).toList(), plan.rules());
    }

    /** The plan as it was packed. */
    public RunPlan unpack() {
        List<TestClass> unpacked = new ArrayList<>();
        int units = 0;
        for (PlannedClass each : classes) {
            TestClass testClass = each.toClass(unpacked.size(), units);
            units += testClass.units().size();
            unpacked.add(testClass);
        }
        return new RunPlan(unpacked, rules);
    }
}
