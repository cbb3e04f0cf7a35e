package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.options.QueueOptions.Attempt;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * This machine as one of those that share a suite.
 *
 * @param queue name of the queue
 * @param identity what no other machine has ever had
 * @param name for users; another attempt of the same job has it again
 * @param attempt whether the job ran before
 * @param deadline after that time without a word, others take what the machine has claimed
 * @param breaker the machine leaves if so many of its first units have all failed; empty for never
 * @param ownShard what the machine runs if the queue is gone for good; empty if it fails then
 */
public record QueueMember(
        String queue,
        String identity,
        String name,
        Attempt attempt,
        Duration deadline,
        OptionalInt breaker,
        Optional<Shard> ownShard) {

    /** The same machine, after the queue has declared it dead. */
    QueueMember reborn(int times) {
        String base = identity.contains("~") ? identity.substring(0, identity.indexOf('~')) : identity;
        return new QueueMember(queue, base + "~" + times, name, attempt, deadline, breaker, ownShard);
    }
}
