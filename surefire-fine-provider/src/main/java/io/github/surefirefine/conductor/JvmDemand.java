package io.github.surefirefine.conductor;

/** How many JVMs the run wants: written by the loop, read by the thread that hands out tokens. Thread-safe. */
final class JvmDemand {

    private int wanted = 1;
    private int connected;
    private boolean over;

    synchronized void update(int wantedNow, boolean overNow, int connectedNow) {
        wanted = wantedNow;
        over = over || overNow;
        connected = connectedNow;
        notifyAll();
    }

    synchronized void runEnded() {
        over = true;
        notifyAll();
    }

    /** What the thread that hands out tokens does next; after a spurious wake-up it simply asks again. */
    @SuppressWarnings("WaitNotInLoop")
    synchronized State awaitChange(int handedOut, long millis) throws InterruptedException {
        if (!over && handedOut >= wanted) {
            wait(millis);
        }
        if (over) {
            return State.OVER;
        }
        if (handedOut < wanted) {
            return State.JVM_WANTED;
        }
        return connected > 0 ? State.BUSY : State.NOBODY_CONNECTED;
    }

    enum State {
        JVM_WANTED,
        BUSY,
        NOBODY_CONNECTED,
        OVER
    }
}
