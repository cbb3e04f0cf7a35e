package io.github.surefirefine.dispatch.forks;

import io.github.surefirefine.model.fork.ForkId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which fork looks for which tests. The classes are cut into slices, so that all forks can look; how many there are is
 * known when the first slice has been looked at. Not thread-safe.
 */
public final class Planning {

    /** Each is worth some classes, and no suite has so many. */
    private static final int MOST_SLICES = 100_000;

    private final Map<ForkId, Integer> lookers = new HashMap<>();

    /** Slices that forks have died of. */
    private final Deque<Integer> lost = new ArrayDeque<>();

    private boolean inOrder = true;
    private int slices = 1;
    private boolean isCut;
    private int begun;
    private int deaths;

    /** The slice that the fork should look at next; none where it should not look now. */
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
     * A fork has looked at its slice.
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

    /** Whether the fork looks for tests, and may have found that there are so many slices: as many as the others found. */
    public boolean mayBeMade(ForkId fork, int all) {
        return isBusy(fork) && (isCut ? all == slices : all >= 1 && all <= MOST_SLICES);
    }

    /** A fork has died; answers whether it was looking for tests. */
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

    /** Whether all slices were looked at. */
    public boolean isComplete() {
        return begun == slices && lost.isEmpty() && lookers.isEmpty();
    }

    /** How many forks have died while they looked. */
    public int deaths() {
        return deaths;
    }
}
