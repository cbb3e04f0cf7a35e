package io.github.surefirefine.queue;

/** The queue has not answered. The message says why, in words for the user and without secrets. */
public final class QueueException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean isWorthRepeating;

    /**
     * @param message for the user
     * @param isWorthRepeating whether the same request may succeed later, as after a lost connection
     */
    public QueueException(String message, boolean isWorthRepeating) {
        super(message);
        this.isWorthRepeating = isWorthRepeating;
    }

    /** Whether the same request may succeed later. */
    public boolean isWorthRepeating() {
        return isWorthRepeating;
    }
}
