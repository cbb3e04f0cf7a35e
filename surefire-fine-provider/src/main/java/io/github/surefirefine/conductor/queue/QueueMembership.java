package io.github.surefirefine.conductor.queue;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.queue.QueueMember;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.options.QueueOptions;
import io.github.surefirefine.queue.SharedQueue;
import io.github.surefirefine.trouble.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What makes this machine one of several that share a run.
 *
 * @param member what the others know of it
 * @param queue what it asks; not connected before the first question
 * @param patience after which a server that does not answer counts as gone
 */
public record QueueMembership(QueueMember member, SharedQueue queue, Duration patience) {

    /**
     * The membership that the user wants.
     *
     * @param opening opens the queue
     * @return empty if the machine runs its tests alone
     * @throws OptionException if other settings make it impossible
     */
    public static Optional<QueueMembership> of(ForkUse use, FineOptions options, QueueOpening opening) {
        // A bisection runs chosen tests here, whoever else runs the suite.
        if (options.queue().isEmpty() || options.diagnosis().bisected().isPresent()) {
            return Optional.empty();
        }
        requirePossible(use, options);
        QueueOptions wanted = options.queue().get();
        QueueMember member = new QueueMember(
                wanted.name().orElse("run"),
                UUID.randomUUID().toString(),
                wanted.machine().orElse("machine"),
                wanted.attempt(),
                wanted.deadline(),
                wanted.breaker(),
                wanted.fallback() == QueueOptions.Fallback.SHARD ? options.shard() : Optional.empty());
        return Optional.of(new QueueMembership(
                member, opening.open(wanted), wanted.deadline().multipliedBy(2)));
    }

    /** Opens a queue. */
    public interface QueueOpening {

        /** Opens the queue that the user wants; connects with the first question. */
        SharedQueue open(QueueOptions options);
    }

    private static void requirePossible(ForkUse use, FineOptions options) {
        if (use.isOfFreshJvms()) {
            throw new OptionException(
                    Trouble.QUEUE_SETTINGS.tell("fine: fine.queue needs forks that are reused, because"
                            + " tests arrive one after the other; set reuseForks to true, or remove fine.queue"));
        }
        if (options.replay().isPresent()) {
            throw new OptionException(Trouble.QUEUE_SETTINGS.tell(
                    "fine: fine.replay fixes what each fork runs, so it cannot be used with fine.queue; remove one of"
                            + " them"));
        }
    }
}
