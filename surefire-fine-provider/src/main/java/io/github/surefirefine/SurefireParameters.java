package io.github.surefirefine;

import io.github.surefirefine.console.OutputPlace;
import io.github.surefirefine.model.fork.ForkMark;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.Seed;
import io.github.surefirefine.options.CiDialect;
import io.github.surefirefine.options.CiShard;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.InvocationSharing;
import io.github.surefirefine.platform.PlatformSettings;
import io.github.surefirefine.platform.ReportDialect;
import io.github.surefirefine.platform.SuiteJvms;
import io.github.surefirefine.platform.SurefireRequest;
import io.github.surefirefine.platform.SurefireSettings;
import io.github.surefirefine.store.HostName;
import io.github.surefirefine.store.ModuleFolder;
import io.github.surefirefine.store.QueueName;
import io.github.surefirefine.store.TestChoice;
import io.github.surefirefine.wire.Address;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Random;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.testset.DirectoryScannerParameters;
import org.apache.maven.surefire.api.testset.TestArtifactInfo;

/** Reads what Surefire passes to its provider: where it runs, what the user has set, and what to run. */
final class SurefireParameters {

    /** Tells the forks where the conductor is; Surefire passes the provider's properties on to every fork. */
    private static final String CONDUCTOR = "surefire-fine.conductor";

    /** The process id of Maven among the properties that Surefire passes to a fork. */
    private static final String MAVEN_PID = "pluginPid";

    /** The property that stands for Surefire's setting on the command line. */
    private static final String FORK_COUNT = "forkCount";

    /** Surefire's own number of the fork among the properties that it passes to a fork. */
    private static final String FORK_NUMBER = "forkNumber";

    /** What selects tests by their groups, among the properties that Surefire passes. */
    private static final List<String> GROUPS = List.of("groups", "excludegroups");

    private final ProviderParameters parameters;
    private final ChosenRunOrder runOrder;

    SurefireParameters(ProviderParameters parameters) {
        this.parameters = parameters;
        this.runOrder = new ChosenRunOrder(parameters);
    }

    boolean isInsideFork() {
        return parameters.isInsideFork();
    }

    /**
     * Where Surefire puts what tests print. It tells its reporter factory only, which every release since 3.0.0 gives to
     * the provider in Maven's JVM.
     */
    OutputPlace outputPlace() {
        try {
            Object factory = parameters.getReporterFactory();
            Field field = factory.getClass().getDeclaredField("reportConfiguration");
            field.setAccessible(true);
            Object configuration = field.get(factory);
            Object isRedirected = configuration
                    .getClass()
                    .getMethod("isRedirectTestOutputToFile")
                    .invoke(configuration);
            return Boolean.FALSE.equals(isRedirected) ? OutputPlace.CONSOLE : OutputPlace.FILES;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return OutputPlace.UNKNOWN;
        }
    }

    /** The folder of the reports. */
    Path reports() {
        return parameters.getReporterConfiguration().getReportsDirectory().toPath();
    }

    ChosenRunOrder runOrder() {
        return runOrder;
    }

    /** None if this JVM, or another one that is not known yet, makes the decisions. */
    Optional<Address> conductor() {
        String known = parameters.getProviderProperties().get(CONDUCTOR);
        String text = known == null ? System.getenv(ForkMark.CONDUCTOR) : known;
        return text == null ? Optional.empty() : Optional.of(Address.parse(text));
    }

    /** Every fork that Surefire starts from now on knows this conductor. */
    void tellForks(Address conductor) {
        parameters.getProviderProperties().put(CONDUCTOR, conductor.toText());
    }

    /** How many forks Surefire may start; it does not tell. Empty if nobody else does. */
    OptionalInt forkCount(FineOptions options) {
        return SurefireSettings.forkCount(
                options.forks().count().orElse(System.getProperty(FORK_COUNT, "")),
                Runtime.getRuntime().availableProcessors());
    }

    int forkNumber() {
        return Integer.parseInt(parameters.getProviderProperties().getOrDefault(FORK_NUMBER, "1"));
    }

    long mavenPid() {
        return Long.parseLong(parameters.getProviderProperties().getOrDefault(MAVEN_PID, "0"));
    }

    /** Which tests the user wants. */
    TestChoice choice() {
        if (!parameters.getTestRequest().getTestListResolver().isEmpty()) {
            return TestChoice.BY_NAME;
        }
        Map<String, String> properties = parameters.getProviderProperties();
        for (String key : GROUPS) {
            if (!properties.getOrDefault(key, "").isBlank()) {
                return TestChoice.BY_GROUPS;
            }
        }
        return TestChoice.ALL;
    }

