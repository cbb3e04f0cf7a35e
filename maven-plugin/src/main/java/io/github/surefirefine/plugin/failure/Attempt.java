package io.github.surefirefine.plugin.failure;

import io.github.surefirefine.plugin.trace.Outcome;
import java.util.Optional;

/**
 * One attempt to run a test.
 *
 * @param ran where and how long it ran, empty if the trace does not say it
 */
public record Attempt(Outcome outcome, Thrown thrown, Printed printed, Optional<Ran> ran) {

    /**
     * Where and how long it ran.
     *
     * @param fork the name of the fork
     */
    public record Ran(String fork, long micros) {}

    Attempt on(Ran where) {
        return new Attempt(outcome, thrown, printed, Optional.of(where));
    }
}
