package io.github.surefirefine.queue.remote;

import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.options.QueueOptions;
import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.QueueRules;
import io.github.surefirefine.trouble.Trouble;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the queue that a user wants. */
public final class QueueOpening {

    private static final String NAMELESS = "run";

    private QueueOpening() {}

    /**
     * Opens the queue that the user wants, with the user and the password of this JVM; it connects with the first
     * question.
     *
     * @throws OptionException if there can be no such queue
     */
    public static RemoteQueue open(QueueOptions wanted) {
        Optional<Credentials> known = KnownCredentials.ofThisJvm();
        if (wanted.server().isPresent() && known.isEmpty()) {
            throw new OptionException(Trouble.QUEUE_SERVER.tell("fine: fine.queue.server is "
                    + wanted.server().get()
                    + ", but nobody has read the password of that server from settings.xml; use the build extension, and"
                    + " forks on the JDK of Maven, or set FINE_QUEUE_PASSWORD in the environment instead"));
        }
        return open(wanted, known);
    }

    /**
     * Opens the queue that the user wants; it connects with the first question.
     *
     * @param credentials empty for a server that wants none
     * @throws OptionException if there can be no such queue
     */
    public static RemoteQueue open(QueueOptions wanted, Optional<Credentials> credentials) {
        try {
            QueueAddress address = QueueAddress.of(
                    wanted.address(),
                    wanted.name().orElse(NAMELESS),
                    credentials,
                    wanted.certificates().map(Path::of));
            return RemoteQueues.open(
                    address, QueueRules.of(version(), wanted.deadline().toMillis()));
        } catch (QueueException e) {
            throw new OptionException(Trouble.QUEUE_ADDRESS.tell("fine: " + e.getMessage()));
        }
    }

    /** Only classes that are in no jar have none. */
    private static String version() {
        return Optional.ofNullable(QueueOpening.class.getPackage().getImplementationVersion())
                .orElse("unknown");
    }
}
