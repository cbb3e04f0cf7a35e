package io.github.surefirefine.schedule.estimate;

/**
 * An amount of work, some of which is known.
 *
 * @param knownNanos what is known to take so long
 * @param unknownTests how many tests there are besides
 */
public record Work(long knownNanos, long unknownTests) {

    public static final Work NONE = new Work(0, 0);

    public Work plus(Work more) {
        return new Work(knownNanos + more.knownNanos, unknownTests + more.unknownTests);
    }

    public Work minus(Work less) {
        return new Work(knownNanos - less.knownNanos, unknownTests - less.unknownTests);
    }

    /** What all of it takes if a test takes so long. */
    public long nanos(long testNanos) {
        return knownNanos + unknownTests * testNanos;
    }
}
