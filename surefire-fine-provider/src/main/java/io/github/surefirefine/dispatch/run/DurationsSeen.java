package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.Scheduler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a run has shown of durations, for the history. */
final class DurationsSeen {

    private DurationsSeen() {}

    /** Of what was planned; what was run again does not count. */
    static Observed in(Run run) {
        Scheduler scheduler = run.scheduler();
        List<Observed.OfClass> seen = new ArrayList<>();
        for (TestClass testClass : run.classes()) {
            if (!testClass.isRerun() && run.isPlanned(testClass)) {
                Map<Integer, Observed.OfUnit> ofUnits = new HashMap<>();
                for (TestUnit unit : testClass.units()) {
                    scheduler
                            .seenNanos(unit)
                            .ifPresent(nanos -> ofUnits.put(
                                    unit.index(),
                                    new Observed.OfUnit(nanos, run.failures().contains(unit))));
                }
                seen.add(new Observed.OfClass(testClass, scheduler.seenSetupNanos(testClass), ofUnits));
            }
        }
        return new Observed(seen);
    }
}
