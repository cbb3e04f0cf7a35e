package io.github.surefirefine.junit;

import io.github.surefirefine.junit.names.SuccessfulClasses;
import io.github.surefirefine.junit.request.JUnitRequests;
import io.github.surefirefine.junit.request.MethodOrders;
import io.github.surefirefine.junit.request.NamedListeners;
import io.github.surefirefine.junit.request.ServiceListeners;
import io.github.surefirefine.model.InvocationsSoFar;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.options.InvocationSharing;
import io.github.surefirefine.platform.LeaseListener;
import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.TestPlatform;
import io.github.surefirefine.trouble.Trouble;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Finds and runs tests with one launcher session, which lives as long as the fork. */
public final class JUnitTestPlatform implements TestPlatform {

    private static final int CLASSES_OF_A_SLICE = 16;

    private static final Set<String> FIND_WHAT_THEY_ARE_ASKED_FOR =
            Set.of("[engine:junit-jupiter]", "[engine:junit-vintage]");

    private final PlatformSettings settings;
    private final JUnitRequests requests;
    private final UnitSelectors selectors;
    private final SharingRules sharing;
    private final LauncherSession session;
    private final NamedListeners namedListeners;
    private final SuccessfulClasses successfulClasses = new SuccessfulClasses();

    private final FoundSlices found = new FoundSlices();
    private final ContextClassLoader contextClassLoader;

    /** Engines that run, or do not run, what no test plan says; so what was found is not all that they would run. */
    private final Set<String> unlisting = new HashSet<>();

    private @Nullable List<String> classNames;
    private FoundSlices.@Nullable Reusable planned;
    private volatile @Nullable OpenLease open;

