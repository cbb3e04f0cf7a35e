package io.github.surefirefine.extension;

import io.github.surefirefine.extension.configuration.ModuleProperties;
import io.github.surefirefine.extension.report.PluginPages;
import io.github.surefirefine.extension.report.ReportJars;
import io.github.surefirefine.extension.report.ReportPages;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the provider and the goals to the modules that the extension is for, and leaves the rest to {@link TestGoals}. */
public final class SetUp implements Consumer<MavenSession> {

    private static final Logger LOGGER = LoggerFactory.getLogger(FineExtension.class);

    private final ToolchainManager toolchains;
    private final SettingsDecrypter decrypter;
    private final RepositorySystem repositories;
    private final ClassLoader extension;

    /**
     * Called by {@link FineExtension}.
     *
     * @param extension the class loader that Maven has created for the extension
     */
    public SetUp(
            ToolchainManager toolchains,
            SettingsDecrypter decrypter,
            RepositorySystem repositories,
            ClassLoader extension) {
        this.toolchains = toolchains;
        this.decrypter = decrypter;
        this.repositories = repositories;
        this.extension = extension;
    }

    @Override
    public void accept(MavenSession session) {
        String version = ThisRelease.version();
        ProviderDependency provider = new ProviderDependency(version);
        GoalPrefix prefix = new GoalPrefix(version);
        Coverage coverage = new Coverage();
        Set<String> complaints = new LinkedHashSet<>();
        QueueServer server = new QueueServer(session.getSettings(), decrypter);
        server.forget();
        for (MavenProject project : Coverage.projectsThatSee(extension, session.getProjects())) {
            prefix.makeKnownTo(project);
            ModuleProperties properties = ModuleProperties.of(project, session);
            if (TestPlugins.declaredIn(project).isEmpty() || Options.isOff(properties)) {
                continue;
            }
            complaints.addAll(Options.complaints(properties));
            properties.value(QueueServer.OPTION).ifPresent(id -> complaints.addAll(server.read(id)));
            coverage.add(project);
            for (Plugin plugin : TestPlugins.declaredIn(project)) {
                provider.giveTo(plugin);
            }
        }
        complaints.forEach(LOGGER::warn);
        if (!coverage.isEmpty()) {
            MavenExecutionRequest request = session.getRequest();
            TestGoals goals = new TestGoals(provider, coverage, toolchains);
            Reports reports = new Reports(coverage, this::pages);
            Map<String, Consumer<ExecutionEvent>> handlers = new HashMap<>();
            handlers.put("mojoStarted", goals.andThen(reports::goalStarted));
            handlers.put("mojoSucceeded", reports::goalEnded);
            handlers.put("mojoFailed", reports::goalEnded);
            handlers.put("sessionEnded", reports::buildEnded);
            request.setExecutionListener(GoalListener.chain(request.getExecutionListener(), handlers));
        }
    }

    private ReportPages pages(MavenProject project, MavenSession session) {
        return new PluginPages(new ReportJars(repositories, ThisRelease.reportArtifacts()).of(project, session));
    }
}
