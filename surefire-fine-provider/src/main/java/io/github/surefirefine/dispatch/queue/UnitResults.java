package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.dispatch.run.UnitWatch;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.queue.UnitResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Sums up what the forks of this machine say of each unit, for the queue to hear. Not thread-safe. */
final class UnitResults implements UnitWatch {

    private static final long NANOS_PER_MICRO = 1_000;

    private final Run run;
    private final SuiteOfRun suite;
    private final OwnUnits own;
    private final Questions questions;
    private final Breaker breaker;

    /** Results of the tests of each unit, by its number. */
    private final Map<Integer, Tally> tallies = new HashMap<>();

    /** Classes whose failure, or that of a container in them, has been counted. */
    private final Set<Integer> spoiltClasses = new HashSet<>();

    UnitResults(Run run, SuiteOfRun suite, OwnUnits own, Questions questions, Breaker breaker) {
        this.run = run;
        this.suite = suite;
        this.own = own;
        this.questions = questions;
        this.breaker = breaker;
    }

    @Override
    public void begun(ForkId fork, TestUnit unit) {
        suite.numberOf(unit).ifPresent(number -> {
            own.begun(number);
            questions.entered(fork, suite.suite().classOf(number));
        });
    }

    @Override
    public void result(TestUnit unit, Outcome outcome) {
        suite.numberOf(unit).ifPresent(number -> tallies.merge(number, Tally.of(outcome), Tally::plus));
    }

    @Override
    public void ended(TestUnit unit) {
        suite.numberOf(unit).ifPresent(number -> {
            Tally results = tallies.getOrDefault(number, Tally.NONE);
            boolean isSpoilt =
                    results.tests() == 0 && run.scheduler().withheld().isInFailedContainer(unit);
            // The failure of a container is one failure, whatever it has kept from running.
            boolean countsFailure = isSpoilt && spoiltClasses.add(unit.classIndex());
            int failures = countsFailure ? 1 : results.failed();
            long micros = run.scheduler().seenNanos(unit).orElse(0) / NANOS_PER_MICRO;
            own.ended(number, new UnitResult(number, Math.max(results.tests(), failures), failures, micros));
            breaker.ended(isSpoilt ? Tally.ONE_FAILED : results);
        });
    }
}
