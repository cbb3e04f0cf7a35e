package io.github.surefirefine.simulation.processors;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.simulation.Suite;

/**
 * Tests that need processors.
 *
 * @param suite what they take if a processor is idle
 * @param computing which part of that each unit computes; it waits for something else in the rest
 */
record ComputingSuite(Suite suite, double[] computing) {

    private static final double SECOND = 1e9;

    double computingSeconds(TestUnit unit) {
        return computing[unit.index()] * suite.nanos(unit) / SECOND;
    }

    double waitingSeconds(TestUnit unit) {
        return (1 - computing[unit.index()]) * suite.nanos(unit) / SECOND;
    }

    /** Setups compute. */
    double setupSeconds(int classIndex) {
        return suite.setupNanos()[classIndex] / SECOND;
    }

    boolean hasFixtures(int classIndex) {
        return suite.plan().classes().get(classIndex).traits().fixtures();
    }

    int classes() {
        return suite.plan().classes().size();
    }
}
