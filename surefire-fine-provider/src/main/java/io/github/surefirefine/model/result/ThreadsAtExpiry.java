package io.github.surefirefine.model.result;

import java.util.Objects;

/**
 * What the threads of a JVM were doing at one moment, as text whose lines look like those of a stack trace.
 *
 * @param stack of the thread that ran the test; lines that begin with a tab and {@code at}
 * @param deadlocks threads that wait for each other; empty if there are none
 * @param threads all of them
 */
public record ThreadsAtExpiry(String stack, String deadlocks, String threads) {

    public ThreadsAtExpiry {
        Objects.requireNonNull(stack);
        Objects.requireNonNull(deadlocks);
        Objects.requireNonNull(threads);
    }
}
