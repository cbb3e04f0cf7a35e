package io.github.surefirefine.report;

import io.github.surefirefine.model.fork.ForkId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Which fork presents which class. The event channel of a fork is a lane: it carries one class at a time, from its
 * start to its end. Not thread-safe.
 */
public final class Lanes {

    private final Map<Integer, ForkId> laneOfClass = new HashMap<>();

    /** What is presented under each name; names that one class presents together have the same value. */
    private final Map<String, Together> together = new HashMap<>();

    /**
     * Names of classes that some class presents together. Surefire adds to a report only on the lane on which it began
     * the report; on another lane it begins a new one. So all these are presented on one lane.
     */
    private static final class Together {

        private final Set<String> names = new HashSet<>();
        private @Nullable ForkId lane;
    }

    /** One class presents something under all of these names; its own is the first. */
    public void join(List<String> names) {
        Together all = new Together();
        for (String name : names) {
            Together known = together.get(name);
            if (known != null) {
                all.names.addAll(known.names);
                all.lane = all.lane == null ? known.lane : all.lane;
            }
            all.names.add(name);
        }
        for (String name : all.names) {
            together.put(name, all);
        }
    }

    /**
     * The lane of a class. A class without a lane gets the one on which something was presented under its name, or
     * under a name that is presented together with it, once that lane is free; otherwise any free one.
     *
     * @param name of the class
     * @param preferred taken if it is free
     * @param connected forks that can present
     * @return empty while every lane carries another class
     */
    public Optional<ForkId> laneFor(int classIndex, String name, ForkId preferred, SortedSet<ForkId> connected) {
        ForkId lane = laneOfClass.get(classIndex);
        if (lane != null) {
            return Optional.of(lane);
        }
        Together all = together.get(name);
        if (all == null) {
            all = new Together();
            together.put(name, all);
        }
        ForkId found = all.lane != null && connected.contains(all.lane) ? ifFree(all.lane) : free(preferred, connected);
        if (found != null) {
            laneOfClass.put(classIndex, found);
            all.lane = found;
        }
        return Optional.ofNullable(found);
    }

    private @Nullable ForkId free(ForkId preferred, SortedSet<ForkId> connected) {
        if (isFree(preferred) && connected.contains(preferred)) {
            return preferred;
        }
        for (ForkId fork : connected) {
            if (isFree(fork)) {
                return fork;
            }
        }
        return null;
    }

    private @Nullable ForkId ifFree(ForkId fork) {
        return isFree(fork) ? fork : null;
    }

    /** The class is completely presented. */
    public void release(int classIndex) {
        laneOfClass.remove(classIndex);
    }

    /**
     * The fork has died.
     *
     * @return the class that must be presented again from its beginning, on another lane
     */
    public Optional<Integer> lost(ForkId fork) {
        for (Map.Entry<Integer, ForkId> each : laneOfClass.entrySet()) {
            if (each.getValue().equals(fork)) {
                laneOfClass.remove(each.getKey());
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }

    private boolean isFree(ForkId fork) {
        return !laneOfClass.containsValue(fork);
    }
}
