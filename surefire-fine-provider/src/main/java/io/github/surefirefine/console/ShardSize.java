package io.github.surefirefine.console;

import java.util.Optional;

/**
 * How much there is in a shard, or in all of them.
 *
 * @param nanos what it is expected to take, empty where nothing is known
 */
public record ShardSize(int tests, int classes, Optional<Long> nanos) {}
