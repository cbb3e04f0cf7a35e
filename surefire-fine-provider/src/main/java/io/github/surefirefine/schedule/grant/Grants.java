package io.github.surefirefine.schedule.grant;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The grant of each fork that holds one. Confined to the scheduler. */
public final class Grants {

    private final Map<ForkId, Grant> byOwner = new TreeMap<>();

    public void add(Grant grant) {
        byOwner.put(grant.owner(), grant);
    }

    @Nullable
    public Grant of(ForkId owner) {
        return byOwner.get(owner);
    }

    @Nullable
    public Grant remove(ForkId owner) {
        return byOwner.remove(owner);
    }

    /** Whether only this fork may run the unit: it was granted the unit and has not given it up. */
    public boolean holds(ForkId owner, int unit) {
        Grant grant = of(owner);
        return grant != null && grant.isOwn(unit);
    }

    /** Whether the fork, with its present lease, has begun such a unit. */
    public boolean hasBegun(ForkId owner, Predicate<TestUnit> which) {
        Grant grant = of(owner);
        return grant != null && grant.hasBegun(which);
    }

    /** Numbers of the classes of which the lease of the fork has units, given up or not. */
    public Set<Integer> classesOf(ForkId owner) {
        Grant grant = of(owner);
        return grant == null ? Set.of() : grant.classes();
    }

    /** The grant with this unit, if its fork has not begun it and was not asked for it; none if the unit is pending. */
    @Nullable
    public Grant holderOf(TestUnit unit) {
        for (Grant grant : all()) {
            if (grant.hasUnasked(unit.index())) {
                return grant;
            }
        }
        return null;
    }

    /** All grants, in the order in which the forks came. */
    public Collection<Grant> all() {
        return byOwner.values();
    }

    public boolean isEmpty() {
        return byOwner.isEmpty();
    }

    /** Whether another fork was asked to give up units for this one and has not answered. */
    public boolean isExpecting(ForkId thief) {
        for (Grant grant : all()) {
            if (isFor(thief, grant)) {
                return true;
            }
        }
        return false;
    }

    /** The thief has found other work, or has left. */
    public void forgetThief(ForkId thief) {
        for (Grant grant : all()) {
            if (isFor(thief, grant)) {
                grant.forgetThief();
            }
        }
    }

    private static boolean isFor(ForkId thief, Grant grant) {
        return grant.thief().equals(Optional.of(thief));
    }

    /** For how long the unit that has run longest has been running; 0 if none is. */
    public long longestElapsedNanos(long nowNanos) {
        long longest = 0;
        for (Grant grant : all()) {
            for (TestUnit unit : grant.running()) {
                longest = Math.max(longest, nowNanos - grant.startNanos(unit));
            }
        }
        return longest;
    }

    /** Whether some unit has not begun. */
    public boolean haveUnbegun() {
        return all().stream().anyMatch(grant -> !grant.unbegun().isEmpty());
    }
}
