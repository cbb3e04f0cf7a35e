package io.github.surefirefine.model.fork;

/**
 * A connected fork. Surefire hands out the same fork number again when a JVM has ended, so the number alone does not
 * name a JVM: the serial does.
 *
 * @param serial counts the connections of a run from 1
 */
public record ForkId(int serial) implements Comparable<ForkId> {

    /** Written out like {@link #hashCode}: what a record generates is linked when first used, late and slowly. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ForkId fork && fork.serial == serial;
    }

    @Override
    public int hashCode() {
        return serial;
    }

    @Override
    public int compareTo(ForkId other) {
        return Integer.compare(serial, other.serial);
    }
}
