package io.github.surefirefine.schedule.queue;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.schedule.plan.ClassQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fork has discovered which classes, slice by slice. If a fork gets classes as it discovered them, JUnit need not
 * discover them again there. Confined to the scheduler.
 */
final class DiscoveredSlices {

    private final Map<ForkId, List<List<ClassQueue>>> slices = new HashMap<>();

    void add(ForkId fork, List<ClassQueue> slice) {
        List<List<ClassQueue>> own = slices.get(fork);
        if (own == null) {
            own = new ArrayList<>();
            slices.put(fork, own);
        }
        own.add(slice);
    }

    void forget(ForkId fork) {
        slices.remove(fork);
    }

    /** The classes of the next slice of the fork that it may open together; each slice is offered once. */
    List<ClassQueue> next(ForkId fork, UnopenedClasses unopened) {
        List<List<ClassQueue>> own = slices.getOrDefault(fork, List.of());
        while (!own.isEmpty()) {
            List<ClassQueue> free = new ArrayList<>();
            for (ClassQueue queue : own.remove(0)) {
                if (queue.isBundled() && unopened.contains(queue)) {
                    free.add(queue);
                }
            }
            if (!free.isEmpty()) {
                return free;
            }
        }
        return List.of();
    }
}
