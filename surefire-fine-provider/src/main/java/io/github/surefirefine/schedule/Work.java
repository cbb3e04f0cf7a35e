package io.github.surefirefine.schedule;

/**
 * An amount of work, some of which is known.
 *
 * @param knownNanos what is known to take so long
 * @param unknownTests how many tests there are besides
 */
record Work(long knownNanos, long unknownTests) {

    static final Work NONE = new Work(0, 0);

    Work plus(Work more) {
        return new Work(knownNanos + more.knownNanos, unknownTests + more.unknownTests);
    }

    Work minus(Work less) {
        return new Work(knownNanos - less.knownNanos, unknownTests - less.unknownTests);
    }

    /** What all of it takes if a test takes so long. */
    long nanos(long testNanos) {
        return knownNanos + unknownTests * testNanos;
    }
}
