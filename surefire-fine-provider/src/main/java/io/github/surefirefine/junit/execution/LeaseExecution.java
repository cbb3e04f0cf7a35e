package io.github.surefirefine.junit.execution;

import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.junit.names.FailureTexts;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.platform.LeaseListener;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Follows the launcher execution of one lease from its beginning to its end, and ensures that no unit is lost, even if
 * JUnit throws or something goes wrong here. JUnit may call it from several threads.
 */
public final class LeaseExecution implements TestExecutionListener {

    private final Lease lease;
    private final LeaseGate gate;
    private final LeaseListener listener;
    private final ExecutionSettings settings;
    private final Runnable testsBegin;
    private final UnitProgress progress;
    private volatile boolean isBrokenOff;
    private volatile @Nullable ExecutionReporter reporter;

    /**
     * @param testsBegin called by the executing thread when JUnit has found the tests and before it runs the first one
     */
    public LeaseExecution(
            Lease lease, LeaseGate gate, LeaseListener listener, ExecutionSettings settings, Runnable testsBegin) {
        this.lease = lease;
        this.gate = gate;
        this.listener = listener;
        this.settings = settings;
        this.testsBegin = testsBegin;
        this.progress = new UnitProgress(lease, gate, listener);
    }

    /** The execution has ended. If units are missing that JUnit should have run, the lease has failed. */
    public void end() {
        if (isBrokenOff) {
            return;
        }
        gate.close();
        ExecutionReporter begun = reporter;
        progress.end(begun == null ? Set.of() : begun.endedBadly());
    }

    /**
     * JUnit has thrown something, so the execution ends here. Nothing more is reported of tests that still run in other
     * threads.
     */
    public void breakOff(Throwable thrown) {
        isBrokenOff = true;
        ExecutionReporter begun = reporter;
        String lastClass = begun == null ? null : begun.lastClass();
        listener.leaseFailed(
                FailureTexts.of(thrown, lastClass == null ? LeaseExecution.class.getName() : lastClass, null));
        if (begun != null) {
            begun.closeOpenSets();
        }
    }

    /** Reports the units as skipped; called instead of an execution. */
    public void skip(TestPlan plan, String reason) {
        testPlanExecutionStarted(plan);
        if (isBrokenOff) {
            return;
        }
        plan.getRoots().forEach(root -> skip(plan, root, reason));
        end();
    }

    private void skip(TestPlan plan, TestIdentifier identifier, String reason) {
        if (reporter().isInUnit(identifier)) {
            executionSkipped(identifier, reason);
        } else {
            executionStarted(identifier);
            plan.getChildren(identifier).forEach(child -> skip(plan, child, reason));
            executionFinished(identifier, TestExecutionResult.successful());
        }
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        try {
            reporter = new ExecutionReporter(lease, gate, listener, settings, progress, plan);
            testsBegin.run();
        } catch (Throwable thrown) {
            hasThrown(thrown);
        }
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (!isBrokenOff) {
            try {
                reporter().started(identifier);
            } catch (Throwable thrown) {
                hasThrown(thrown);
            }
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (!isBrokenOff) {
            try {
                reporter().finished(identifier, result);
            } catch (Throwable thrown) {
                hasThrown(thrown);
            }
        }
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        if (!isBrokenOff) {
            try {
                reporter().skipped(identifier, reason);
            } catch (Throwable thrown) {
                hasThrown(thrown);
            }
        }
    }

    /**
     * Tests run on the same thread and may mock classes of the JDK. JUnit would print what a listener throws and
     * continue, and the missing result would go unnoticed. So nothing more is reported of the lease: units that have
     * begun and not finished are errors, and units that have not begun do not begin here.
     */
    private void hasThrown(Throwable thrown) {
        gate.cancel();
        if (!isBrokenOff) {
            breakOff(thrown);
        }
    }

    private ExecutionReporter reporter() {
        ExecutionReporter begun = reporter;
        if (begun == null) {
            throw new IllegalStateException("the execution has not started");
        }
        return begun;
    }
}
