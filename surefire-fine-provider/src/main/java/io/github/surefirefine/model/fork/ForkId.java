package io.github.surefirefine.model.fork;

/**
 * A connected fork. Surefire reuses the fork number when a JVM has ended, so the number alone does not identify a JVM:
 * the serial does.
 *
 * @param serial counts the connections of a run from 1
 */
public record ForkId(int serial) implements Comparable<ForkId> {

    /**
     * Written out like {@link #hashCode}: the generated methods of a record are linked on first use, which is late and
     * slow.
     */
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
