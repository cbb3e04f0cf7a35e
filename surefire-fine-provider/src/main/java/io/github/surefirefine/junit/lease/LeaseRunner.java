package io.github.surefirefine.junit.lease;

import io.github.surefirefine.junit.discovery.ContextClassLoader;
import io.github.surefirefine.junit.discovery.ReusablePlan;
import io.github.surefirefine.junit.execution.ExecutionSettings;
import io.github.surefirefine.junit.execution.LeaseExecution;
import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.junit.gate.engine.EngineRoots;
import io.github.surefirefine.junit.names.SuccessfulClasses;
import io.github.surefirefine.junit.request.JUnitRequests;
import io.github.surefirefine.junit.rules.SharingRules;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.platform.LeaseListener;
import io.github.surefirefine.platform.PlatformSettings;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;

/** Runs leases, each in one execution of the launcher. Confined to one thread. */
public final class LeaseRunner {

    private final PlatformSettings settings;
    private final LeaseRequests requests;
    private final ExecutionSettings executions;
    private final Launcher launcher;
    private final CurrentLease current;
    private final ContextClassLoader contextClassLoader;

    /** @param current is told of each lease */
    public LeaseRunner(
            PlatformSettings settings,
            JUnitRequests requests,
            Launcher launcher,
            CurrentLease current,
            ContextClassLoader contextClassLoader) {
        this.settings = settings;
        this.requests = new LeaseRequests(
                settings, requests, new UnitSelectors(settings.testClassLoader(), contextClassLoader.isLeftAlone()));
        this.executions = new ExecutionSettings(
                new SharingRules(settings.invocations(), requests.shareable(), settings.testClassLoader()),
                settings.reportDialect(),
                settings.limits(),
                new SuccessfulClasses());
        this.launcher = launcher;
        this.current = current;
        this.contextClassLoader = contextClassLoader;
    }

    /**
     * Whether JUnit has to look for the tests of a lease again, because they are in another order, or are only some of
     * them.
     */
    public boolean needsDiscovery(Lease lease) {
        return requests.hasOrderOfItsOwn(lease) || lease.isRerun();
    }

    /** Runs a lease from a plan that holds it. */
    public void runFound(Lease lease, ReusablePlan found, LeaseListener listener) {
        Cancellation cancellation = cancellation();
        execute(
                new OpenLease(
                        lease,
                        gate(lease, InvocationsSoFar.NONE, found.passedOver(), listener),
                        cancellation,
                        found.roots()),
                listener,
                execution -> cancellation.execute(launcher, found.plan(), execution));
    }

    /**
     * Lets JUnit look for a lease and runs it.
     *
     * @param others what another fork has begun of the only unit, {@link InvocationsSoFar#NONE} for nothing
     */
    public void run(Lease lease, InvocationsSoFar others, LeaseListener listener) {
        EngineRoots roots = new EngineRoots();
        LauncherDiscoveryRequest request = requests.of(lease, roots);
        Cancellation cancellation = cancellation();
        execute(
                new OpenLease(lease, gate(lease, others, Set.of(), listener), cancellation, roots),
                listener,
                execution -> cancellation.execute(launcher, request, execution));
    }

    /** Reports the units of a lease as skipped. */
    public void skip(Lease lease, String reason, LeaseListener listener) {
        EngineRoots roots = new EngineRoots();
        LauncherDiscoveryRequest request = requests.of(lease, roots);
        execute(
                new OpenLease(
                        lease, gate(lease, InvocationsSoFar.NONE, Set.of(), listener), Cancellation.none(), roots),
                listener,
                execution -> execution.skip(launcher.discover(request), reason));
    }

    private static LeaseGate gate(
            Lease lease, InvocationsSoFar others, Set<String> passedOver, LeaseListener listener) {
        return new LeaseGate(lease, listener::claim, listener::claimUnits, others, passedOver);
    }

    private Cancellation cancellation() {
        return settings.runRules().skipAfterFailures() == 0 ? Cancellation.none() : Cancellation.create();
    }

    /** Whatever JUnit throws, no unit may be lost silently. */
    private void execute(OpenLease lease, LeaseListener listener, Consumer<LeaseExecution> launch) {
        LeaseExecution execution = new LeaseExecution(
                lease.lease(), lease.gate(), listener, executions, contextClassLoader.beginDiscovery());
        current.becomes(lease);
        try {
            launch.accept(execution);
            execution.end();
        } catch (RuntimeException | Error e) {
            // JUnit rethrows some errors of tests, such as an OutOfMemoryError.
            execution.breakOff(e);
        } finally {
            lease.gate().close();
        }
    }
}
