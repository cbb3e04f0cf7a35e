package io.github.surefirefine.simulation;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A process of another tool: it runs tests one after the other, and pays when it enters a class. */
final class Worker {

    private final int number;
    private final Suite suite;
    private final Set<Integer> entered = new HashSet<>();
    private int inClass = -1;
    private long freeNanos;
    private long lastNanos;

    private Worker(int number, Suite suite) {
        this.number = number;
        this.suite = suite;
    }

    static List<Worker> workers(Suite suite, int number) {
        return IntStream.range(0, number).mapToObj(i -> new Worker(i, suite)).toList();
    }

    int number() {
        return number;
    }

    /** When it has run all that it was given. */
    long freeNanos() {
        return freeNanos;
    }

    /** How long its last test took, with entering the class. */
    long lastNanos() {
        return lastNanos;
    }

    /** Fixtures are torn down when a test of another class follows; whatever else a class needs is loaded once. */
    void run(TestUnit unit) {
        long before = freeNanos;
        int next = unit.classIndex();
        boolean isNew = entered.add(next);
        boolean hasFixtures = suite.plan().classes().get(next).traits().fixtures();
        if (isNew || (hasFixtures && inClass != next)) {
            freeNanos += suite.setupNanos()[next];
        }
        inClass = next;
        freeNanos += suite.nanos(unit);
        lastNanos = freeNanos - before;
    }
}
