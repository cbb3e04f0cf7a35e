package io.github.surefirefine.schedule.grant;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A lease in the hands of a fork: which units the fork has begun, which it has not, and which thief wants some of
 * those. Confined to the scheduler.
 */
public final class Grant {

    private final ForkId owner;
    private final Lease lease;
    private final TreeMap<Integer, TestUnit> unbegun = new TreeMap<>();
    private final TreeMap<Integer, TestUnit> running = new TreeMap<>();
    private final Map<Integer, Long> startNanos = new HashMap<>();

    /** Units that belong to the fork: all except those that it has given up or lost. */
    private final BitSet own = new BitSet();

    private final Set<Integer> classes = new LinkedHashSet<>();

    private int passed;
    private boolean entered;
    private final List<TestUnit> begun = new ArrayList<>();
    private long lastNanos;
    private boolean beingStolenFrom;
    private Set<Integer> asked = Set.of();
    private @Nullable ForkId thief;

    public Grant(ForkId owner, Lease lease, long nowNanos) {
        this.owner = owner;
        this.lease = lease;
        lastNanos = nowNanos;
        for (TestUnit unit : lease.held()) {
            hold(unit);
        }
    }

    private void hold(TestUnit unit) {
        unbegun.put(unit.index(), unit);
        own.set(unit.index());
        classes.add(unit.classIndex());
    }

    /** The fork holds these units of its lease from now on. */
    public void extend(Collection<TestUnit> units) {
        for (TestUnit unit : units) {
            hold(unit);
        }
        passed = 0;
    }

    public ForkId owner() {
        return owner;
    }

    public Lease lease() {
        return lease;
    }

    /** Whether the fork was granted the unit and has not given it up, so that no other fork can run it. */
    boolean isOwn(int unit) {
        return unit >= 0 && own.get(unit);
    }

    /** Numbers of the classes of which the lease has units. */
    Set<Integer> classes() {
        return classes;
    }

    public boolean isBegun() {
        return !begun.isEmpty();
    }

    boolean hasBegun(Predicate<TestUnit> which) {
        return begun.stream().anyMatch(which);
    }

    /** The fork has entered a class and has not begun a unit of it. */
    public void enter(long nowNanos) {
        if (begun.isEmpty() && !entered) {
            entered = true;
            lastNanos = nowNanos;
        }
    }

    public boolean isEntered() {
        return entered;
    }

    /** When the fork got the lease, entered its first class, or last began or ended a unit. */
    public long lastNanos() {
        return lastNanos;
    }

    /** Units that the fork has not begun, in the order of the plan. */
    public Collection<TestUnit> unbegun() {
        return unbegun.values();
    }

    /** The unit that the fork will begin first if it runs them in the order of the lease. */
    @Nullable
    public TestUnit next() {
        while (passed < lease.units().size()
                && !unbegun.containsKey(lease.units().get(passed).index())) {
            passed++;
        }
        return passed < lease.units().size() ? lease.units().get(passed) : null;
    }

    /** Units that the fork has not begun and was not asked for. */
    public List<TestUnit> unasked() {
        List<TestUnit> unasked = new ArrayList<>();
        for (TestUnit unit : unbegun.values()) {
            if (!asked.contains(unit.index())) {
                unasked.add(unit);
            }
        }
        return unasked;
    }

    boolean hasUnasked(int unit) {
        return unbegun.containsKey(unit) && !asked.contains(unit);
    }

    /** Units that the fork is running. */
    public List<TestUnit> running() {
        return List.copyOf(running.values());
    }

    public boolean isRunning(int unit) {
        return running.containsKey(unit);
    }

    public long startNanos(TestUnit unit) {
        return startNanos.getOrDefault(unit.index(), lastNanos);
    }

    /** Records that a unit has begun. Returns whether the fork held it. */
    public boolean start(int unit, long nowNanos) {
        TestUnit started = unbegun.remove(unit);
        if (started == null) {
            return false;
        }
        begun.add(started);
        running.put(unit, started);
        startNanos.put(unit, nowNanos);
        lastNanos = nowNanos;
        return true;
    }

    /**
     * Records that a unit has finished.
     *
     * @return for how many nanoseconds the unit occupied the fork; empty if the fork did not hold it
     */
    public Optional<Long> finish(int unit, long nowNanos) {
        if (unbegun.remove(unit) != null) {
            return Optional.of(0L);
        }
        if (running.remove(unit) == null) {
            return Optional.empty();
        }
        // If tests run side by side in the fork, each one counts from the end of the one before.
        Long started = startNanos.remove(unit);
        long occupied = nowNanos - Math.max(started == null ? lastNanos : started, lastNanos);
        lastNanos = nowNanos;
        return Optional.of(occupied);
    }

    /** Takes every unit that has not finished; none is left. */
    public List<TestUnit> breakOff() {
        List<TestUnit> open = new ArrayList<>(running.values());
        open.addAll(unbegun.values());
        running.clear();
        unbegun.clear();
        for (TestUnit unit : open) {
            own.clear(unit.index());
        }
        return open;
    }

    public boolean isOpen() {
        return !unbegun.isEmpty() || !running.isEmpty();
    }

    /** Whether the fork was asked for units and has not answered. */
    public boolean isBeingStolenFrom() {
        return beingStolenFrom;
    }

    /** The fork is asked to give up these units for another one. */
    public void askFor(Collection<TestUnit> units, ForkId newThief) {
        beingStolenFrom = true;
        asked = new HashSet<>();
        for (TestUnit unit : units) {
            asked.add(unit.index());
        }
        thief = newThief;
    }

    public Optional<ForkId> thief() {
        return Optional.ofNullable(thief);
    }

    /** The thief has found other work, or has left. */
    void forgetThief() {
        thief = null;
    }

    /** The fork has given up these units. */
    public List<TestUnit> giveUp(List<Integer> units) {
        beingStolenFrom = false;
        asked = Set.of();
        thief = null;
        List<TestUnit> given = new ArrayList<>();
        for (int unit : units) {
            TestUnit removed = unbegun.remove(unit);
            if (removed != null) {
                own.clear(unit);
                given.add(removed);
            }
        }
        return given;
    }
}
