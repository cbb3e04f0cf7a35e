package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.history.UnitEnding;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the units of a run have ended, reruns included. Immutable: a picture of the run at the time. */
public final class Endings {

    private final Run run;

    /** Numbers of the units that failed themselves; a shared method counts as a whole. */
    private final Set<Integer> failed = new HashSet<>();

    /** The last rerun of each unit that ran again, by its unique id. */
    private final Map<String, TestUnit> lastReruns = new HashMap<>();

    public Endings(Run run) {
        this.run = run;
        for (int unit : run.failures().units()) {
            failed.add(run.sharedMethods().wholeOf(unit).index());
        }
        // Later reruns have higher numbers.
        for (TestClass testClass : run.classes()) {
            if (testClass.isRerun()) {
                for (TestUnit unit : testClass.units()) {
                    lastReruns.put(unit.uniqueId(), unit);
                }
            }
        }
    }

    /** How a unit of the plan has ended. */
    UnitEnding of(TestUnit unit) {
        if (isProblem(unit)) {
            return isMended(unit) ? UnitEnding.FLAKY : UnitEnding.FAILED;
        }
        return run.failures().isQuarantined(unit) ? UnitEnding.QUARANTINED : UnitEnding.PASSED;
    }

    /** Whether a unit of the plan ran again, and passed then. */
    boolean isMended(TestUnit unit) {
        TestUnit last = lastReruns.get(unit.uniqueId());
        return last != null && !isProblem(last) && !run.failures().wasSkippedAgain(last);
    }

    private boolean isProblem(TestUnit unit) {
        return failed.contains(unit.index()) || run.failures().concern(unit);
    }

    /** The units of the plan that failed and passed when they ran again, in the order of their numbers. */
    public List<TestUnit> flaky() {
        return ended(UnitEnding.FLAKY);
    }

    /** The units of the plan that failed, whenever they ran, in the order of their numbers. */
    public List<TestUnit> failed() {
        return ended(UnitEnding.FAILED);
    }

    private List<TestUnit> ended(UnitEnding ending) {
        List<TestUnit> units = new ArrayList<>();
        for (TestClass testClass : run.classes()) {
            if (!testClass.isRerun() && run.isPlanned(testClass)) {
                for (TestUnit unit : testClass.units()) {
                    if (of(unit) == ending) {
                        units.add(unit);
                    }
                }
            }
        }
        return units;
    }
}
