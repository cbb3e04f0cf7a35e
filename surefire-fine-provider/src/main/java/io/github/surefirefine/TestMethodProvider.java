package io.github.surefirefine;

import io.github.surefirefine.conductor.Conductor;
import io.github.surefirefine.conductor.ConductorProcess;
import io.github.surefirefine.conductor.LocalFork;
import io.github.surefirefine.conductor.Rendezvous;
import io.github.surefirefine.dispatch.ForkUse;
import io.github.surefirefine.fork.Dumpstream;
import io.github.surefirefine.fork.ForkAgent;
import io.github.surefirefine.model.ClassOrder;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.model.Shard;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.options.CiShard;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.ForkNumber;
import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.platform.PlatformLoader;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.ReportDialect;
import io.github.surefirefine.platform.SurefireSettings;
import io.github.surefirefine.platform.TestPlatform;
import io.github.surefirefine.schedule.ForksThatPay;
import io.github.surefirefine.shard.ShardPlan;
import io.github.surefirefine.shard.Suite;
import io.github.surefirefine.store.FileTrouble;
import io.github.surefirefine.store.ReportsFolder;
import io.github.surefirefine.store.RunMemory;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.maven.surefire.api.provider.AbstractProvider;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.report.ConsoleOutputCapture;
import org.apache.maven.surefire.api.report.ReporterFactory;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.apache.maven.surefire.api.suite.RunResult;
import org.apache.maven.surefire.api.testset.TestSetFailedException;
import org.apache.maven.surefire.api.util.ScanResult;
import org.jspecify.annotations.Nullable;

/**
 * What {@link FineProvider} does on a Java that is new enough. Surefire makes one in Maven's JVM and asks it for test sets, if there is more than one fork or forks are
 * not reused; and one in each fork, to run them. From 3.6.0 on, it asks in a fork of its own instead of in Maven's JVM
 * where the forks have another JDK than Maven.
 */
final class TestMethodProvider extends AbstractProvider {

    /** Tells the forks where the conductor is; Surefire hands the provider's properties on to every fork. */
    private static final String CONDUCTOR = "surefire-fine.conductor";

    /** The process id of Maven among the properties that Surefire hands to a fork. */
    private static final String MAVEN_PID = "pluginPid";

    /** Surefire's own number of the fork among the properties that it hands to a fork. */
    private static final String FORK_NUMBER = "forkNumber";

    /** The user's choice of an order, among the properties that Surefire hands to a fork. */
    private static final String RUN_ORDER = "runOrder";

    private static final String FAILED_FIRST = "failedfirst";

    /** Orders that only serve to be soon through; that is what we do anyway. */
    private static final Set<String> FREE_ORDERS = Set.of("filesystem", "balanced");

    private final ProviderParameters parameters;

