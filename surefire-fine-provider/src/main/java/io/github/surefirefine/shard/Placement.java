package io.github.surefirefine.shard;

import io.github.surefirefine.shard.WeighedClass.WeighedUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Puts one class after the other into the emptiest shard. A class is cut if the shard would take longer than the mean,
 * and by more than another setup of the class.
 */
final class Placement {

    private final Distribution shards;

    /** Of all classes, including those that are not placed yet. */
    private long totalNanos;

    /**
     * Nothing is placed.
     *
     * @param totalNanos what all classes take
     */
    Placement(Distribution shards, long totalNanos) {
        this.shards = shards;
        this.totalNanos = totalNanos;
    }

    void place(WeighedClass next) {
        int emptiest = shards.emptiestFirst().first();
        long overshoot = shards.nanos(emptiest) + next.nanos() - shards.mean(totalNanos);
        if (overshoot <= next.setupNanos()) {
            shards.add(emptiest, next, next.units());
        } else {
            share(next, takers(next));
        }
    }

    /**
     * The emptiest shards, as many as make the fullest of them finish as soon as possible. More shards take less time
     * each, but all together take longer, because each pays for the setup.
     */
    private List<Integer> takers(WeighedClass next) {
        List<Integer> takers = new ArrayList<>();
        int best = 1;
        long bestNanos = Long.MAX_VALUE;
        long sumNanos = next.unitNanos();
        for (int shard : shards.emptiestFirst()) {
            if (takers.size() == next.units().size()) {
                break;
            }
            takers.add(shard);
            sumNanos += shards.nanos(shard) + next.setupNanos();
            long levelNanos = (sumNanos + takers.size() - 1) / takers.size();
            long meanNanos = shards.mean(totalNanos + (takers.size() - 1) * next.setupNanos());
            if (Math.max(levelNanos, meanNanos) < bestNanos) {
                best = takers.size();
                bestNanos = Math.max(levelNanos, meanNanos);
            }
            if (levelNanos <= meanNanos) {
                break;
            }
        }
        return takers.subList(0, best);
    }

    /** Each unit, the longest first, goes to the taker that takes least so far. */
    private void share(WeighedClass next, List<Integer> takers) {
        Map<Integer, Long> nanos = new HashMap<>();
        Map<Integer, List<WeighedUnit>> units = new HashMap<>();
        PriorityQueue<Integer> emptiest =
                new PriorityQueue<>(Comparator.comparingLong((Integer shard) -> nanos.getOrDefault(shard, 0L))
                        .thenComparing(takers::indexOf));
        for (int taker : takers) {
            nanos.put(taker, shards.nanos(taker));
            units.put(taker, new ArrayList<>());
            emptiest.add(taker);
        }
        for (WeighedUnit unit : next.units()) {
            int taker = emptiest.remove();
            units.getOrDefault(taker, List.of()).add(unit);
            nanos.merge(taker, unit.nanos(), Long::sum);
            emptiest.add(taker);
        }
        long before = shards.totalNanos();
        for (int taker : takers) {
            List<WeighedUnit> own = units.getOrDefault(taker, List.of());
            if (!own.isEmpty()) {
                shards.add(taker, next, own);
            }
        }
        totalNanos += shards.totalNanos() - before - next.nanos();
    }
}