    /** Whether a debugger allows no more than one fork. */
    boolean debuggerNeedsSingleFork() {
        return SurefireSettings.debuggerNeedsSingleFork(systemProperties(), reports());
    }

    /** As the user has set them; the command line wins. */
    Map<String, String> optionTexts() {
        Map<String, String> all = systemProperties();
        return SurefireSettings.withForkTimeout(
                FineOptions.texts(parameters.getProviderProperties(), all), all, reports());
    }

    /** With what the environment says of the CI system and the shard, if the user wants that. */
    Map<String, String> optionTextsWithShard() {
        return QueueName.resolve(
                CiShard.resolve(CiDialect.resolve(optionTexts(), System.getenv()), System.getenv()),
                ModuleFolder.of(reports()),
                reports(),
                selection(),
                HostName.get() + ":" + ownPid());
    }

    private long ownPid() {
        return mavenPid() == 0 ? ProcessHandle.current().pid() : mavenPid();
    }

    /** By what this execution of the plugin selects its tests: the same module may have several executions. */
    @SuppressWarnings("deprecation") // Surefire tells the patterns of class names nowhere else.
    private List<String> selection() {
        // A build for each of several JDKs, as in a matrix of CI jobs, is a run of its own.
        List<String> selection = new ArrayList<>(
                List.of(System.getProperty("java.specification.version", ""), System.getProperty("os.name", "")));
        DirectoryScannerParameters scanner = parameters.getDirectoryScannerParameters();
        if (scanner != null) {
            selection.addAll(scanner.getIncludes());
            selection.add("");
            selection.addAll(scanner.getExcludes());
        }
        selection.add(
                String.valueOf(parameters.getTestRequest().getTestListResolver().getPluginParameterTest()));
        for (String key : List.of("groups", "excludegroups", "includejunit5engines", "excludejunit5engines")) {
            selection.add(parameters.getProviderProperties().getOrDefault(key, ""));
        }
        return selection;
    }

    /** What the JUnit adapter must know if tests run in only one JVM of this machine. */
    PlatformSettings inOneJvm(FineOptions options) {
        // What is one piece must not depend on the number of forks if a script says what each of them runs.
        if (hasScript(options)) {
            return inSeveralJvms(options);
        }
        return settings(options, options.shard().isPresent() ? SuiteJvms.ONE_PER_MACHINE : SuiteJvms.ONE);
    }

    /** What the JUnit adapter must know if tests run in several JVMs of this machine. */
    PlatformSettings inSeveralJvms(FineOptions options) {
        return settings(options, SuiteJvms.SEVERAL);
    }

    private PlatformSettings settings(FineOptions options, SuiteJvms jvms) {
        return new PlatformSettings(
                parameters.getTestClassLoader(),
                new SurefireRequest(
                        runOrder,
                        parameters.getTestRequest().getTestListResolver(),
                        SurefireSettings.of(parameters.getProviderProperties(), systemProperties(), reports()),
                        namesTestNg(),
                        ReportDialect.of(ProviderParameters.class.getPackage().getImplementationVersion())),
                runRules(options),
                options.sharing(),
                options.timeouts().limits(),
                options.leaks() && parameters.isInsideFork(),
                jvms);
    }

    /** In a fork there is always something, without a version where Surefire has found nothing. */
    private boolean namesTestNg() {
        TestArtifactInfo testNg = parameters.getTestArtifactInfo();
        return testNg != null && testNg.getVersion() != null;
    }

    private RunRules runRules(FineOptions options) {
        int reruns = parameters.getTestRequest().getRerunFailingTestsCount();
        return new RunRules(
                runOrder.ofClasses(),
                reruns,
                parameters.getSkipAfterFailureCount(),
                // A rerun test is known by its number, which must not mean another test elsewhere.
                options.sharing().invocations() != InvocationSharing.OFF && reruns == 0 && !hasScript(options),
                seed().orElse(null));
    }

    private boolean hasScript(FineOptions options) {
        return options.replay().isPresent() || seed().isPresent();
    }

    private Optional<Seed> seed() {
        return SurefireSettings.seed(parameters.getProviderProperties(), reports(), new Random());
    }

    private static Map<String, String> systemProperties() {
        Properties properties = System.getProperties();
        Map<String, String> texts = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            texts.put(name, properties.getProperty(name));
        }
        return texts;
    }
}
