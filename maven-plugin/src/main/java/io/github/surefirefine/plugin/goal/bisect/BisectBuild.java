package io.github.surefirefine.plugin.goal.bisect;

import io.github.surefirefine.plugin.goal.output.Trouble;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.jspecify.annotations.Nullable;

/**
 * Builds a module in another process, with the settings of this build, and makes the provider bisect instead of running
 * tests.
 */
final class BisectBuild {

    private final MavenSession session;
    private final MavenProject project;
    private final Log log;

    BisectBuild(MavenSession session, MavenProject project, Log log) {
        this.session = session;
        this.project = project;
        this.log = log;
    }

    /**
     * Builds, and passes on the provider's lines.
     *
     * @param goals separated by spaces
     * @param test class and method
     * @param trace the trace of a run with that test
     * @throws MojoFailureException if nothing was found out
     */
    void run(String goals, String test, Optional<String> trace) throws MojoFailureException {
        BisectConsole console = new BisectConsole(log);
        InvocationResult result;
        try {
            result = new DefaultInvoker()
                    .execute(request(goals, test, trace)
                            .setOutputHandler(console::line)
                            .setErrorHandler(console::line));
        } catch (MavenInvocationException e) {
            throw new MojoFailureException(
                    Trouble.BISECT.tell("fine: the build for the trials cannot be started: " + e.getMessage()), e);
        }
        Optional<String> trouble = console.trouble(test, goals, result.getExitCode());
        if (trouble.isPresent()) {
            throw new MojoFailureException(trouble.get());
        }
    }

    private InvocationRequest request(String goals, String test, Optional<String> trace) {
        MavenExecutionRequest own = session.getRequest();
        InvocationRequest request = new DefaultInvocationRequest()
                .setPomFile(project.getFile())
                .setBaseDirectory(project.getBasedir())
                .addArgs(arguments(goals))
                .setProfiles(own.getActiveProfiles())
                .setUserSettingsFile(existing(own.getUserSettingsFile()))
                .setGlobalSettingsFile(existing(own.getGlobalSettingsFile()))
                .setLocalRepositoryDirectory(own.getLocalRepositoryPath())
                .setOffline(own.isOffline())
                .setBatchMode(true)
                .setProperties(properties(session.getUserProperties(), test, trace));
        request.setMavenHome(Path.of(System.getProperty("maven.home")).toFile());
        return request;
    }

    private static List<String> arguments(String text) {
        return Arrays.stream(text.trim().split("\\s+")).toList();
    }

    private static @Nullable File existing(@Nullable File file) {
        return file != null && file.isFile() ? file : null;
    }

    /** What the user has set, without what is meant for this goal; the last run's traces stay as they are. */
    static Properties properties(Properties own, String test, Optional<String> trace) {
        Properties properties = new Properties();
        own.stringPropertyNames().stream()
                // Properties of Maven 4 itself, which sets them again; its script would take them for variables of the
                // shell.
                .filter(name -> !own.getProperty(name).contains("${"))
                .forEach(name -> properties.setProperty(name, own.getProperty(name)));
        List.of("test", "it.test", "fine.trace.file", "fine.bisect.goals").forEach(properties::remove);
        properties.setProperty("fine.bisect", test);
        properties.setProperty("fine.trace", "off");
        properties.setProperty("fine.console", "off");
        // If stock Surefire runs the tests after all, that is what to report, not their result.
        properties.setProperty("maven.test.failure.ignore", "true");
        trace.ifPresent(file -> properties.setProperty("fine.replay", file));
        return properties;
    }
}
