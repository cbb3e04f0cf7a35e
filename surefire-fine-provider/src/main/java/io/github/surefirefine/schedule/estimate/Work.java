package io.github.surefirefine.schedule.estimate;

/**
 * An amount of work, of which a part has a known duration. Immutable.
 *
 * @param knownNanos the duration of the known part
 * @param unknownTests the number of the other tests
 */
public record Work(long knownNanos, long unknownTests) {

    public static final Work NONE = new Work(0, 0);

    public Work plus(Work more) {
        return new Work(knownNanos + more.knownNanos, unknownTests + more.unknownTests);
    }

    public Work minus(Work less) {
        return new Work(knownNanos - less.knownNanos, unknownTests - less.unknownTests);
    }

    /** The total duration if an unknown test takes {@code testNanos}. */
    public long nanos(long testNanos) {
        return knownNanos + unknownTests * testNanos;
    }
}
