package io.github.surefirefine.schedule.queue;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.schedule.plan.ClassQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which fork has discovered which classes, slice by slice. If a fork gets classes as it discovered them, JUnit need not
 * discover them again there. Confined to the scheduler.
 */
final class DiscoveredSlices {

    private final Map<ForkId, List<List<ClassQueue>>> slices = new HashMap<>();

    void add(ForkId fork, List<ClassQueue> slice) {
        slices.computeIfAbsent(fork, each -> new ArrayList<>()).add(slice);
    }

    void forget(ForkId fork) {
        slices.remove(fork);
    }

    /** The free classes of the next slice of the fork that has any; each slice is offered once. */
    List<ClassQueue> next(ForkId fork, Predicate<ClassQueue> isFree) {
        List<List<ClassQueue>> own = slices.getOrDefault(fork, List.of());
        while (!own.isEmpty()) {
            List<ClassQueue> free = own.remove(0).stream().filter(isFree).toList();
            if (!free.isEmpty()) {
                return free;
            }
        }
        return List.of();
    }
}
