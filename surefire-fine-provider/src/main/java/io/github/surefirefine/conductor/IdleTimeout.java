package io.github.surefirefine.conductor;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Tells when a conductor without forks has waited in vain. It is asked continuously while no fork is connected, and
 * never while one is; so a pause between two questions means that a fork was connected.
 */
final class IdleTimeout implements BooleanSupplier {

    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final long patienceNanos;
    private long lonelySince = System.nanoTime();
    private long lastAsked = lonelySince;

    IdleTimeout(Duration patience) {
        this.patienceNanos = patience.toNanos();
    }

    @Override
    public boolean getAsBoolean() {
        long now = System.nanoTime();
        if (now - lastAsked > PAUSE_NANOS) {
            lonelySince = now;
        }
        lastAsked = now;
        return now - lonelySince > patienceNanos;
    }
}
