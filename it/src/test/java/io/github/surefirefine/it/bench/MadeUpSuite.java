package io.github.surefirefine.it.bench;

import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A suite that exists as a plan only; its names are of the usual length.
 *
 * @param classes how many classes it has
 * @param methods how many test methods each of them has
 */
record MadeUpSuite(int classes, int methods) {

    RunPlan plan() {
        List<TestClass> all = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            String name = "com.example.orders.shipping.Case" + c + "Test";
            String id = "[engine:junit-jupiter]/[class:" + name + "]";
            List<TestUnit> units = new ArrayList<>();
            for (int m = 0; m < methods; m++) {
                String method = "refusesAnOrderThatIsPaid" + m;
                units.add(new TestUnit(c * methods + m, c, 0, id + "/[method:" + method + "()]", 1));
            }
            List<TestSet> sets = List.of(new TestSet(id, TestSet.NONE, false));
            all.add(new TestClass(c, name, sets, units, new ClassTraits(true, false), 0));
        }
        return new RunPlan(all);
    }
}
