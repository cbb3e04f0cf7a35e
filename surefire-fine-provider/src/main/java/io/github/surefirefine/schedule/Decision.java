package io.github.surefirefine.schedule;

import io.github.surefirefine.model.Lease;

/** What a free fork is to do. */
public sealed interface Decision {

    /** Run these units. */
    record Grant(Lease lease) implements Decision {}

    /** There is nothing to do now, but a lost fork may bring work back. */
    record Wait() implements Decision {}

    /** Every unit is through. */
    record Finish() implements Decision {}
}
