package io.github.surefirefine.schedule;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a free fork runs next.
 *
 * <ol>
 * <li>A fork stays in its class while that class has pending units: its fixtures are warm there.
 * <li>Otherwise it steals the one test that another fork holds, has not begun, and would finish after everything else,
 * as far as durations are known.
 * <li>Otherwise it opens the unopened class with the largest estimated total: the longest processing time first rule,
 * whose makespan is at most 4/3 of the best possible. If the user has chosen an order, it opens the next class in that
 * order.
 * <li>Otherwise it joins the open class where joining pays most: the work that it takes must save more time than the
 * setup costs. It takes pending units or, if they are revocable, steals units that another fork has not begun.
 * <li>Otherwise it runs failed tests again, class by class.
 * <li>Otherwise it waits: a lost fork may still bring work back, a test may turn out to be long, and a failed test may
 * have to run again.
 * </ol>
 *
 * <p>If the run follows a script, the script replaces all that, except for reruns. Confined to the scheduler.
 *
 * @see <a href="https://doi.org/10.1137/0117039">Graham: Bounds on Multiprocessing Timing Anomalies, 1969</a>
 */
final class SchedulingPolicy {

    /** A test that takes this fraction of an equal share of the remaining work begins early. */
    private static final int URGENT = 2;

    private final SchedulerState state;
    private final ForkLocations locations;
    private final ScriptedWork script;
    private final WorkStealing stealing;
    private final LeaseIssuer issuer;
    private final WorkSelection selection;

    SchedulingPolicy(SchedulerState state, WorkStealing stealing, LeaseIssuer issuer) {
        this.state = state;
        this.stealing = stealing;
        this.issuer = issuer;
        locations = state.locations();
        script = state.script();
        selection = new WorkSelection(state);
    }

    Decision decide(ForkId fork, long nowNanos) {
        locations.came(fork);
        if (state.planned().areFinished()) {
            return state.isDone() ? new Decision.Finish() : new Decision.Wait();
        }
        if (state.locks().isTakenAlone()) {
            return new Decision.Wait();
        }
        return script.isFollowed() ? followScript(fork, nowNanos) : choose(fork, nowNanos);
    }

    /** This fork gets everything that is pending and was not run before, in one lease. */
    Decision decideForAll(ForkId fork, long nowNanos) {
        List<TestUnit> everything = state.pending().takeFirstRuns();
        everything.addAll(script.takeAll());
        Collections.sort(everything);
        return everything.isEmpty() ? decide(fork, nowNanos) : issuer.grantWithoutLocks(fork, everything, nowNanos);
    }

    private Decision choose(ForkId fork, long nowNanos) {
        Optional<List<TestUnit>> next = selection.first(fork);
        if (next.isEmpty()) {
            next = selection.stay(fork);
        }
        if (next.isEmpty() && !locations.areForksConfined()) {
            Optional<Decision> urgent = stealing.findUrgent(fork, state.shareNanos(), nowNanos);
            if (urgent.isPresent()) {
                return urgent.get();
            }
        }
        if (next.isEmpty()) {
            next = selection.open(fork, state.shareNanos() / URGENT);
        }
        if (next.isEmpty()) {
            next = selection.join(fork);
        }
        return next.isPresent() ? issuer.grant(fork, next.get(), nowNanos) : stealOrRerun(fork, nowNanos);
    }

    private Decision stealOrRerun(ForkId fork, long nowNanos) {
        Optional<Decision> found = stealing.find(fork, nowNanos);
        locations.idles(fork);
        if (found.isPresent()) {
            return found.get();
        }
        Optional<List<TestUnit>> again = selection.rerun(fork);
        return again.isPresent() ? issuer.grant(fork, again.get(), nowNanos) : new Decision.Wait();
    }

    private Decision followScript(ForkId fork, long nowNanos) {
        Optional<List<TestUnit>> piece = takeScripted(fork);
        if (piece.isPresent()) {
            return issuer.grantAsGiven(fork, piece.get(), nowNanos);
        }
        Optional<List<TestUnit>> other = script.hasOwn(fork) ? Optional.empty() : takeUnscripted(fork);
        if (other.isEmpty()) {
            locations.idles(fork);
        }
        return other.<Decision>map(units -> issuer.grant(fork, units, nowNanos)).orElseGet(Decision.Wait::new);
    }

    /** A fork that runs one class only takes pieces of missing forks, or of no fork, only as its first work. */
    private Optional<List<TestUnit>> takeScripted(ForkId fork) {
        boolean isConfined = locations.isConfined(fork);
        if (locations.areForksConfined() && !isConfined) {
            script.adopt(fork);
        }
        return isConfined && !script.hasOwn(fork) ? Optional.empty() : script.take(fork, state.locks());
    }

    /** Reruns, and units that the script does not contain. */
    private Optional<List<TestUnit>> takeUnscripted(ForkId fork) {
        return selection
                .stay(fork)
                .or(() -> selection.open(fork, Long.MAX_VALUE))
                .or(() -> selection.join(fork))
                .or(() -> selection.rerun(fork));
    }
}
