package io.github.surefirefine.model.lease;

/**
 * A run of invocations of one method, by their numbers from 1.
 *
 * @param from number of the first one
 * @param to number after the last one
 */
public record Invocations(int from, int to) {

    /** No invocations: there are never so many. */
    public static final Invocations NONE = new Invocations(Integer.MAX_VALUE, Integer.MAX_VALUE);

    public Invocations {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("no invocations: " + from + " to " + to);
        }
    }

    /** Whether the invocation is one of these. */
    public boolean contains(int number) {
        return from <= number && number < to;
    }
}
