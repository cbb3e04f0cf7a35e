package io.github.surefirefine.shard;

import io.github.surefirefine.model.plan.Shard;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one machine has divided a suite that several run together. If the others have divided it in the same way, each
 * unit is run once.
 *
 * @param own the share that the machine has run
 * @param history checksum of the durations that the plan was made from, empty if none were known
 * @param shards for each unit of the whole suite, by its unique id, the number of the share that it is in
 */
public record ShardRecord(Shard own, Optional<String> history, SortedMap<String, Integer> shards) {

    public ShardRecord {
        shards = Collections.unmodifiableSortedMap(new TreeMap<>(shards));
    }
}
