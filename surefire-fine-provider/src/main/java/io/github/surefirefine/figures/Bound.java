package io.github.surefirefine.figures;

/** The shortest time in which forks can do some work, however it is divided. */
public final class Bound {

    private Bound() {}

    /**
     * Either all forks share the work evenly, or one of them does nothing but its longest piece.
     *
     * @param work what all of it takes, one after the other
     * @param longest the part of it that cannot be shared and takes longest, in the same unit
     * @return in the same unit
     */
    public static long of(long work, long longest, int forks) {
        return Math.max(work / forks, longest);
    }
}
