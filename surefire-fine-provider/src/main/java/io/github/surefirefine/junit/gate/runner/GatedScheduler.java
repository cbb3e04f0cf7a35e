package io.github.surefirefine.junit.gate.runner;

import io.github.surefirefine.junit.gate.LeaseGate;
import java.util.List;
import org.junit.runners.model.RunnerScheduler;

/**
 * Runs those children of a JUnit 4 runner that the gate lets pass, in the runner's own way.
 *
 * <p>Only created by {@link AskingRunner}, as a hidden class.
 */
final class GatedScheduler implements RunnerScheduler {

    private final LeaseGate gate;
    private final List<String> childIds;
    private final RunnerScheduler own;
    private int next;

    GatedScheduler(LeaseGate gate, List<String> childIds, RunnerScheduler own) {
        this.gate = gate;
        this.childIds = childIds;
        this.own = own;
    }

    @Override
    public void schedule(Runnable child) {
        if (gate.mayBegin(childIds.get(next++))) {
            own.schedule(child);
        }
    }

    @Override
    public void finished() {
        own.finished();
    }
}
