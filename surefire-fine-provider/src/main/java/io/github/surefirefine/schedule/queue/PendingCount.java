package io.github.surefirefine.schedule.queue;

import io.github.surefirefine.schedule.plan.ClassQueue;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** How many units of each class no fork holds. Confined to the scheduler. */
final class PendingCount {

    /** By the name of the class, so that a class and its reruns count as one. */
    private final Map<String, Integer> byClass = new HashMap<>();

    private int all;

    void add(ClassQueue queue, int units) {
        change(queue, units);
    }

    void remove(ClassQueue queue, int units) {
        change(queue, -units);
    }

    private void change(ClassQueue queue, int units) {
        all += units;
        int ofClass = byClass.getOrDefault(queue.name(), 0) + units;
        if (ofClass == 0) {
            byClass.remove(queue.name());
        } else {
            byClass.put(queue.name(), ofClass);
        }
    }

    /** The count of all classes together. */
    int all() {
        return all;
    }

    boolean hasSome(String className) {
        return byClass.containsKey(className);
    }

    /** How many classes with such a name have pending units. */
    int classes(Predicate<String> which) {
        return (int) byClass.keySet().stream().filter(which).count();
    }
}
