package io.github.surefirefine.conductor.queue;

import io.github.surefirefine.conductor.thread.DaemonThread;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.queue.QueueText;
import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.remote.RemoteQueue;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Asks the queue in a thread of its own, so that a slow server does not hold up the tests. What is not answered is
 * repeated, after longer and longer breaks, until the server counts as gone.
 */
public final class QueueAsker {

    private static final Duration SHORTEST_BREAK = Duration.ofMillis(100);
    private static final Duration LONGEST_BREAK = Duration.ofSeconds(5);

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final RemoteQueue queue;
    private final Duration patience;
    private final Listener listener;
    private final BlockingQueue<QueueRequest> questions = new ArrayBlockingQueue<>(1);
    private final Thread thread;
    private volatile Optional<QueueRequest> last = Optional.empty();
    private boolean hasWarned;

    /** Gets the answers, in the thread of the asker. */
    public interface Listener {

        /** Handles an answer, or says that there is none. */
        void heard(Event event) throws InterruptedException;
    }

    /**
     * Starts the thread.
     *
     * @param patience after which a server that does not answer counts as gone
     */
    public QueueAsker(RemoteQueue queue, Duration patience, Listener listener) {
        this.queue = queue;
        this.patience = patience;
        this.listener = listener;
        thread = DaemonThread.start("fine-queue", this::run);
    }

    /** Asks; called only when the last question was answered. */
    public void ask(QueueRequest question) {
        if (!questions.offer(question)) {
            throw new IllegalStateException("the last question was not answered");
        }
    }

    private void run() {
        try {
            while (answer(questions.take())) {
                // The next question follows.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sayFarewell();
            queue.close();
        }
    }

    /** Returns whether the server is still there. */
    private boolean answer(QueueRequest question) throws InterruptedException {
        long since = System.nanoTime();
        Duration pause = SHORTEST_BREAK;
        boolean saidSilent = false;
        while (true) {
            try {
                warnOnce();
                listener.heard(new Event.QueueAnswered(queue.ask(question)));
                return true;
            } catch (QueueException e) {
                if (!e.isWorthRepeating() || System.nanoTime() - since > patience.toNanos()) {
                    listener.heard(new Event.QueueGone(String.valueOf(e.getMessage())));
                    return false;
                }
                if (!saidSilent && pause.compareTo(SHORTEST_BREAK) > 0) {
                    saidSilent = true;
                    listener.heard(new Event.QueueSilent(String.valueOf(e.getMessage())));
                }
            }
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2).compareTo(LONGEST_BREAK) > 0 ? LONGEST_BREAK : pause.multipliedBy(2);
        }
    }

    private void warnOnce() throws QueueException, InterruptedException {
        if (!hasWarned) {
            hasWarned = true;
            Optional<String> warning = queue.warning();
            if (warning.isPresent()) {
                listener.heard(new Event.Troubled(QueueText.setUpBadly(warning.get())));
            }
        }
    }

    /**
     * Ends the thread. Waits for it a little, but not for a server that does not answer.
     *
     * @param farewell what the queue should hear last
     */
    public void end(Optional<QueueRequest> farewell) {
        last = farewell;
        thread.interrupt();
        try {
            thread.join(FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayFarewell() {
        try {
            if (last.isPresent()) {
                queue.ask(last.get());
            }
        } catch (QueueException e) {
            // The deadline does the same, later.
        }
    }
}
