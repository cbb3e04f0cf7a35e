package io.github.surefirefine.junit;

import io.github.surefirefine.junit.names.SuccessfulClasses;
import io.github.surefirefine.junit.request.Hidden;
import io.github.surefirefine.junit.request.JUnitRequests;
import io.github.surefirefine.junit.request.MethodOrders;
import io.github.surefirefine.junit.request.NamedListeners;
import io.github.surefirefine.junit.request.ServiceListeners;
import io.github.surefirefine.model.InvocationsSoFar;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.platform.LeaseListener;
import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.TestPlatform;
import io.github.surefirefine.trouble.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Finds and runs tests with one launcher session, which lives as long as the fork. */
public final class JUnitTestPlatform implements TestPlatform {

    private static final int CLASSES_OF_A_SLICE = 16;

    private final PlatformSettings settings;
    private final JUnitRequests requests;
    private final UnitSelectors selectors;
    private final SharingRules sharing;
    private final LauncherSession session;
    private final NamedListeners namedListeners;
    private final SuccessfulClasses successfulClasses = new SuccessfulClasses();

    private final FoundSlices found = new FoundSlices();

    private @Nullable List<String> classNames;
    private @Nullable TestPlan planned;
    private volatile @Nullable OpenLease open;

    /** Opens the session; JUnit looks for its services with the context class loader of the calling thread. */
    public JUnitTestPlatform(PlatformSettings settings) {
        quietJUnitLogger();
        this.settings = settings;
        this.requests = new JUnitRequests(settings);
        this.selectors = new UnitSelectors(settings.testClassLoader());
        this.sharing = new SharingRules(requests.isAutodetecting(), settings.testClassLoader());
        Hidden hidden = new Hidden(LeaseGate.GIVEN_UP::equals, this::isInvocation, this::isPassedOver);
        this.session = requests.isGated()
                ? LauncherFactory.openSession(ServiceListeners.without(hidden))
                : LauncherFactory.openSession();
        this.namedListeners = new NamedListeners(settings);
        namedListeners.register(session.getLauncher(), hidden);
    }

    @Override
    public RunPlan discover() {
        return discover(classNames());
    }

    @Override
    public int slices() {
        return Math.max(1, (classNames().size() + CLASSES_OF_A_SLICE - 1) / CLASSES_OF_A_SLICE);
    }

    @Override
    public RunPlan discover(int slice) {
        int from = slice * CLASSES_OF_A_SLICE;
        RunPlan classes = discover(classNames()
                .subList(from, Math.min(from + CLASSES_OF_A_SLICE, classNames().size())));
        found.keep(planned(), classes);
        return classes;
    }

    /** To put them into the order that the user wants may mean to load all classes. */
    private List<String> classNames() {
        if (classNames == null) {
            classNames = settings.classNames().get();
        }
        return classNames;
    }

    private RunPlan discover(List<String> classNames) {
        List<? extends DiscoverySelector> classes =
                classNames.stream().map(DiscoverySelectors::selectClass).toList();
        try {
            LockCollector locks = new LockCollector();
            LauncherDiscoveryRequestBuilder request = requests.selecting(classes);
            TestPlan plan =
                    session.getLauncher().discover((settings.locks() ? request.filters(locks) : request).build());
            planned = plan;
            TogetherRules rules = new TogetherRules(plan.getConfigurationParameters(), requests, settings);
            return new PlanBuilder(plan, rules, locks, settings.reportDialect()).build(settings.runRules(), classNames);
        } catch (JUnitException e) {
            throw new PlatformException(Trouble.DISCOVERY.tell("fine: JUnit cannot find the tests: " + causes(e)));
        }
    }

    @Override
    public void runPlanned(Lease lease, LeaseListener listener) {
        runFound(lease, new FoundSlices.Reusable(planned(), Set.of()), listener);
    }

    private TestPlan planned() {
        if (planned == null) {
            throw new IllegalStateException("nothing was discovered");
        }
        return planned;
    }

    @Override
    public void run(Lease lease, LeaseListener listener) {
        boolean wasFoundOtherwise = lease.isReordered() || lease.isRerun() || mayShareFactory(lease);
        Optional<FoundSlices.Reusable> reusable =
                wasFoundOtherwise ? Optional.empty() : found.take(lease, requests.isGated());
        reusable.ifPresentOrElse(
                each -> runFound(lease, each, listener), () -> runPart(lease, InvocationsSoFar.NONE, listener));
    }

