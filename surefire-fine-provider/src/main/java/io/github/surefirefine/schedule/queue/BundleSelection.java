package io.github.surefirefine.schedule.queue;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.sharing.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Selects the classes that a fork opens together: a launcher execution costs more than a tiny class, and JUnit need not
 * discover again what the same fork has discovered. Confined to the scheduler.
 */
final class BundleSelection {

    /** The order of classes that take no longer than this hardly matters: their units can still be stolen. */
    private static final long TINY_NANOS = 500_000_000;

    private final ClassOrder order;
    private final Sharing sharing;
    private final Pace pace;
    private final UnopenedClasses unopened;
    private final DiscoveredSlices slices = new DiscoveredSlices();

    BundleSelection(ClassOrder order, Sharing sharing, Pace pace, UnopenedClasses unopened) {
        this.order = order;
        this.sharing = sharing;
        this.pace = pace;
        this.unopened = unopened;
    }

    /** The fork has discovered these classes together. */
    void discovered(ForkId fork, List<ClassQueue> slice) {
        slices.add(fork, slice);
    }

    /** The fork opens no more classes. */
    void left(ForkId fork) {
        slices.forget(fork);
    }

    /**
     * Removes the selected classes from those that no fork has opened.
     *
     * @param next the class that comes next in the order of the run
     * @param forks how many forks there are, or may be
     * @return at least one class, which is {@code next} unless the fork has discovered others that it may open before
     */
    List<ClassQueue> select(ForkId fork, ClassQueue next, int forks) {
        List<ClassQueue> own = mayWait(next, forks) ? ownSlice(fork, forks) : List.of();
        return own.isEmpty() ? from(next, forks) : own;
    }

    /** Whether the class may be opened later than others, because the order of the remaining ones hardly matters. */
    private boolean mayWait(ClassQueue next, int forks) {
        return sharing.bundleNanos(unopened.nanos(), forks) > 0
                && next.isRevocable()
                && !next.hasFailedLast()
                && !order.isAsPlanned()
                && (!pace.isKnown() || next.pendingNanos(pace) <= TINY_NANOS);
    }

    /** Classes that the fork has discovered itself: at most half of an equal share of the remaining work. */
    private List<ClassQueue> ownSlice(ForkId fork, int forks) {
        long most = unopened.nanos() / (2L * Math.max(1, forks));
        long nanos = 0;
        List<ClassQueue> bundle = new ArrayList<>();
        for (ClassQueue queue : slices.next(fork, unopened)) {
            nanos += queue.pendingNanos(pace);
            if (bundle.isEmpty() || nanos <= most) {
                select(queue, bundle);
            }
        }
        return bundle;
    }

    /** The next class and, if it is tiny, those that follow. */
    private List<ClassQueue> from(ClassQueue first, int forks) {
        long most = pace.isKnown() ? sharing.bundleNanos(unopened.nanos(), forks) : 0;
        long nanos = first.pendingNanos(pace);
        List<ClassQueue> bundle = new ArrayList<>();
        select(first, bundle);
        Optional<ClassQueue> next = unopened.next();
        while (first.isBundled()
                && next.isPresent()
                && next.get().isBundled()
                && nanos + next.get().pendingNanos(pace) <= most) {
            nanos += next.get().pendingNanos(pace);
            select(next.get(), bundle);
            next = unopened.next();
        }
        return bundle;
    }

    private void select(ClassQueue queue, List<ClassQueue> bundle) {
        unopened.remove(queue);
        bundle.add(queue);
    }
}
