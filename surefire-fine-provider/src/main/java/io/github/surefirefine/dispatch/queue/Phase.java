package io.github.surefirefine.dispatch.queue;

/** What this machine does next in a run that it shares with others. */
enum Phase {
    LOOKING_BACK,
    LOOKING_BACK_AT_FAILURES,
    JOINING,
    PUBLISHING,
    COMPARING,
    RUNNING,
    SEALED,
    /** Nothing counts for a later attempt of a job. */
    DOUBTING,
    LEAVING,
    /** Runs again what an earlier attempt of the same job has run. */
    AGAIN,
    /** The queue is gone: runs its shard. */
    OWN_SHARD,
    /** The queue is gone: runs what it has claimed, and fails. */
    LAST_CLAIMS,
    COUNTED;

    /** Whether the queue is asked nothing any more. */
    boolean isWithoutQueue() {
        return switch (this) {
            case AGAIN, OWN_SHARD, LAST_CLAIMS, COUNTED -> true;
            case LOOKING_BACK,
                    LOOKING_BACK_AT_FAILURES,
                    JOINING,
                    PUBLISHING,
                    COMPARING,
                    RUNNING,
                    SEALED,
                    DOUBTING,
                    LEAVING -> false;
        };
    }
}
