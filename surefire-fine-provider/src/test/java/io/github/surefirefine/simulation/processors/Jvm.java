package io.github.surefirefine.simulation.processors;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.simulation.SimulatedRun;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A process that runs tests one after the other. It begins cold: it loads and compiles everything again, whatever the others
 * have compiled. Fixtures are torn down when tests of another class follow; classes are loaded once.
 */
final class Jvm {

    /** Processor time of a launcher execution. */
    private static final double EXECUTE = SimulatedRun.LEASE_NANOS / 1e9;

    /** The first tests of a class are compiled even in a JVM that is warm. */
    private static final double CLASS_WARM_AFTER = 0.2;

    private final Machine machine;
    private final ComputingSuite suite;
    private final Set<Integer> entered = new HashSet<>();
    private final Map<Integer, Double> computedInClass = new HashMap<>();
    private int inClass = -1;
    private double computed;

    Jvm(Machine machine, ComputingSuite suite) {
        this.machine = machine;
        this.suite = suite;
    }

    /** Connects; JUnit is not needed for that. */
    void start(Runnable then) {
        machine.compute(FirstRun.START, then);
    }

    /** Loads JUnit and what all tests need. */
    void load(Runnable then) {
        machine.compute(FirstRun.LOAD, then);
    }

    /** Begins a launcher execution: what was set up for the last one is gone. */
    void execute(Runnable then) {
        inClass = -1;
        machine.compute(EXECUTE, then);
    }

    /** Sets the class up unless that is still done. */
    void enter(int classIndex, Runnable then) {
        boolean isNew = entered.add(classIndex);
        boolean isAgain = !isNew && inClass != classIndex && suite.hasFixtures(classIndex);
        inClass = classIndex;
        double setup = isNew || isAgain ? suite.setupSeconds(classIndex) : 0;
        machine.compute(isNew ? FirstRun.ENTER + setup : setup, then);
    }

    /** Runs a test of a class that was entered: it computes, and then it waits. */
    void run(TestUnit unit, Runnable then) {
        double computing = suite.computingSeconds(unit);
        double before = computedInClass.getOrDefault(unit.classIndex(), 0.0);
        if (computed < FirstRun.WARM_AFTER || before < CLASS_WARM_AFTER) {
            machine.compute(FirstRun.COMPILING * computing, () -> {});
        }
        computed += computing;
        computedInClass.put(unit.classIndex(), before + computing);
        machine.compute(computing, () -> machine.after(suite.waitingSeconds(unit), then));
    }
}
