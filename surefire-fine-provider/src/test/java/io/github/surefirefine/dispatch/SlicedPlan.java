package io.github.surefirefine.dispatch;

import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.wire.PackedPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;

/**
 * What all forks find, in one slice or two.
 *
 * @param whole all of it
 */
record SlicedPlan(RunPlan whole, int slices) {

    /** What a fork finds if it is asked for one of the slices, or for everything. */
    ToConductor.PlanMade answer(ToFork.MakePlan order) {
        List<TestClass> classes = whole.classes();
        boolean isAll = order.slice() == ToFork.MakePlan.ALL || slices == 1;
        int cut = classes.size() / 2;
        List<TestClass> found =
                isAll ? classes : order.slice() == 0 ? classes.subList(0, cut) : classes.subList(cut, classes.size());
        return new ToConductor.PlanMade(PackedPlan.of(new RunPlan(found, whole.rules())), isAll ? 1 : slices);
    }
}
