package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.options.QueueOptions;
import io.github.surefirefine.plugin.queue.ShownQueue;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueAnswer.Picture;
import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.SharedQueue;
import java.util.UUID;
import java.util.function.Function;

/** Looks at a queue without taking part in it. */
final class QueueLook {

    private final String name;
    private final QueueOptions options;
    private final Function<QueueOptions, SharedQueue> queues;

    /** No machine: it takes nothing, and is not heard again. */
    private final String visitor = "visitor-" + UUID.randomUUID();

    /**
     * At one queue.
     *
     * @param queues opens it
     */
    QueueLook(String name, QueueOptions options, Function<QueueOptions, SharedQueue> queues) {
        this.name = name;
        this.options = options;
        this.queues = queues;
    }

    /**
     * What the queue looks like.
     *
     * @throws NothingKnownException if there is no such queue
     * @throws QueueException if the server does not answer
     */
    ShownQueue look() throws NothingKnownException, QueueException {
        try (SharedQueue queue = queues.apply(options)) {
            return ShownQueue.of(name, picture(queue));
        }
    }

    /**
     * What the queue looks like after a machine of it was declared dead.
     *
     * @param lost name or identity of the machine
     * @throws NothingKnownException if there is no such queue, or no such machine
     * @throws QueueException if the server does not answer
     */
    ShownQueue release(String lost) throws NothingKnownException, QueueException {
        try (SharedQueue queue = queues.apply(options)) {
            boolean isThere = picture(queue).machines().stream()
                    .anyMatch(machine ->
                            machine.name().equals(lost) || machine.machine().equals(lost));
            if (!isThere) {
                throw new NothingKnownException("no machine of the queue " + name + " is named " + lost
                        + ": see mvn fine:queue without -Dfine.queue.release for their names");
            }
            queue.ask(new QueueRequest.Release(visitor, lost));
            return ShownQueue.of(name, picture(queue));
        }
    }

    private Picture picture(SharedQueue queue) throws NothingKnownException, QueueException {
        QueueAnswer answer = queue.ask(new QueueRequest.Look(visitor));
        if (answer instanceof Picture picture
                && (picture.totals().units() > 0 || !picture.machines().isEmpty())) {
            return picture;
        } else if (answer instanceof QueueAnswer.OtherVersion versions) {
            throw new NothingKnownException("the queue " + name + " was begun by surefire-fine " + versions.begun()
                    + ", and this goal is of " + versions.own()
                    + ": give fine-maven-plugin and surefire-fine-provider the same version");
        }
        throw new NothingKnownException("there is no queue " + name + " on that server: nobody has published its suite,"
                + " or it was removed after its run. Each machine has printed its name, after \"fine: queue\"");
    }
}
