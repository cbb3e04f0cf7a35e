package io.github.surefirefine.conductor;

import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * One element for each JVM that the run wants, given out as late as possible: the first at once, the others when the
 * plan is known, and further ones when a JVM was lost. {@link #hasNext} blocks. Confined to the thread that starts the
 * forks.
 */
public final class JvmTokens implements Iterator<Object> {

    private static final Duration LOOK = Duration.ofMillis(500);

    /** How long a token may take to become a process; if there is no child process by then, none will connect. */
    private static final int MAX_LOOKS_WITHOUT_PROCESS = 20;

    private final JvmDemand demand;
    private int handedOut;

    JvmTokens(JvmDemand demand) {
        this.demand = demand;
    }

    @Override
    public boolean hasNext() {
        try {
            int looksWithoutProcess = 0;
            while (looksWithoutProcess < MAX_LOOKS_WITHOUT_PROCESS) {
                switch (demand.awaitChange(handedOut, LOOK.toMillis())) {
                    case JVM_WANTED -> {
                        return true;
                    }
                    case OVER -> {
                        return false;
                    }
                    case BUSY -> looksWithoutProcess = 0;
                    case NOBODY_CONNECTED -> looksWithoutProcess = hasChildProcess() ? 0 : looksWithoutProcess + 1;
                    default -> throw new IllegalStateException();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ++handedOut;
    }

    private static boolean hasChildProcess() {
        return ProcessHandle.current().children().anyMatch(ProcessHandle::isAlive);
    }
}
