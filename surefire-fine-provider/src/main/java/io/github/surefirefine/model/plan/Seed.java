package io.github.surefirefine.model.plan;

import java.util.Objects;

/**
 * Where an order that is made by chance begins. The same seed makes the same order.
 *
 * @param again what the user says on the command line to have the same seed again
 */
public record Seed(long value, String again) {

    public Seed {
        Objects.requireNonNull(again);
    }
}
