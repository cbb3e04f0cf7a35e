package io.github.surefirefine.conductor.queue;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.queue.QueueMember;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.options.QueueOptions;
import io.github.surefirefine.queue.remote.QueueOpening;
import io.github.surefirefine.queue.remote.RemoteQueue;
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
public record QueueMembership(QueueMember member, RemoteQueue queue, Duration patience) {

    /** A server may be restarted. */
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(5);

    /**
     * The membership that the user wants.
     *
     * @return empty if the machine runs its tests alone
     * @throws OptionException if other settings make it impossible
     */
    public static Optional<QueueMembership> of(ForkUse use, FineOptions options) {
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
        return Optional.of(new QueueMembership(member, QueueOpening.open(wanted), patience(wanted)));
    }

    private static Duration patience(QueueOptions wanted) {
        Duration twice = wanted.deadline().multipliedBy(2);
        return twice.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : twice;
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
