package io.github.surefirefine.dispatch.forks;

import io.github.surefirefine.model.fork.ForkId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which fork discovers which tests. The classes are cut into slices, so that all forks can discover some; how many
 * slices there are is known once the first one is discovered. Not thread-safe.
 */
public final class Planning {

    /** A slice has several classes, and no suite has that many slices. */
    private static final int MOST_SLICES = 100_000;

    private final Map<ForkId, Integer> lookers = new HashMap<>();

    /** Slices whose discovery killed a fork. */
    private final Deque<Integer> lost = new ArrayDeque<>();

    private boolean inOrder = true;
    private int slices = 1;
    private boolean isCut;
    private int begun;
    private int deaths;

    /** The slice that the fork should discover next; empty if it should not discover one now. */
    public OptionalInt begin(ForkId fork) {
        boolean isTaken = lookers.containsKey(fork) || (inOrder && !lookers.isEmpty());
        if (isTaken || (lost.isEmpty() && begun == slices)) {
            return OptionalInt.empty();
        }
        int slice = lost.isEmpty() ? begun++ : lost.remove();
        lookers.put(fork, slice);
        return OptionalInt.of(slice);
    }

    /**
     * A fork has discovered its slice.
     *
     * @param all how many slices there are
     * @param isOrdered whether classes must become known in their order
     */
    public void made(ForkId fork, int all, boolean isOrdered) {
        lookers.remove(fork);
        slices = all;
        isCut = true;
        inOrder = isOrdered;
    }

    /** Whether the fork is discovering a slice and its number of slices agrees with what the others found. */
    public boolean mayBeMade(ForkId fork, int all) {
        return isBusy(fork) && (isCut ? all == slices : all >= 1 && all <= MOST_SLICES);
    }

    /** A fork has died. Returns whether it was discovering tests. */
    public boolean lost(ForkId fork) {
        Integer slice = lookers.remove(fork);
        if (slice == null) {
            return false;
        }
        deaths++;
        lost.add(slice);
        return true;
    }

    public boolean isBusy(ForkId fork) {
        return lookers.containsKey(fork);
    }

    /** Whether all slices are discovered. */
    public boolean isComplete() {
        return begun == slices && lost.isEmpty() && lookers.isEmpty();
    }

    /** How many forks died during discovery. */
    public int deaths() {
        return deaths;
    }
}
