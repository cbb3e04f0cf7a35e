package io.github.surefirefine.junit;

import io.github.surefirefine.junit.discovery.ContextClassLoader;
import io.github.surefirefine.junit.discovery.Discovery;
import io.github.surefirefine.junit.discovery.ReusablePlan;
import io.github.surefirefine.junit.gate.engine.GatedEngine;
import io.github.surefirefine.junit.lease.CurrentLease;
import io.github.surefirefine.junit.lease.LeaseRunner;
import io.github.surefirefine.junit.request.JUnitRequests;
import io.github.surefirefine.junit.request.NamedListeners;
import io.github.surefirefine.junit.request.ServiceListeners;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.platform.LeaseListener;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.TestPlatform;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;

/** Finds and runs tests with one launcher session, which lives as long as the fork. */
public final class JUnitTestPlatform implements TestPlatform {

    private final LauncherSession session;
    private final NamedListeners namedListeners;
    private final CurrentLease current;
    private final Discovery discovery;
    private final LeaseRunner leases;

    /** Opens the session; JUnit looks for its services with the context class loader of the calling thread. */
    public JUnitTestPlatform(PlatformSettings settings) {
        quietJUnitLogger();
        NewIssuesOnly.install();
        JUnitRequests requests = new JUnitRequests(settings);
        boolean isJupiterShareable = requests.shareable().test(GatedEngine.JUPITER);
        this.current = new CurrentLease(isJupiterShareable);
        this.session = isJupiterShareable
                ? LauncherFactory.openSession(ServiceListeners.without(current::isGivenUp))
                : LauncherFactory.openSession();
        this.namedListeners = new NamedListeners(settings);
        namedListeners.register(session.getLauncher(), current::isGivenUp);
        if (!settings.inOnlyJvm()) {
            session.getLauncher().registerTestExecutionListeners(current);
        }
        ClassLoader tests = settings.testClassLoader();
        ContextClassLoader ofSession =
                ContextClassLoader.ofCallingThread(JUnitTestPlatform.class.getClassLoader(), tests);
        boolean mayBeLoadedOtherwise = requests.mayLoadClassesOtherwise() || !ofSession.is(tests);
        ContextClassLoader contextClassLoader = mayBeLoadedOtherwise ? ofSession.leftAlone() : ofSession;
        this.discovery = new Discovery(settings, requests, session.getLauncher(), contextClassLoader);
        this.leases = new LeaseRunner(settings, requests, session.getLauncher(), current, contextClassLoader);
    }

    /** Like stock Surefire, unless the user has set a level. */
    private static void quietJUnitLogger() {
        Logger logger = Logger.getLogger("org.junit");
        if (logger.getLevel() == null) {
            logger.setLevel(Level.WARNING);
        }
    }

    @Override
    public RunPlan discover() {
        return discovery.all();
    }

    @Override
    public int slices() {
        return discovery.slices();
    }

    @Override
    public RunPlan discover(int slice) {
        return discovery.slice(slice);
    }

    @Override
    public void runPlanned(Lease lease, LeaseListener listener) {
        leases.runFound(lease, discovery.latest(), listener);
    }

    @Override
    public void run(Lease lease, LeaseListener listener) {
        Optional<ReusablePlan> found = leases.needsDiscovery(lease) ? Optional.empty() : discovery.take(lease);
        if (found.isPresent()) {
            leases.runFound(lease, found.get(), listener);
        } else {
            leases.run(lease, InvocationsSoFar.NONE, listener);
        }
    }

    @Override
    public void runPart(Lease lease, InvocationsSoFar others, LeaseListener listener) {
        leases.run(lease, others, listener);
    }

    @Override
    public void skip(Lease lease, String reason, LeaseListener listener) {
        leases.skip(lease, reason, listener);
    }

    @Override
    public void cancel(int lease) {
        current.cancel(lease);
    }

    @Override
    public List<Integer> giveUp(int lease, List<Integer> units) {
        return current.giveUp(lease, units);
    }

    @Override
    public void extend(int lease, List<Integer> units) {
        current.extend(lease, units);
    }

    @Override
    public InvocationsSoFar shareInvocations(int lease, int unit) {
        return current.shareInvocations(lease, unit);
    }

    @Override
    public void close() {
        namedListeners.close();
        session.close();
    }
}
