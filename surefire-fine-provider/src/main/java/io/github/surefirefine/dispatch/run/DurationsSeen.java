package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.history.Observed;
import io.github.surefirefine.history.UnitEnding;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.Scheduler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** What a run has shown of durations, and how units ended, for the history. */
final class DurationsSeen {

    private DurationsSeen() {}

    /** Of what was planned; the durations of what was run again do not count. */
    static Observed in(Run run) {
        Scheduler scheduler = run.scheduler();
        Endings endings = new Endings(run);
        List<Observed.OfClass> seen = new ArrayList<>();
        for (TestClass testClass : run.classes()) {
            if (!testClass.isRerun() && run.isPlanned(testClass)) {
                Map<Integer, Observed.OfUnit> ofUnits = new HashMap<>();
                Set<Integer> unrun = new HashSet<>();
                for (TestUnit unit : testClass.units()) {
                    OptionalLong nanos = scheduler.seenNanos(unit);
                    UnitEnding ending = endings.of(unit);
                    if (nanos.isPresent()) {
                        ofUnits.put(unit.index(), new Observed.OfUnit(nanos.getAsLong(), ending));
                    } else if (run.isUnrun(unit) && !endings.isMended(unit)) {
                        unrun.add(unit.index());
                    }
                }
                seen.add(new Observed.OfClass(testClass, scheduler.seenSetupNanos(testClass), ofUnits, unrun));
            }
        }
        return new Observed(seen);
    }

    /** The same in the middle of a run: a class of which no unit has ended is left out. */
    static Observed soFar(Run run) {
        return new Observed(in(run).classes().stream()
                .filter(seen -> !seen.units().isEmpty())
                .toList());
    }
}
