package io.github.surefirefine.model.plan;

import java.util.Objects;

/**
 * The seed of a random order. The same seed makes the same order.
 *
 * @param again what the user puts on the command line to get the same seed again
 */
public record Seed(long value, String again) {

    public Seed {
        Objects.requireNonNull(again);
    }
}