    private void runFound(Lease lease, FoundSlices.Reusable reusable, LeaseListener listener) {
        Cancellation cancellation = cancellation();
        LeaseGate gate = new LeaseGate(lease, listener::claim, InvocationsSoFar.NONE, reusable.passedOver());
        execute(
                new OpenLease(lease, gate, cancellation),
                listener,
                execution -> cancellation.execute(session.getLauncher(), reusable.plan(), execution));
    }

    @Override
    public void runPart(Lease lease, InvocationsSoFar others, LeaseListener listener) {
        LauncherDiscoveryRequest request = request(lease);
        Cancellation cancellation = cancellation();
        execute(
                new OpenLease(lease, new LeaseGate(lease, listener::claim, others, Set.of()), cancellation),
                listener,
                execution -> cancellation.execute(session.getLauncher(), request, execution));
    }

    @Override
    public void skip(Lease lease, String reason, LeaseListener listener) {
        LauncherDiscoveryRequest request = request(lease);
        execute(
                new OpenLease(lease, listener, Cancellation.none()),
                listener,
                execution -> execution.skip(session.getLauncher().discover(request), reason));
    }

    @Override
    public void cancel(int lease) {
        openLease(lease).ifPresent(OpenLease::cancel);
    }

    @Override
    public List<Integer> giveUp(int lease, List<Integer> units) {
        return openLease(lease).map(found -> found.gate().giveUp(units)).orElse(List.of());
    }

    @Override
    public InvocationsSoFar shareInvocations(int lease, int unit) {
        return openLease(lease).map(found -> found.gate().share(unit)).orElse(InvocationsSoFar.NONE);
    }

    private boolean isInvocation(String uniqueId) {
        OpenLease running = open;
        return running != null && running.gate().isInvocation(uniqueId);
    }

    private boolean isPassedOver(String uniqueId, String displayName) {
        OpenLease running = open;
        return running != null && running.gate().isPassedOver(uniqueId, displayName);
    }

    private Optional<OpenLease> openLease(int lease) {
        return Optional.ofNullable(open).filter(each -> each.id() == lease);
    }

    private LauncherDiscoveryRequest request(Lease lease) {
        List<DiscoverySelector> units =
                lease.units().stream().flatMap(selectors::of).toList();
        // Each engine would look for the units, and some are slow or talkative at that.
        String[] engines = lease.units().stream()
                .map(unit -> unit.uniqueId().substring(0, unit.uniqueId().indexOf(']') + 1))
                .distinct()
                .map(engine -> UniqueId.parse(engine).getEngineId().orElseThrow())
                .toArray(String[]::new);
        LauncherDiscoveryRequestBuilder request =
                requests.selecting(units).filters(EngineFilter.includeEngines(engines));
        if (requests.isGated() && lease.isReordered()) {
            GateKeeper.order(settings.testClassLoader(), new MethodRanks(lease));
            request.configurationParameters(MethodOrders.OF_THE_LEASE);
        }
        if (mayShareFactory(lease)) {
            request.configurationParameters(requests.forFactories());
        }
        return request.build();
    }

    private boolean mayShareFactory(Lease lease) {
        return settings.runRules().sharesInvocations()
                && lease.units().stream().anyMatch(unit -> unit.isFactory() && unit.hasInvocations());
    }

    private Cancellation cancellation() {
        return settings.runRules().skipAfterFailures() == 0 ? Cancellation.none() : Cancellation.create();
    }

    /** Whatever JUnit throws, no unit may be lost without a word. */
    private void execute(OpenLease lease, LeaseListener listener, Consumer<LeaseExecution> launch) {
        LeaseExecution execution = new LeaseExecution(
                lease.lease(),
                lease.gate(),
                sharing,
                listener,
                settings.reportDialect(),
                successfulClasses,
                new LimitTeller(settings.limits(), listener));
        if (requests.isGated()) {
            GateKeeper.keep(settings.testClassLoader(), lease.gate()::refusal);
        }
        open = lease;
        try {
            launch.accept(execution);
            execution.end();
        } catch (RuntimeException | Error e) {
            // JUnit passes on some errors of tests, such as an OutOfMemoryError.
            execution.breakOff(e);
        } finally {
            lease.gate().close();
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

    /** A lease that is being run, as far as other threads have a say in it. */
    private record OpenLease(Lease lease, LeaseGate gate, Cancellation cancellation) {

        OpenLease(Lease lease, LeaseListener listener, Cancellation cancellation) {
            this(lease, new LeaseGate(lease, listener::claim, InvocationsSoFar.NONE, Set.of()), cancellation);
        }

        int id() {
            return lease.id();
        }

        void cancel() {
            if (!cancellation.cancel()) {
                gate.cancel();
            }
        }
    }
}
