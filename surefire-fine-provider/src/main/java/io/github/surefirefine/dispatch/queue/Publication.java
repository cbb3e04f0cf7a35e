package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.queue.NumberedSuite;
import io.github.surefirefine.queue.PublishedClass;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.shard.SuiteTimes;
import java.util.ArrayList;
import java.util.List;

/** Publishes a suite in pieces that a server handles quickly. Not thread-safe. */
final class Publication {

    private static final int UNITS_AT_ONCE = 2_000;

    private static final long NANOS_PER_MICRO = 1_000;

    private final NumberedSuite suite;
    private final SuiteTimes times;
    private int next;
    private boolean isFinished;

    Publication(NumberedSuite suite, Estimates past) {
        this.suite = suite;
        times = new SuiteTimes(suite.classes(), past);
    }

    /** The next piece, or the end. */
    QueueRequest next(String machine) {
        int classes = suite.classes().size();
        if (next == classes) {
            isFinished = true;
            return new QueueRequest.FinishPublishing(machine, classes, suite.size());
        }
        int first = next;
        int units = 0;
        List<PublishedClass> published = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (next < classes && (units == 0 || units + suite.unitsOf(next).size() <= UNITS_AT_ONCE)) {
            published.add(published(next));
            names.addAll(suite.names(next));
            units += suite.unitsOf(next).size();
            next++;
        }
        return new QueueRequest.Publish(machine, first, published, names);
    }

    /** Whether the end was the last thing to be published. */
    boolean isFinished() {
        return isFinished;
    }

    private PublishedClass published(int number) {
        TestClass testClass = suite.classes().get(number);
        List<TestUnit> units = suite.unitsOf(number);
        if (!times.isAnyKnown()) {
            return new PublishedClass(units.size(), List.of(), 0);
        }
        return new PublishedClass(
                units.size(),
                units.stream()
                        .map(unit -> Math.max(1, times.unitNanos(testClass, unit) / NANOS_PER_MICRO))
                        .toList(),
                times.setupNanos(testClass) / NANOS_PER_MICRO);
    }
}
