package io.github.surefirefine.shard;

import io.github.surefirefine.shard.WeighedClass.WeighedUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Which units of which classes are in which shard so far, and how long each shard takes. Shards count from 0. Not
 * thread-safe.
 */
final class Distribution {

    private final List<Map<WeighedClass, List<WeighedUnit>>> pieces = new ArrayList<>();
    private final long[] nanos;
    private final TreeSet<Integer> emptiestFirst;
    private long totalNanos;

    /**
     * Nothing is in any shard.
     *
     * @param first the shard that is the first of those that take equally long
     */
    Distribution(int count, int first) {
        nanos = new long[count];
        emptiestFirst = new TreeSet<>(Comparator.comparingLong((Integer shard) -> nanos[shard])
                .thenComparing(shard -> Math.floorMod(shard - first, count)));
        for (int shard = 0; shard < count; shard++) {
            pieces.add(new LinkedHashMap<>());
            emptiestFirst.add(shard);
        }
    }

    int count() {
        return nanos.length;
    }

    long nanos(int shard) {
        return nanos[shard];
    }

    long totalNanos() {
        return totalNanos;
    }

    /** What each shard would take if all took equally long. */
    long meanNanos() {
        return mean(totalNanos);
    }

    /** How long each shard would take if all together took that long and each as long as any other. */
    long mean(long allNanos) {
        return (allNanos + nanos.length - 1) / nanos.length;
    }

    /** The shards, in the order of how long they take. */
    NavigableSet<Integer> emptiestFirst() {
        return emptiestFirst;
    }

    /** The units of each class that has some in a shard, the longest first. */
    Map<WeighedClass, List<WeighedUnit>> pieces(int shard) {
        return pieces.get(shard);
    }

    /** What it costs that a shard gets units of a class: nothing if it has some already. */
    long setupNanos(int shard, WeighedClass of) {
        return pieces.get(shard).containsKey(of) ? 0 : of.setupNanos();
    }

    void add(int shard, WeighedClass of, List<WeighedUnit> units) {
        change(shard, setupNanos(shard, of) + WeighedUnit.sum(units));
        List<WeighedUnit> piece = pieces.get(shard).computeIfAbsent(of, each -> new ArrayList<>());
        piece.addAll(units);
        piece.sort(Comparator.comparingLong(WeighedUnit::nanos).reversed().thenComparing(WeighedUnit::id));
    }

    void remove(int shard, WeighedClass of, List<WeighedUnit> units) {
        List<WeighedUnit> piece = pieces.get(shard).getOrDefault(of, new ArrayList<>());
        piece.removeAll(new HashSet<>(units));
        if (piece.isEmpty()) {
            pieces.get(shard).remove(of);
        }
        change(shard, -setupNanos(shard, of) - WeighedUnit.sum(units));
    }

    /** Passes each unit and its shard. */
    void forEach(BiConsumer<WeighedUnit, Integer> receiver) {
        for (int shard = 0; shard < nanos.length; shard++) {
            for (List<WeighedUnit> piece : pieces.get(shard).values()) {
                for (WeighedUnit unit : piece) {
                    receiver.accept(unit, shard);
                }
            }
        }
    }

    private void change(int shard, long moreNanos) {
        emptiestFirst.remove(shard);
        nanos[shard] += moreNanos;
        totalNanos += moreNanos;
        emptiestFirst.add(shard);
    }
}
