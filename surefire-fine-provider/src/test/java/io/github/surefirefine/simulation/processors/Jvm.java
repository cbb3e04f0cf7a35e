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
 *
 * <p>The costs are those of HotSpot with JUnit and small tests: with them, the processor time of a public suite on 1, 2 and
 * 4 forks grows about as measured.
 */
final class Jvm {

    /** Connects, and is bare otherwise. */
    private static final double START = 0.25;

    /** JUnit, and what all tests need. */
    private static final double LOAD = 0.95;

    /** To load a class, beside what its tests and its setup take. */
    private static final double ENTER = 0.02;

    /** Tests compute for that long before the JVM is no longer cold. */
    private static final double COLD_UNTIL = 2;

    /** So much longer tests take in a cold JVM, and so much the compilers take beside them. */
    private static final double COLD_SLOWER = 0.7;

    private static final double COLD_COMPILING = 1.6;

    /** Tests compute for that long before the compilers have little to do. */
    private static final double WARM_AFTER = 8;

    private static final double COMPILING = 0.5;

    /** Processor time of a launcher execution. */
    private static final double EXECUTE = SimulatedRun.LEASE_NANOS / 1e9;

    /** The code of a class is compiled as well, even in a JVM that is warm. */
    private static final double CLASS_WARM_AFTER = 0.2;

    private static final double CLASS_COMPILING = 0.3;

    private final Machine machine;
    private final ComputingSuite suite;
    private final Set<Integer> entered = new HashSet<>();
    private final Map<Integer, Double> computedInClass = new HashMap<>();
    private int inClass = -1;
    private double computed;
    private double testsWaited;

    Jvm(Machine machine, ComputingSuite suite) {
        this.machine = machine;
        this.suite = suite;
    }

    /** Connects; JUnit is not needed for that. */
    void start(Runnable then) {
        machine.compute(START, then);
    }

    /** Loads JUnit and what all tests need. */
    void load(Runnable then) {
        machine.compute(LOAD, then);
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
        machine.compute(isNew ? ENTER + setup : setup, then);
    }

    /** Runs a test of a class that was entered: it computes, and then it waits. */
    void run(TestUnit unit, Runnable then) {
        double computing = suite.computingSeconds(unit);
        boolean isCold = computed < COLD_UNTIL;
        machine.compute(compiling(unit) * computing, () -> {});
        computed += computing;
        computedInClass.merge(unit.classIndex(), computing, Double::sum);
        double needed = isCold ? (1 + COLD_SLOWER) * computing : computing;
        double begin = machine.now();
        machine.compute(needed, () -> {
            testsWaited += machine.now() - begin - needed;
            machine.after(suite.waitingSeconds(unit), then);
        });
    }

    /** For how many seconds its tests have waited for a processor. */
    double testsWaited() {
        return testsWaited;
    }

    /** What the compilers take for each second that the test computes. */
    private double compiling(TestUnit unit) {
        double compiling = computed < COLD_UNTIL ? COLD_COMPILING : computed < WARM_AFTER ? COMPILING : 0;
        boolean isNew = computedInClass.getOrDefault(unit.classIndex(), 0.0) < CLASS_WARM_AFTER;
        return isNew ? compiling + CLASS_COMPILING : compiling;
    }
}
