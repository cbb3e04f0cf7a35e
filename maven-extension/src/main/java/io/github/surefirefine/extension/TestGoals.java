package io.github.surefirefine.extension;

import io.github.surefirefine.extension.configuration.Configuration;
import io.github.surefirefine.extension.configuration.ModuleProperties;
import io.github.surefirefine.extension.jvm.ForkFlags;
import io.github.surefirefine.extension.jvm.JvmFile;
import io.github.surefirefine.extension.jvm.TestJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares each goal that runs tests, before its plugin is loaded: adds what Surefire would add for its own provider,
 * and removes the provider again if it could not run these tests.
 */
final class TestGoals implements Consumer<ExecutionEvent> {

    private static final Logger LOGGER = LoggerFactory.getLogger(FineExtension.class);

    private final ProviderDependency provider;
    private final Coverage coverage;
    private final ToolchainManager toolchains;

    TestGoals(ProviderDependency provider, Coverage coverage, ToolchainManager toolchains) {
        this.provider = provider;
        this.coverage = coverage;
        this.toolchains = toolchains;
    }

    @Override
    public void accept(ExecutionEvent event) {
        try {
            MojoExecution execution = event.getMojoExecution();
            if (TestPlugins.isTestGoal(execution) && coverage.includes(event.getProject())) {
                prepare(execution, event.getProject(), event.getSession());
            }
        } catch (RuntimeException | LinkageError e) {
            LOGGER.warn(Trouble.EXTENSION_FAILED.tell("fine: the build extension could not prepare the tests: " + e));
        }
    }

    private void prepare(MojoExecution execution, MavenProject project, MavenSession session) {
        ModuleProperties properties = ModuleProperties.of(project, session);
        Configuration configuration = new Configuration(execution.getConfiguration(), properties);
        if (configuration.skips()) {
            return;
        }
        Plugin plugin = execution.getMojoDescriptor().getPluginDescriptor().getPlugin();
        Path testClasses = Paths.get(project.getBuild().getTestOutputDirectory());
        TestGoal goal = new TestGoal(
                Version.of(execution.getVersion()),
                TestClassPath.of(project.getArtifacts()),
                configuration,
                Files.exists(testClasses.resolve("module-info.class")),
                TestJvm.executable(configuration, toolchains, session)
                        .map(TestJvm::version)
                        .orElse(OptionalInt.empty()));
        if (!coverage.isGivenByUser(project, plugin)) {
            Verdict verdict =
                    ProviderDependency.anotherIn(plugin).map(Verdict::onOther).orElseGet(() -> Verdict.on(goal));
            if (!verdict.isForFine()) {
                ProviderDependency.takeFrom(plugin);
                // There is nothing to report about a module without tests.
                verdict.reason()
                        .filter(reason -> Files.isDirectory(testClasses))
                        .ifPresent(LOGGER::warn);
                return;
            }
            provider.giveTo(plugin);
        }
        if (ProviderDependency.isIn(plugin)) {
            complete(goal, execution, plugin, project, properties);
        }
    }

    /**
     * As with Surefire, what is missing comes after the class path of the tests; but a module needs all of JUnit on its
     * module path.
     */
    private static void complete(
            TestGoal goal, MojoExecution execution, Plugin plugin, MavenProject project, ModuleProperties properties) {
        Optional<String> unusual = unusual(execution);
        ForkFlags flags = flags(
                goal.configuration(), plugin, unusual, project.getBasedir().toPath(), properties);
        Map<String, String> options = Options.in(properties);
        options.put(Options.CHOSEN_FLAGS, flags.chosen());
        unusual.ifPresent(id -> options.put(Options.EXECUTION, id));
        goal.configuration().text("forkCount").ifPresent(count -> options.put(Options.FORK_COUNT, count));
        goal.configuration()
                .text("forkedProcessTimeoutInSeconds")
                .ifPresent(limit -> options.put(Options.FORK_TIMEOUT, limit));
        Configuration configuration = goal.configuration().withProperties(options);
        if (!flags.isEmpty()) {
            configuration = configuration.withArgLine(flags.in(configuration.argLine()));
        }
        List<Dependency> missing = MissingArtifacts.of(goal, plugin);
        if (goal.runsModule()) {
            configuration = configuration.withTestDependencies(missing);
        } else {
            missing.forEach(plugin::addDependency);
        }
        execution.setConfiguration(configuration.settings());
    }

    /** The name of an execution that somebody has named: another suite than that of the plugin's usual one. */
    private static Optional<String> unusual(MojoExecution execution) {
        return Optional.ofNullable(execution.getExecutionId()).filter(id -> !id.startsWith("default"));
    }

    private static ForkFlags flags(
            Configuration configuration,
            Plugin plugin,
            Optional<String> execution,
            Path module,
            ModuleProperties properties) {
        String byDefault = plugin.getArtifactId().contains("failsafe") ? "failsafe-reports" : "surefire-reports";
        String reports = configuration
                .text("reportsDirectory")
                .filter(folder -> !folder.contains("${"))
                .map(folder -> folder.substring(Math.max(folder.lastIndexOf('/'), folder.lastIndexOf('\\')) + 1))
                .orElse(byDefault);
        return ForkFlags.choose(
                Options.value("fine.jvm", "auto", configuration, properties),
                configuration.argLine(),
                properties,
                System.getenv(),
                new JvmFile(
                        module, Options.value("fine.history", ".fine", configuration, properties), reports, execution));
    }
}
