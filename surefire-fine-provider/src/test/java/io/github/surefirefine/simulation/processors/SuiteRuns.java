package io.github.surefirefine.simulation.processors;

import io.github.surefirefine.history.History;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.schedule.forkcount.ForksThatPay;
import java.util.List;

/** Runs of the same suite on the same machine, each of which knows what the runs before it have shown. */
final class SuiteRuns {

    private final ComputingSuite suite;
    private final int forks;
    private final int processors;
    private final List<String> classes;
    private History history = History.EMPTY;

    /**
     * Before the first run.
     *
     * @param forks the largest number
     */
    SuiteRuns(ComputingSuite suite, int forks, int processors) {
        this.suite = suite;
        this.forks = forks;
        this.processors = processors;
        classes = suite.suite().plan().classes().stream().map(TestClass::name).toList();
    }

    /** How many forks Surefire starts for the next run. */
    int nextForks() {
        int worthIt = history.workload(classes)
                .map(work -> ForksThatPay.of(work, processors, forks))
                .orElseGet(() -> ForksThatPay.ofUnknown(classes.size(), processors));
        return Math.min(forks, worthIt);
    }

    /** The next run, which takes that many seconds. */
    double next() {
        ScheduledRun run = new ScheduledRun(suite, nextForks(), processors, history);
        ScheduledRun.Result result = (history.load().isPresent() ? run : run.withForksThatStandBy()).run();
        history = history.with(result.observed(), true);
        return result.seconds();
    }
}
