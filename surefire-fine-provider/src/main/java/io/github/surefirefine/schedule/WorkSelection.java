package io.github.surefirefine.schedule;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.lock.LockTable;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.queue.PendingWork;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Selects pending work for a free fork, from the class that the fork has entered and from those that it may enter.
 * Selected work is taken, so it must be granted. Confined to the scheduler.
 */
final class WorkSelection {

    private final PendingWork pending;
    private final ForkLocations locations;
    private final LockTable locks;

    WorkSelection(SchedulerState state) {
        pending = state.pending();
        locations = state.locations();
        locks = state.locks();
    }

    /**
     * Work that comes before everything else: units stolen for the fork, a part of a shared method, units that failed
     * last time.
     */
    Optional<List<TestUnit>> first(ForkId fork) {
        Optional<List<TestUnit>> first = pending.takeKept(fork);
        if (first.isEmpty()) {
            first = pending.takePart();
        }
        return first.isEmpty() ? pending.takeFailedLast(openTo(fork), locations.expectedForks()) : first;
    }

    private Predicate<ClassQueue> openTo(ForkId fork) {
        return queue -> locations.mayOpen(fork, queue);
    }

    /** More units of a class that the fork has entered: its fixtures are warm there. */
    Optional<List<TestUnit>> stay(ForkId fork) {
        for (ClassQueue queue : locations.home(fork)) {
            if (queue.hasPending() && locations.mayEnter(fork, queue)) {
                return Optional.of(pending.takeSome(queue, locations.expectedForks()));
            }
        }
        return Optional.empty();
    }

    /**
     * A class that no fork has opened, or units whose locks are free.
     *
     * @param urgentNanos a class with a test that takes at least that long is opened before longer classes
     */
    Optional<List<TestUnit>> open(ForkId fork, long urgentNanos) {
        return pending.open(fork, openTo(fork), urgentNanos, locks, locations.expectedForks());
    }

    /** A part of the open class where one more fork pays most. The fork leaves the class that it has entered. */
    Optional<List<TestUnit>> join(ForkId fork) {
        locations.leaveHome(fork);
        return pending.takeMostWorthJoining(
                queue -> locations.mayHave(fork, queue) && (queue.forks() == 0 || locations.mayEnter(fork, queue)),
                locations.expectedForks());
    }

    /** Failed tests of one class, for a rerun. */
    Optional<List<TestUnit>> rerun(ForkId fork) {
        return pending.takeRerun(locks, openTo(fork), locations.expectedForks());
    }
}
