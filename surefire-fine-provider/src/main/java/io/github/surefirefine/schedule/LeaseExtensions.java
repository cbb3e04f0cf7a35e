package io.github.surefirefine.schedule;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.grant.Grant;
import io.github.surefirefine.schedule.grant.Grants;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.queue.PendingWork;
import io.github.surefirefine.schedule.steal.StealBackoff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what a fork does that has begun everything it holds of a class with fixtures. Once it leaves the class, it
 * cannot come back, because the fixtures would run again. So it gets more of the class while others hold some that they
 * have not begun, unless there is work of other classes. Confined to the scheduler.
 */
final class LeaseExtensions {

    /** A lease names at most so many units that others hold, or a few of each other fork. */
    private static final int MOST_ELSEWHERE = 48;

    private static final int FEWEST_OF_A_FORK = 4;

    private final SchedulerState state;
    private final Grants grants;
    private final PendingWork pending;
    private final WorkStealing stealing;

    /** When forks that wait in a class look for a victim again. */
    private final Map<ForkId, StealBackoff> backoffs = new HashMap<>();

    LeaseExtensions(SchedulerState state, WorkStealing stealing) {
        this.state = state;
        this.stealing = stealing;
        grants = state.grants();
        pending = state.pending();
    }

    /**
     * Whether a fork may ask for more of a lease of these units: they are of a class that it must not come back to, and
     * JUnit passes the gate again before each of them.
     */
    boolean isPossible(List<TestUnit> units) {
        ClassQueue queue = state.planned().classOf(units.get(0));
        return state.locations().forks() > 1
                && state.sharing().extendsLeases()
                && !state.rules().order().isAsPlanned()
                && !state.script().isFollowed()
                && queue.isExtensible()
                && areClaimable(units);
    }

    /** Whether a fork that is in the class of the first one could claim each of them. */
    private static boolean areClaimable(List<TestUnit> units) {
        for (TestUnit unit : units) {
            if (unit.classIndex() != units.get(0).classIndex() || !isClaimable(unit)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Units that other forks hold and have not begun, in the containers that these are in; what another fork would begin
     * last comes first. Only some of them: JUnit has to find each one, and only the end of a class has to be evened out.
     */
    List<TestUnit> heldElsewhere(List<TestUnit> units) {
        int classIndex = units.get(0).classIndex();
        Set<Integer> sets = new HashSet<>();
        for (TestUnit unit : units) {
            sets.add(unit.set());
        }
        List<List<TestUnit>> byGrant = new ArrayList<>();
        for (Grant grant : grants.all()) {
            List<TestUnit> held = new ArrayList<>();
            for (TestUnit unit : grant.unbegun()) {
                if (unit.classIndex() == classIndex && sets.contains(unit.set()) && isClaimable(unit)) {
                    held.add(unit);
                }
            }
            Collections.reverse(held);
            if (!held.isEmpty()) {
                byGrant.add(held);
            }
        }
        int most = Math.max(FEWEST_OF_A_FORK, MOST_ELSEWHERE / Math.max(1, byGrant.size()));
        List<TestUnit> elsewhere = new ArrayList<>();
        for (List<TestUnit> held : byGrant) {
            elsewhere.addAll(held.subList(0, Math.min(most, held.size())));
        }
        return elsewhere;
    }

    private static boolean isClaimable(TestUnit unit) {
        return unit.locks().isEmpty() && !unit.isPart();
    }

    /** @param claimed numbers of the units that the fork can still run in its class */
    Decision decide(ForkId fork, Set<Integer> claimed, long nowNanos) {
        Grant grant = grants.of(fork);
        if (grant == null) {
            return new Decision.Wait();
        }
        int lease = grant.lease().id();
        if (grants.isExpecting(fork)) {
            return new Decision.Wait();
        }
        List<TestUnit> free = takeFree(fork, grant, claimed);
        if (!free.isEmpty()) {
            grant.extend(free);
            backoffs.remove(fork);
            List<Integer> indexes = new ArrayList<>();
            for (TestUnit unit : free) {
                indexes.add(unit.index());
            }
            Collections.sort(indexes);
            return new Decision.Extend(lease, List.copyOf(indexes));
        }
        if (pending.hasFree(state.locks()) || !isAnyHeldElsewhere(grant, claimed)) {
            return new Decision.Leave(lease);
        }
        return steal(fork, grant, claimed, nowNanos);
    }

    /** The fork has left its class, or has died. */
    void leaseEnded(ForkId fork) {
        backoffs.remove(fork);
    }

    private Decision steal(ForkId fork, Grant own, Set<Integer> claimed, long nowNanos) {
        StealBackoff backoff = backoffs.get(fork);
        if (backoff == null) {
            backoff = new StealBackoff();
            backoffs.put(fork, backoff);
        }
        if (!backoff.isDue(nowNanos)) {
            return new Decision.Wait();
        }
        backoff.begin(nowNanos);
        Optional<Decision> found = stealing.findWithin(fork, own, claimed, nowNanos);
        if (found.isEmpty()) {
            backoff.foundNothing();
            return new Decision.Wait();
        }
        backoff.found();
        return found.get();
    }

    /** Units that were stolen for the fork, or that a lost fork has left. */
    private List<TestUnit> takeFree(ForkId fork, Grant grant, Set<Integer> claimed) {
        List<TestUnit> free = new ArrayList<>();
        Optional<List<TestUnit>> kept = pending.takeKept(fork);
        for (TestUnit unit : kept.orElse(List.of())) {
            if (claimed.contains(unit.index())) {
                free.add(unit);
            } else {
                pending.giveBack(unit);
            }
        }
        if (free.isEmpty()) {
            ClassQueue queue = state.planned().classOf(grant.lease().units().get(0));
            free.addAll(pending.take(queue, claimed));
        }
        return free;
    }

    private boolean isAnyHeldElsewhere(Grant own, Set<Integer> claimed) {
        for (Grant grant : grants.all()) {
            if (grant != own && holdsAny(grant, claimed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsAny(Grant grant, Set<Integer> claimed) {
        for (TestUnit unit : grant.unbegun()) {
            if (claimed.contains(unit.index())) {
                return true;
            }
        }
        return false;
    }
}
