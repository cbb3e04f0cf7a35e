package io.github.surefirefine.plugin.merge;

import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.shard.ShardRecord;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one machine has run of a suite.
 *
 * @param source where that was found, for people
 * @param plan what it meant to run, and the others
 * @param evidence what it has run
 */
public record MachineShare(String source, ShardRecord plan, Evidence evidence) {

    /** Number of its share. */
    public int number() {
        return plan.own().number();
    }

    /** Unique ids of the units of its share. */
    public Set<String> ownUnits() {
        Set<String> own = new TreeSet<>();
        plan.shards().forEach((unit, number) -> {
            if (number == number()) {
                own.add(unit);
            }
        });
        return own;
    }

    /** Whether the trace is of tests that the machine does not know. */
    public boolean hasForeignTrace() {
        return evidence.isOfAnotherSuite(plan.shards().keySet());
    }

    /** The share that the trace belongs to, if it is another one. */
    Optional<String> otherShardOfTrace() {
        Shard own = plan.own();
        return evidence.trace()
                .map(trace -> trace.shard().orElse("no shard"))
                .filter(shard -> !shard.equals(own.toString()));
    }
}
