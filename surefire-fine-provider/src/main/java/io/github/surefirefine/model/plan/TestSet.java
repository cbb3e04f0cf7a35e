package io.github.surefirefine.model.plan;

/**
 * A class or nested class. Surefire expects a start and an end for each.
 *
 * @param uniqueId JUnit's unique id of the container
 * @param parent position of the enclosing set in {@link TestClass#sets()}, {@link #NONE} for the outermost
 * @param whole whether the set is one unit, which reports its start and end itself
 */
public record TestSet(String uniqueId, int parent, boolean whole) {

    /** The parent if there is no enclosing set. */
    public static final int NONE = -1;
}
