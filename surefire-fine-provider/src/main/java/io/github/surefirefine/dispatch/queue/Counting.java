package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.dispatch.present.ClassStory;
import io.github.surefirefine.dispatch.present.DirtyReports;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;

/** Lets this machine report the units that count for it, and no others. */
final class Counting {

    private final Run run;
    private final SuiteOfRun suite;
    private final DirtyReports dirty;

    Counting(Run run, SuiteOfRun suite, DirtyReports dirty) {
        this.run = run;
        this.suite = suite;
        this.dirty = dirty;
    }

    /**
     * Reports what counts.
     *
     * @param counted numbers of the units that count for this machine
     * @param withheld numbers of the units that have not been run here and will not be
     */
    void count(Set<Integer> counted, Collection<Integer> withheld) {
        for (ClassStory story : run.presentation().stories()) {
            story.lastRun().units().stream()
                    .filter(unit -> !counts(unit, counted))
                    .forEach(run::reportedElsewhere);
            if (!story.lastReport().count(unit -> counts(unit, counted))) {
                // Other machines report the whole class.
                run.heardOf(story.index());
            }
        }
        run.presentation().countAll();
        forgo(withheld);
        dirty.markAll();
    }

    /** These units, which are withheld, will not run here. */
    void forgo(Collection<Integer> withheld) {
        run.scheduler().withheld().forgo(suite.units(run, withheld));
    }

    private boolean counts(TestUnit unit, Set<Integer> counted) {
        OptionalInt number = suite.numberOf(unit);
        return number.isEmpty() || counted.contains(number.getAsInt());
    }
}
