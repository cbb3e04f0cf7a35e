package io.github.surefirefine.simulation;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whichever worker is free takes the next part, and runs all of it. */
final class Parts implements HandOut {

    private final Deque<List<TestUnit>> parts;
    private final List<Deque<TestUnit>> taken;

    Parts(List<List<TestUnit>> parts, int workers) {
        this.parts = new ArrayDeque<>(parts);
        taken = new ArrayList<>(IntStream.range(0, workers)
                .mapToObj(i -> new ArrayDeque<TestUnit>())
                .toList());
    }

    @Override
    public Optional<TestUnit> next(int worker) {
        if (taken.get(worker).isEmpty() && !parts.isEmpty()) {
            taken.get(worker).addAll(parts.remove());
        }
        return Optional.ofNullable(taken.get(worker).poll());
    }

    @Override
    public void finished(int worker, long nanos) {}
}