    /** Opens the session; JUnit looks for its services with the context class loader of the calling thread. */
    public JUnitTestPlatform(PlatformSettings settings) {
        quietJUnitLogger();
        this.settings = settings;
        this.requests = new JUnitRequests(settings);
        this.sharing = new SharingRules(
                requests.isShareable() ? settings.invocations() : InvocationSharing.OFF, settings.testClassLoader());
        this.session = requests.isShareable()
                ? LauncherFactory.openSession(ServiceListeners.without(this::isGivenUp))
                : LauncherFactory.openSession();
        this.namedListeners = new NamedListeners(settings);
        namedListeners.register(session.getLauncher(), this::isGivenUp);
        if (!settings.inOnlyJvm()) {
            session.getLauncher().registerTestExecutionListeners(new GateKeeper());
        }
        ContextClassLoader ofSession = ContextClassLoader.ofCallingThread();
        boolean mayBeLoadedOtherwise = requests.mayLoadClassesOtherwise() || !ofSession.is(settings.testClassLoader());
        this.contextClassLoader = mayBeLoadedOtherwise ? ofSession.leftAlone() : ofSession;
        this.selectors = new UnitSelectors(settings.testClassLoader(), mayBeLoadedOtherwise);
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
        if (unlisting.isEmpty()) {
            found.keep(planned(), classes);
        }
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
            FoundEngines engines = new FoundEngines();
            LockCollector locks = new LockCollector();
            JupiterTree tree = new JupiterTree();
            LauncherDiscoveryRequestBuilder request =
                    requests.selecting(classes, engines).listeners(engines).filters(tree);
            TestPlan plan = contextClassLoader.discovering(() ->
                    session.getLauncher().discover((settings.locks() ? request.filters(locks) : request).build()));
            planned = new FoundSlices.Reusable(plan, tree, Set.of());
            unlisting.addAll(engines.unlisting());
            TogetherRules rules = new TogetherRules(plan.getConfigurationParameters(), requests, settings);
            return new PlanBuilder(plan, rules, locks, settings.reportDialect())
                    .build(
                            settings.runRules(),
                            classNames,
                            contextClassLoader.discovering(() -> unlisted(plan, engines.unlisting(), classNames)));
        } catch (JUnitException e) {
            throw new PlatformException(Trouble.DISCOVERY.tell("fine: JUnit cannot find the tests: " + causes(e)));
        }
    }

    /**
     * Where one fork runs everything at once, it does not matter what an engine cannot be asked for by itself; and critical
     * issues fail all of it, as with stock Surefire.
     */
    private List<UnlistedGroup> unlisted(TestPlan plan, Set<String> ofEngines, List<String> classNames) {
        UnlistedClasses classes = new UnlistedClasses(session.getLauncher(), requests);
        List<UnlistedGroup> all = new ArrayList<>(classes.ofUnlisting(plan, ofEngines, classNames));
        boolean isFirst =
                classNames.isEmpty() || classNames.get(0).equals(classNames().get(0));
        if (isFirst) {
            // Once, by whoever looks at the first slice.
            all.addAll(UnlistedClasses.idleEngines(plan, ofEngines, classNames));
        }
        if (!settings.inOnlyJvm()) {
            all.addAll(classes.ofUnknown(plan, ofEngines, classNames));
        }
        if (!settings.inOnlyJvm() && requests.toleratesIssuesUntilExecution()) {
            classes.withIssues(plan, ofEngines, classNames).stream()
                    .filter(each -> all.stream().noneMatch(each::isPartOf))
                    .forEach(all::add);
        }
        all.stream().filter(each -> !each.isIdle()).forEach(each -> unlisting.add(each.engineId()));
        return all;
    }

    @Override
    public void runPlanned(Lease lease, LeaseListener listener) {
        runFound(lease, planned(), listener);
    }

    private FoundSlices.Reusable planned() {
        if (planned == null) {
            throw new IllegalStateException("nothing was discovered");
        }
        return planned;
    }

    @Override
    public void run(Lease lease, LeaseListener listener) {
        boolean wasFoundOtherwise = hasOrderOfItsOwn(lease) || lease.isRerun();
        Optional<FoundSlices.Reusable> reusable =
                wasFoundOtherwise ? Optional.empty() : found.take(lease, requests.isShareable());
        reusable.ifPresentOrElse(
                each -> runFound(lease, each, listener), () -> runPart(lease, InvocationsSoFar.NONE, listener));
    }

    private void runFound(Lease lease, FoundSlices.Reusable reusable, LeaseListener listener) {
        Cancellation cancellation = cancellation();
        LeaseGate gate = new LeaseGate(lease, listener::claim, InvocationsSoFar.NONE, reusable.passedOver());
        execute(
                new OpenLease(lease, gate, cancellation, reusable.tree()),
                listener,
                execution -> cancellation.execute(session.getLauncher(), reusable.plan(), execution));
    }

    @Override
    public void runPart(Lease lease, InvocationsSoFar others, LeaseListener listener) {
        JupiterTree tree = new JupiterTree();
        LauncherDiscoveryRequest request = request(lease, tree);
        Cancellation cancellation = cancellation();
        execute(
                new OpenLease(lease, new LeaseGate(lease, listener::claim, others, Set.of()), cancellation, tree),
                listener,
                execution -> cancellation.execute(session.getLauncher(), request, execution));
    }

    @Override
    public void skip(Lease lease, String reason, LeaseListener listener) {
        JupiterTree tree = new JupiterTree();
        LauncherDiscoveryRequest request = request(lease, tree);
        execute(
                new OpenLease(lease, listener, Cancellation.none(), tree),
                listener,
                execution -> execution.skip(session.getLauncher().discover(request), reason));
    }

    @Override
    public void cancel(int lease) {
        openLease(lease)
                .filter(found -> !found.cancellation().cancel() && requests.isShareable())
                .ifPresent(found -> found.gate().cancel());
    }

    @Override
    public List<Integer> giveUp(int lease, List<Integer> units) {
        return openLease(lease).map(found -> found.gate().giveUp(units)).orElse(List.of());
    }

    @Override
    public InvocationsSoFar shareInvocations(int lease, int unit) {
        return openLease(lease).map(found -> found.gate().share(unit)).orElse(InvocationsSoFar.NONE);
    }

    private boolean isGivenUp(String uniqueId) {
        OpenLease running = open;
        return running != null && running.gate().isGivenUp(uniqueId);
    }

    private Optional<OpenLease> openLease(int lease) {
        return Optional.ofNullable(open).filter(each -> each.id() == lease);
    }

    private LauncherDiscoveryRequest request(Lease lease, JupiterTree tree) {
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
        if (lease.units().stream().anyMatch(JUnitTestPlatform::mayFindMore)) {
            request.filters(new OnlyOfLease(lease));
        }
        request.filters(tree);
        if (requests.isShareable() && hasOrderOfItsOwn(lease)) {
            LeaseOrders.rankedBy(settings.testClassLoader(), new MethodRanks(lease));
            request.configurationParameters(MethodOrders.OF_THE_LEASE);
        }
        return request.build();
    }

    /** Whether JUnit may find more when it is asked for a unit: Cucumber finds all features if the user has set where they are. */
    private static boolean mayFindMore(TestUnit unit) {
        return unit.isSelectedByClass() || FIND_WHAT_THEY_ARE_ASKED_FOR.stream().noneMatch(unit.uniqueId()::startsWith);
    }

    /** Methods that are mixed by chance are mixed otherwise where some of them are missing. A whole class is left to JUnit. */
    private boolean hasOrderOfItsOwn(Lease lease) {
        boolean isMixed = settings.runRules().seed() != null && lease.units().size() > 1;
        return lease.isReordered() || isMixed;
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
                new LimitTeller(settings.limits(), listener),
                contextClassLoader.beginDiscovery());
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
    private record OpenLease(Lease lease, LeaseGate gate, Cancellation cancellation, JupiterTree tree) {

        OpenLease(Lease lease, LeaseListener listener, Cancellation cancellation, JupiterTree tree) {
            this(lease, new LeaseGate(lease, listener::claim, InvocationsSoFar.NONE, Set.of()), cancellation, tree);
        }

        int id() {
            return lease.id();
        }
    }

    /** Puts the gate of a lease before its tests at the last moment before JUnit looks at them. */
    private final class GateKeeper implements TestExecutionListener {

        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            OpenLease running = open;
            if (running != null) {
                running.tree().guardedBy(running.gate());
            }
        }
    }
}
