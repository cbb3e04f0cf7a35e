package io.github.surefirefine.queue.remote;

import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.options.QueueOptions;
import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.QueueRules;
import io.github.surefirefine.trouble.Trouble;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Opens the queue that a user wants, with the user and the password of the environment. */
public final class QueueOpening {

    /** Not options: the command line of a process is no secret. */
    private static final String USER = "FINE_QUEUE_USER";

    private static final String PASSWORD = "FINE_QUEUE_PASSWORD";

    private static final String NAMELESS = "run";

    private QueueOpening() {}

    /**
     * Opens the queue that the user wants; it connects with the first question.
     *
     * @throws OptionException if there can be no such queue
     */
    public static RemoteQueue open(QueueOptions wanted) {
        try {
            QueueAddress address = QueueAddress.of(
                    wanted.address(),
                    wanted.name().orElse(NAMELESS),
                    credentials(System.getenv()),
                    wanted.certificates().map(Path::of));
            return RemoteQueues.open(
                    address, QueueRules.withDeadline(wanted.deadline().toMillis()));
        } catch (QueueException e) {
            throw new OptionException(Trouble.QUEUE_ADDRESS.tell("fine: " + e.getMessage()));
        }
    }

    private static Optional<Credentials> credentials(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(PASSWORD))
                .map(password -> new Credentials(Optional.ofNullable(environment.get(USER)), password));
    }
}
