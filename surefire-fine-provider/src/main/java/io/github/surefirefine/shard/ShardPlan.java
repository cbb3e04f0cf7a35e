package io.github.surefirefine.shard;

import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which shard each unit of a suite is in. The same suite and the same estimates give the same plan, in whatever order
 * the classes and units were found; each unit is in one shard, whatever is known about it. Immutable.
 *
 * <p>The class that takes longest, including its setup, goes first, into the emptiest shard. A class is cut only if the
 * shard would take longer than the mean, and by more than another setup of the class.
 *
 * @see <a href="https://doi.org/10.1137/0117039">Graham: Bounds on Multiprocessing Timing Anomalies, 1969</a>
 */
public final class ShardPlan {

    private final SortedMap<String, Integer> shards;
    private final long[] nanos;
    private final boolean isTimeKnown;

    private ShardPlan(SortedMap<String, Integer> shards, long[] nanos, boolean isTimeKnown) {
        this.shards = Collections.unmodifiableSortedMap(shards);
        this.nanos = nanos;
        this.isTimeKnown = isTimeKnown;
    }

    /**
     * The plan for a suite.
     *
     * @param suite all of its classes, in any order; no two have a unit in common
     * @param count how many shards there are
     */
    public static ShardPlan of(Collection<TestClass> suite, Estimates estimates, int count) {
        SuiteTimes times = new SuiteTimes(suite, estimates);
        List<WeighedClass> longestFirst = suite.stream()
                .map(testClass -> new WeighedClass(testClass, times))
                .sorted(Comparator.comparingLong(WeighedClass::nanos).reversed().thenComparing(WeighedClass::id))
                .toList();
        Distribution distribution = new Distribution(count, Math.floorMod(hash(suite), count));
        Placement placement = new Placement(
                distribution,
                longestFirst.stream().mapToLong(WeighedClass::nanos).sum());
        longestFirst.forEach(placement::place);
        new Leveling(distribution).run();
        SortedMap<String, Integer> shards = new TreeMap<>();
        distribution.forEach((unit, shard) -> shards.put(unit.id(), shard + 1));
        long[] nanos = new long[count];
        for (int shard = 0; shard < count; shard++) {
            nanos[shard] = distribution.nanos(shard);
        }
        return new ShardPlan(shards, nanos, times.isAnyKnown());
    }

    /** In a build of many small modules, the first machine does not always get the only class of each. */
    private static int hash(Collection<TestClass> suite) {
        return suite.stream()
                .flatMap(testClass -> testClass.units().stream())
                .map(TestUnit::uniqueId)
                .sorted()
                .toList()
                .hashCode();
    }

    /** The number of the shard that each unit is in, from 1, by unique id. */
    public SortedMap<String, Integer> shards() {
        return shards;
    }

    /** Whether the unit is in that shard. */
    public boolean isIn(Shard shard, TestUnit unit) {
        return Integer.valueOf(shard.number()).equals(shards.get(unit.uniqueId()));
    }

    /**
     * The expected duration of a shard, tests and setups one after the other; empty if nothing is known about any test.
     */
    public Optional<Long> nanos(Shard shard) {
        return isTimeKnown ? Optional.of(nanos[shard.number() - 1]) : Optional.empty();
    }

    /** The expected duration of all shards together; empty if nothing is known about any test. */
    public Optional<Long> totalNanos() {
        long total = 0;
        for (long each : nanos) {
            total += each;
        }
        return isTimeKnown ? Optional.of(total) : Optional.empty();
    }
}
