package io.github.surefirefine.plugin.extension;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Called by Maven, and by IDEs, when the poms have been read: gives Surefire and Failsafe the provider, and has
 * {@link TestGoals} do what can only be done when the class path of the tests is known. Whatever goes wrong is told in one
 * line and leaves the tests to stock Surefire; it never fails a build.
 */
@Named("surefire-fine")
@Singleton
public final class FineExtension extends AbstractMavenLifecycleParticipant {

    private static final Logger LOGGER = LoggerFactory.getLogger(FineExtension.class);

    private static final double OLDEST_JAVA = 17;

    private final ToolchainManager toolchains;

    /** Called by Maven. */
    @Inject
    public FineExtension(ToolchainManager toolchains) {
        this.toolchains = toolchains;
    }

    @Override
    public void afterProjectsRead(MavenSession session) {
        afterProjectsRead(session, System.getProperty("java.specification.version"));
    }

    /**
     * As Maven calls it.
     *
     * @param java the version of the Java that Maven runs on: 1.8 for Java 8, 11 for Java 11
     */
    void afterProjectsRead(MavenSession session, String java) {
        try {
            if (Double.parseDouble(java) >= OLDEST_JAVA) {
                setUp(session);
            } else {
                LOGGER.warn(
                        "fine: tests run with stock Surefire, because Maven runs on Java {} ({}), and surefire-fine needs"
                                + " Java 17 or newer; set JAVA_HOME to such a Java",
                        java,
                        System.getProperty("java.home"));
            }
        } catch (RuntimeException | LinkageError e) {
            LOGGER.warn("fine: the build extension could not be set up: {}", e.toString());
        }
    }

    private void setUp(MavenSession session) {
        ProviderDependency provider = ProviderDependency.ofThisVersion();
        Coverage coverage = new Coverage();
        Set<String> complaints = new LinkedHashSet<>();
        for (MavenProject project :
                Coverage.projectsThatSee(FineExtension.class.getClassLoader(), session.getProjects())) {
            ModuleProperties properties = ModuleProperties.of(project, session);
            if (TestPlugins.declaredIn(project).isEmpty() || Options.isOff(properties)) {
                continue;
            }
            complaints.addAll(Options.complaints(properties));
            coverage.add(project);
            for (Plugin plugin : TestPlugins.declaredIn(project)) {
                provider.giveTo(plugin);
            }
        }
        complaints.forEach(LOGGER::warn);
        if (!coverage.isEmpty()) {
            MavenExecutionRequest request = session.getRequest();
            request.setExecutionListener(
                    GoalListener.chain(request.getExecutionListener(), new TestGoals(provider, coverage, toolchains)));
        }
    }
}
