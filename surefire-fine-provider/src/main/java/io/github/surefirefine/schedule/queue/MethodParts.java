package io.github.surefirefine.schedule.queue;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Parts of shared methods that no fork holds, first in, first out. Confined to the scheduler. */
final class MethodParts {

    private final ArrayDeque<TestUnit> parts = new ArrayDeque<>();

    void add(TestUnit part) {
        parts.add(part);
    }

    Optional<TestUnit> take() {
        return Optional.ofNullable(parts.poll());
    }

    List<TestUnit> takeAllOf(Predicate<TestUnit> which) {
        List<TestUnit> taken = parts.stream().filter(which).toList();
        parts.removeIf(which);
        return taken;
    }
}
