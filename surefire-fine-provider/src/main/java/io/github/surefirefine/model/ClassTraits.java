package io.github.surefirefine.model;

/**
 * What matters for sharing a class.
 *
 * @param revocable whether a unit can be taken back from a fork that has a lease on it and has not begun it
 * @param fixtures whether something is done, or decided, once for the class by each launcher execution that comes to it
 */
public record ClassTraits(boolean revocable, boolean fixtures) {

    /** What a fork has of the class, it keeps, and it may come back at no cost. */
    public static final ClassTraits PLAIN = new ClassTraits(false, false);
}
