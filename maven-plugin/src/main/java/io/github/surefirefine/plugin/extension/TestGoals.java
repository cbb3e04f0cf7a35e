package io.github.surefirefine.plugin.extension;

import java.util.Properties;
import java.util.function.Consumer;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares each goal that runs tests, at the moment before its plugin is loaded: adds what Surefire would add for its own
 * provider, and takes the provider away again where it could not run these tests.
 */
final class TestGoals implements Consumer<ExecutionEvent> {

    private static final Logger LOGGER = LoggerFactory.getLogger(FineExtension.class);

    private final ProviderDependency provider;
    private final Coverage coverage;

    TestGoals(ProviderDependency provider, Coverage coverage) {
        this.provider = provider;
        this.coverage = coverage;
    }

    @Override
    public void accept(ExecutionEvent event) {
        try {
            MavenProject project = event.getProject();
            MojoExecution goal = event.getMojoExecution();
            if (TestPlugins.isTestGoal(goal) && coverage.includes(project)) {
                prepare(goal, project, ModuleProperties.of(project, event.getSession()));
            }
        } catch (RuntimeException | LinkageError e) {
            LOGGER.warn("fine: the build extension could not prepare the tests: {}", e.toString());
        }
    }

    private void prepare(MojoExecution goal, MavenProject project, Properties properties) {
        Plugin plugin = goal.getMojoDescriptor().getPluginDescriptor().getPlugin();
        TestClassPath tests = TestClassPath.of(project.getArtifacts());
        Configuration configuration = new Configuration(goal.getConfiguration(), properties);
        if (!coverage.isGivenByUser(project, plugin)) {
            Verdict verdict = Verdict.on(goal.getVersion(), tests, configuration);
            if (!verdict.isForFine()) {
                ProviderDependency.takeFrom(plugin);
                verdict.reason().ifPresent(LOGGER::warn);
                return;
            }
            provider.giveTo(plugin);
        }
        if (ProviderDependency.isIn(plugin)) {
            MissingArtifacts.of(goal.getVersion(), tests, plugin).forEach(plugin::addDependency);
            goal.setConfiguration(configuration.forProvider(Options.in(project.getProperties())));
        }
    }
}
