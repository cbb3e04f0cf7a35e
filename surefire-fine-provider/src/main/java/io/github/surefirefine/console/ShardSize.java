package io.github.surefirefine.console;

import java.util.Optional;

/**
 * How much there is in a shard, or in all shards.
 *
 * @param nanos the expected duration, empty if nothing is known
 */
public record ShardSize(int tests, int classes, Optional<Long> nanos) {}
