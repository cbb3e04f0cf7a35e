package io.github.surefirefine.report;

import io.github.surefirefine.model.ForkId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Which fork presents which class. The event channel of a fork is a lane: it carries one class at a time, from its
 * start to its end. Not thread-safe.
 */
public final class Lanes {

    private final Map<Integer, ForkId> laneOfClass = new HashMap<>();

    /**
     * The lane of a class; a class that has none gets a free one.
     *
     * @param preferred taken if it is free
     * @param connected forks that can present
     * @return empty while every lane carries another class
     */
    public Optional<ForkId> laneFor(int classIndex, ForkId preferred, SortedSet<ForkId> connected) {
        ForkId lane = laneOfClass.get(classIndex);
        if (lane != null) {
            return Optional.of(lane);
        }
        Optional<ForkId> free = isFree(preferred) && connected.contains(preferred)
                ? Optional.of(preferred)
                : connected.stream().filter(this::isFree).findFirst();
        free.ifPresent(fork -> laneOfClass.put(classIndex, fork));
        return free;
    }

    /** The class has been presented to its end. */
    public void release(int classIndex) {
        laneOfClass.remove(classIndex);
    }

    /**
     * The fork has died.
     *
     * @return the class that must be presented again from its beginning, on another lane
     */
    public Optional<Integer> lost(ForkId fork) {
        Optional<Integer> cut = laneOfClass.entrySet().stream()
                .filter(entry -> entry.getValue().equals(fork))
                .map(Map.Entry::getKey)
                .findFirst();
        cut.ifPresent(laneOfClass::remove);
        return cut;
    }

    private boolean isFree(ForkId fork) {
        return !laneOfClass.containsValue(fork);
    }
}
