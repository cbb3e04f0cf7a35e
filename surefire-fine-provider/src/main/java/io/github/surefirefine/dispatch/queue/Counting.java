package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.dispatch.present.ClassStory;
import io.github.surefirefine.dispatch.present.DirtyReports;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.queue.QueueRecord;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;

/** Lets this machine report the units that count for it, and no others. */
final class Counting {

    private static final String ERROR_ID = "fine-queue";
    private static final String ERROR_NAME = "fine.queue";

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
     * @param numbers of the units that count for this machine
     * @param withheld the units that have not been run here and will not be
     */
    void count(Collection<Integer> numbers, Collection<Integer> withheld) {
        Set<Integer> counted = Set.copyOf(numbers);
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

    /** What the machine reports, for whoever puts the results of all machines together. */
    QueueRecord record(QueueMember member, Collection<Integer> counted, boolean isWhole) {
        return new QueueRecord(
                member.queue(),
                member.identity(),
                member.name(),
                suite.suite().checksum(),
                suite.suite().size(),
                isWhole,
                counted.stream()
                        .map(number -> suite.suite().unit(number).uniqueId())
                        .sorted()
                        .toList());
    }

    /** An error among the results, so that neither the build nor anyone who reads its reports believes that all is well. */
    void reportError(FailureText failure) {
        TestUnit unit = run.addUnplanned(ERROR_ID, ERROR_NAME);
        TestFinished error = new TestFinished(
                Outcome.ERROR, Entry.ofContainer(ERROR_ID, ERROR_NAME).withFailure(failure));
        run.report(unit).ifPresent(report -> {
            report.unitEvent(unit.index(), error);
            report.unitFinished(unit.index());
        });
        run.failures().addUnplanned(error);
    }

    private boolean counts(TestUnit unit, Set<Integer> counted) {
        OptionalInt number = suite.numberOf(unit);
        return number.isEmpty() || counted.contains(number.getAsInt());
    }
}
