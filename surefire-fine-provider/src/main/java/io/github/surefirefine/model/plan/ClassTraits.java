package io.github.surefirefine.model.plan;

import java.util.List;

/**
 * What matters for sharing a class, and for presenting it.
 *
 * @param revocable whether a unit can be taken back from a fork that has a lease on it and has not begun it
 * @param fixtures whether each launcher execution that enters the class does, or decides, something once for the class
 * @param alone whether a launcher execution that runs units of it runs no other class, because its engine does
 *     something once for all of them
 * @param couldBeApart whether it is one unit only because nobody has said that its tests do not need each other
 * @param others names of other classes that it reports tests of, as a suite does
 * @param files those that each launcher execution that enters the class writes anew, such as reports of Cucumber's
 */
public record ClassTraits(
        boolean revocable,
        boolean fixtures,
        boolean alone,
        boolean couldBeApart,
        List<String> others,
        List<String> files) {

    /** A fork keeps what it has of the class, and may come back at no cost. */
    public static final ClassTraits PLAIN = new ClassTraits(false, false);

    public ClassTraits {
        others = List.copyOf(others);
        files = List.copyOf(files);
    }

    /** Traits of a class that writes no files, as far as is known. */
    public ClassTraits(boolean revocable, boolean fixtures, boolean alone, List<String> others) {
        this(revocable, fixtures, alone, false, others, List.of());
    }

    /** Traits of a class that reports its own tests only. */
    public ClassTraits(boolean revocable, boolean fixtures) {
        this(revocable, fixtures, false, List.of());
    }
}
