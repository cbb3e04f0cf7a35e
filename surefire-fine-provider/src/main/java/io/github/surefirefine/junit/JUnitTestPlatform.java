package io.github.surefirefine.junit;

import io.github.surefirefine.junit.names.FailureTexts;
import io.github.surefirefine.junit.names.SuccessfulClasses;
import io.github.surefirefine.junit.request.JUnitRequests;
import io.github.surefirefine.junit.request.NamedListeners;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.platform.LeaseListener;
import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.TestPlatform;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;

/** Finds and runs tests with one launcher session, which lives as long as the fork. */
public final class JUnitTestPlatform implements TestPlatform {

    /** With fewer classes, a second discovery would cost as much as it gains. */
    private static final int WORTH_A_HEAD_START = 8;

    private final PlatformSettings settings;
    private final JUnitRequests requests;
    private final LauncherSession session;
    private final NamedListeners namedListeners;
    private final SuccessfulClasses successfulClasses = new SuccessfulClasses();

    private @Nullable TestPlan planned;
    private volatile @Nullable Cancellation running;

    /** Opens the session; JUnit looks for its services with the context class loader of the calling thread. */
    public JUnitTestPlatform(PlatformSettings settings) {
        quietJUnitLogger();
        this.settings = settings;
        this.requests = new JUnitRequests(settings);
        this.session = LauncherFactory.openSession();
        this.namedListeners = new NamedListeners(settings);
        namedListeners.register(session.getLauncher());
    }

    @Override
    public RunPlan discover(int headStart, Consumer<RunPlan> begun) {
        List<String> classNames = settings.classNames().get();
        if (headStart == 0 || classNames.size() < WORTH_A_HEAD_START * headStart) {
            return discover(classNames);
        }
        begun.accept(discover(classNames.subList(0, headStart)));
        return discover(classNames.subList(headStart, classNames.size()));
    }

    private RunPlan discover(List<String> classNames) {
        List<? extends DiscoverySelector> classes =
                classNames.stream().map(DiscoverySelectors::selectClass).toList();
        try {
            TestPlan plan =
                    session.getLauncher().discover(requests.selecting(classes).build());
            planned = plan;
            TogetherRules rules =
                    new TogetherRules(plan.getConfigurationParameters(), requests.methodOrder(), settings.together());
            return new PlanBuilder(plan, rules, settings.reportDialect()).build(settings.runRules(), classNames);
        } catch (JUnitException e) {
            throw new PlatformException("fine: JUnit cannot find the tests: " + causes(e));
        }
    }

    @Override
    public void runPlanned(Lease lease, LeaseListener listener) {
        if (planned == null) {
            throw new IllegalStateException("nothing was discovered");
        }
        TestPlan everything = planned;
        Cancellation cancellation = cancellation(lease);
        execute(lease, listener, execution -> cancellation.execute(session.getLauncher(), everything, execution));
    }

    @Override
    public void run(Lease lease, LeaseListener listener) {
        LauncherDiscoveryRequest request = request(lease);
        Cancellation cancellation = cancellation(lease);
        execute(lease, listener, execution -> cancellation.execute(session.getLauncher(), request, execution));
    }

    @Override
    public void skip(Lease lease, String reason, LeaseListener listener) {
        LauncherDiscoveryRequest request = request(lease);
        execute(
                lease,
                listener,
                execution -> execution.skip(session.getLauncher().discover(request), reason));
    }

    @Override
    public void cancel(int lease) {
        Cancellation cancellation = running;
        if (cancellation != null && cancellation.lease() == lease) {
            cancellation.cancel();
        }
    }

    private LauncherDiscoveryRequest request(Lease lease) {
        List<? extends DiscoverySelector> units = lease.units().stream()
                .flatMap(unit -> unit.selectedIds().stream())
                .map(DiscoverySelectors::selectUniqueId)
                .toList();
        // Each engine would look for the units, and some are slow or talkative at that.
        String[] engines = lease.units().stream()
                .map(unit -> UniqueId.parse(unit.uniqueId()).getEngineId().orElseThrow())
                .distinct()
                .toArray(String[]::new);
        return requests.selecting(units)
                .filters(EngineFilter.includeEngines(engines))
                .build();
    }

    private Cancellation cancellation(Lease lease) {
        Cancellation cancellation = settings.runRules().skipAfterFailures() == 0
                ? Cancellation.none(lease.id())
                : Cancellation.of(lease.id());
        running = cancellation;
        return cancellation;
    }

    /** Whatever JUnit throws, no unit may be lost without a word. */
    private void execute(Lease lease, LeaseListener listener, Consumer<LeaseExecution> launch) {
        LeaseExecution execution = new LeaseExecution(lease, listener, settings.reportDialect(), successfulClasses);
        try {
            launch.accept(execution);
            execution.end();
        } catch (RuntimeException | LinkageError e) {
            execution.releaseLastWholeClass();
            listener.leaseFailed(FailureTexts.of(e, JUnitTestPlatform.class.getName(), null));
        }
    }

    @Override
    public void close() {
        namedListeners.close();
        session.close();
    }

    /** As stock Surefire does, unless the user has set a level. */
    private static void quietJUnitLogger() {
        Logger logger = Logger.getLogger("org.junit");
        if (logger.getLevel() == null) {
            logger.setLevel(Level.WARNING);
        }
    }

    private static String causes(Throwable error) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : ": ").append(cause.getMessage() == null ? cause : cause.getMessage());
        }
        return text.toString();
    }
}
