package io.github.surefirefine.schedule.queue;

import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.schedule.plan.ClassQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which fork has found which classes, slice by slice. JUnit need not look for them again in that fork, if it gets them as
 * they were found. Confined to the scheduler.
 */
final class Finds {

    private final Map<ForkId, List<List<ClassQueue>>> slices = new HashMap<>();

    void add(ForkId finder, List<ClassQueue> slice) {
        slices.computeIfAbsent(finder, fork -> new ArrayList<>()).add(slice);
    }

    void forget(ForkId finder) {
        slices.remove(finder);
    }

    /** The classes of a slice that are still free, if the fork has one of which any is; each slice is offered once. */
    List<ClassQueue> next(ForkId finder, Predicate<ClassQueue> isFree) {
        List<List<ClassQueue>> own = slices.getOrDefault(finder, List.of());
        while (!own.isEmpty()) {
            List<ClassQueue> free = own.remove(0).stream().filter(isFree).toList();
            if (!free.isEmpty()) {
                return free;
            }
        }
        return List.of();
    }
}