    TestMethodProvider(ProviderParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Iterable<Class<?>> getSuites() {
        FineOptions options = FineOptions.parse(textsWithShard());
        if (parameters.isInsideFork()) {
            return listUnits(options);
        }
        PlatformLoader.check(settings(options, false));
        checkReports();
        return new ForkTokens(
                maxReusedForks(options), use -> startConductor(use, options).tokens());
    }

    private int maxReusedForks(FineOptions options) {
        if (SurefireSettings.debuggerNeedsSingleFork(systemProperties(), reports())) {
            return 1;
        }
        if (options.forks() == ForkNumber.ALL) {
            return ForkTokens.AS_MANY_AS_FORK_COUNT;
        }
        ScanResult scanned = parameters.getScanResult();
        int machines = options.shard().map(Shard::count).orElse(1);
        return memory(options)
                .forksThatPay(names(scanned))
                .orElseGet(() -> ForksThatPay.ofUnknown(
                        scanned.size() / machines, Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public RunResult invoke(@Nullable Object forkTestSet) throws TestSetFailedException {
        ReporterFactory reporters = parameters.getReporterFactory();
        RunResult result;
        try {
            run(forkTestSet, reporters.createTestReportListener());
        } catch (OptionException | PlatformException e) {
            throw new TestSetFailedException(e.getMessage());
        } catch (IOException e) {
            throw new TestSetFailedException(
                    Trouble.CONNECTION.tell("fine: this fork cannot talk to its conductor: " + FileTrouble.of(e)
                            + ". Was the folder for temporary files removed while tests were running?"),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestSetFailedException(Trouble.CONNECTION.tell("fine: interrupted"));
        } finally {
            result = reporters.close();
        }
        return result;
    }

    private void run(@Nullable Object forkTestSet, TestReportListener<TestOutputReportEntry> surefire)
            throws TestSetFailedException, IOException, InterruptedException {
        if (parameters.isInsideFork()) {
            Dumpstream.removeAtExit(reports());
        }
        String conductor = parameters.getProviderProperties().get(CONDUCTOR);
        // What is run of the suite, a conductor knows; the environment of a fork need not say it.
        Map<String, String> texts = conductor == null ? textsWithShard() : optionTexts();
        FineOptions options = FineOptions.parse(texts);
        checkReports();
        PlatformSettings settings = settings(options, conductor == null && forkTestSet == null);
        if (conductor != null) {
            ForkAgent.workFor(Address.parse(conductor), forkNumber(), settings, surefire);
        } else if (forkTestSet == null) {
            LocalFork only = Conductor.startLocal(options, memory(options), reports());
            ForkAgent.work(only, settings, surefire);
        } else {
            ForkUse use = forkTestSet instanceof Class ? ForkUse.ONE_UNIT_EACH : ForkUse.REUSED;
            Address address = rendezvous().meet(here -> ConductorProcess.start(here, use, isWholeSuite(), texts));
            ForkAgent.workFor(address, forkNumber(), settings, surefire);
        }
    }

    /**
     * Surefire 3.6 asks in a fork of its own where the forks have another JDK than Maven. No conductor can live there;
     * the forks that follow meet one by themselves. They are as many as there are units at most.
     */
    private Iterable<Class<?>> listUnits(FineOptions options) {
        ConsoleOutputCapture.startCapture(output -> {});
        try (TestPlatform platform = PlatformLoader.open(settings(options, false))) {
            rendezvous().clear();
            return Collections.nCopies(units(platform.discover().classes(), options), ForkToken.class);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    Trouble.LEFTOVERS.tell("fine: what an earlier run has left cannot be removed"), e);
        }
    }

    /** How many units are run of these classes; one at least, as the conductor has something to say anyway. */
    private int units(List<TestClass> classes, FineOptions options) {
        List<TestUnit> all =
                classes.stream().flatMap(each -> each.units().stream()).toList();
        if (options.shard().isEmpty()) {
            return all.size();
        }
        Shard shard = options.shard().get();
        ShardPlan plan = ShardPlan.of(Suite.distinct(classes), memory(options).recall(), shard.count());
        return Math.max(
                1, (int) all.stream().filter(unit -> plan.isIn(shard, unit)).count());
    }

    private Rendezvous rendezvous() {
        String mavenPid = parameters.getProviderProperties().getOrDefault(MAVEN_PID, "0");
        return new Rendezvous(reports(), Long.parseLong(mavenPid));
    }

    private void checkReports() {
        ReportsFolder.trouble(reports()).ifPresent(trouble -> {
            throw new PlatformException(trouble);
        });
    }

    private Path reports() {
        return parameters.getReporterConfiguration().getReportsDirectory().toPath();
    }

    private Conductor startConductor(ForkUse use, FineOptions options) {
        try {
            Conductor conductor = Conductor.start(use, options, memory(options), reports());
            parameters
                    .getProviderProperties()
                    .put(CONDUCTOR, conductor.address().toText());
            return conductor;
        } catch (IOException e) {
            throw new UncheckedIOException(Trouble.NO_SOCKET.tell("fine: no socket can be opened for the forks"), e);
        }
    }

    private RunMemory memory(FineOptions options) {
        return RunMemory.of(options, reports(), isWholeSuite());
    }

    private boolean isWholeSuite() {
        return parameters.getTestRequest().getTestListResolver().isEmpty();
    }

    /** With the shard that the environment says, where the user wants that. */
    private Map<String, String> textsWithShard() {
        return CiShard.resolve(optionTexts(), System.getenv());
    }

    /** As the user has set them; what is set on the command line wins. */
    private Map<String, String> optionTexts() {
        return FineOptions.texts(parameters.getProviderProperties(), systemProperties());
    }

    private static Map<String, String> systemProperties() {
        Properties properties = System.getProperties();
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
    }

    private PlatformSettings settings(FineOptions options, boolean inOneJvm) {
        return new PlatformSettings(
                parameters.getTestClassLoader(),
                this::testClasses,
                runRules(options),
                SurefireSettings.of(parameters.getProviderProperties(), systemProperties(), reports()),
                parameters.getTestRequest().getTestListResolver(),
                options.together(),
                options.limits(),
                options.locks(),
                options.leaks() && parameters.isInsideFork(),
                inOneJvm,
                options.shard().isPresent(),
                ReportDialect.of(ProviderParameters.class.getPackage().getImplementationVersion()));
    }

    private RunRules runRules(FineOptions options) {
        return new RunRules(
                classOrder(),
                parameters.getTestRequest().getRerunFailingTestsCount(),
                parameters.getSkipAfterFailureCount(),
                // A test that is run again is known by its number, which must not mean another one elsewhere.
                options.invocations() && parameters.getTestRequest().getRerunFailingTestsCount() == 0);
    }

    private ClassOrder classOrder() {
        if (runOrder().isEmpty() || FREE_ORDERS.contains(runOrder())) {
            return ClassOrder.LONGEST_FIRST;
        }
        return runOrder().equals(FAILED_FIRST) ? ClassOrder.FAILED_FIRST : ClassOrder.AS_PLANNED;
    }

    /** The classes that Surefire's scan has found, in the order that the user has chosen. */
    private List<String> testClasses() {
        List<String> names = names(parameters.getScanResult());
        return FREE_ORDERS.contains(runOrder())
                ? names
                : new OrderedClasses(parameters.getTestClassLoader(), parameters.getRunOrderCalculator()).order(names);
    }

    private static List<String> names(ScanResult scanned) {
        return IntStream.range(0, scanned.size())
                .mapToObj(scanned::getClassName)
                .toList();
    }

    /** Empty where Surefire does not tell, which is where everything runs in Maven's JVM. */
    private String runOrder() {
        return parameters.getProviderProperties().getOrDefault(RUN_ORDER, "");
    }

    private int forkNumber() {
        return Integer.parseInt(parameters.getProviderProperties().getOrDefault(FORK_NUMBER, "1"));
    }
}
