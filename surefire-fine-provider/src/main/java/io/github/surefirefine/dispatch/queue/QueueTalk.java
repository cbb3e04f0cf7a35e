package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueRequest;
import java.util.Optional;

/** What this machine and the queue that it shares with others say to each other. Not thread-safe. */
public interface QueueTalk {

    /** The queue has answered the last question. */
    void answered(QueueAnswer answer);

    /** The queue does not answer; it is asked again. */
    void silent(String reason);

    /** The queue does not answer, and is not asked again. */
    void gone(String reason);

    /** Something has happened on this machine, or time has passed. */
    void goOn();

    /** Forks have got what work there is: asks for more, if that is not enough, and tells what is new. */
    void ask();

    /** What the queue should hear if the run ends now. */
    Optional<QueueRequest> farewell();
}
