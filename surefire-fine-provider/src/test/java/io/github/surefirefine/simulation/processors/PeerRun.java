package io.github.surefirefine.simulation.processors;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.simulation.HandOut;
import io.github.surefirefine.simulation.Peer;

/** What another tool would make of a suite on a machine. */
final class PeerRun {

    private final Machine machine;
    private final HandOut handOut;
    private double end;

    private PeerRun(Machine machine, HandOut handOut) {
        this.machine = machine;
        this.handOut = handOut;
    }

    /** When the last test has finished. Stock Surefire starts no more forks than there are classes. */
    static double seconds(Peer peer, ComputingSuite suite, int forks, int processors) {
        Machine machine = new Machine(processors);
        int workers = peer == Peer.STOCK ? Math.min(forks, suite.classes()) : forks;
        PeerRun run = new PeerRun(machine, peer.handOut(suite.suite(), workers));
        for (int i = 0; i < workers; i++) {
            int worker = i;
            Jvm jvm = new Jvm(machine, suite);
            jvm.start(() -> jvm.load(() -> run.next(worker, jvm)));
        }
        machine.run();
        return run.end;
    }

    private void next(int worker, Jvm jvm) {
        handOut.next(worker).ifPresent(unit -> run(worker, jvm, unit));
    }

    private void run(int worker, Jvm jvm, TestUnit unit) {
        double began = machine.now();
        jvm.enter(
                unit.classIndex(),
                () -> jvm.run(unit, () -> {
                    end = machine.now();
                    handOut.finished(worker, (long) ((machine.now() - began) * 1e9));
                    next(worker, jvm);
                }));
    }
}
