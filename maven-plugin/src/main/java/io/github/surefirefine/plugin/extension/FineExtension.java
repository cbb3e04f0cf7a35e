package io.github.surefirefine.plugin.extension;

import java.util.LinkedHashSet;
import java.util.Properties;
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
        try {
            if (Double.parseDouble(javaVersion()) >= OLDEST_JAVA) {
                setUp(session);
            } else {
                LOGGER.warn(
                        "fine: tests run with stock Surefire, because Maven runs on Java {} ({}), and surefire-fine needs"
                                + " Java 17 or newer; set JAVA_HOME to such a Java",
                        javaVersion(),
                        System.getProperty("java.home"));
            }
        } catch (RuntimeException | LinkageError e) {
            LOGGER.warn("fine: the build extension could not be set up: {}", e.toString());
        }
    }

    /** The version of Java 8 reads 1.8, that of Java 11 reads 11. */
    private static String javaVersion() {
        return System.getProperty("java.specification.version");
    }

    private void setUp(MavenSession session) {
        ProviderDependency provider = ProviderDependency.ofThisVersion();
        Coverage coverage = new Coverage();
        Set<String> complaints = new LinkedHashSet<>();
        for (MavenProject project :
                Coverage.projectsThatSee(FineExtension.class.getClassLoader(), session.getProjects())) {
            Properties properties = ModuleProperties.of(project, session);
            if (TestPlugins.declaredIn(project).isEmpty() || Options.isOff(properties)) {
                continue;
            }
            complaints.addAll(Options.complaints(project.getProperties()));
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
