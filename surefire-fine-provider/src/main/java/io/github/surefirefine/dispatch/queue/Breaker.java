package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.queue.QueueTotals;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Notices that this machine is broken: all of its first tests have failed while others pass elsewhere, or its forks keep
 * dying. It would drain the queue, because tests that fail at once take no time. Not thread-safe.
 */
final class Breaker {

    private final OptionalInt most;
    private int ended;
    private int ownPassed;
    private boolean allFailed = true;

    /** @param most how many of the first units may fail; empty for any number */
    Breaker(OptionalInt most) {
        this.most = most;
    }

    /** A unit has ended. If nothing in it has passed or failed, it says nothing. */
    void ended(Tally results) {
        if (results.passed() + results.failed() > 0) {
            ended++;
            ownPassed += results.passed();
            allFailed &= results.failed() > 0;
        }
    }

    /** Why the machine should leave the rest to others, for the user; empty if it should not. */
    Optional<String> reason(QueueTotals totals, boolean forksKeepDying) {
        if (most.isEmpty()) {
            return Optional.empty();
        }
        boolean passElsewhere = totals.tests() - totals.failures() > ownPassed;
        if (ended >= most.getAsInt() && allFailed && passElsewhere) {
            return Optional.of(QueueText.firstHaveFailed(most.getAsInt(), totals));
        }
        return forksKeepDying && totals.machines() > 1
                ? Optional.of(QueueText.forksKeepDying(totals))
                : Optional.empty();
    }
}
