package io.github.surefirefine.plugin.goal.bisect;

import io.github.surefirefine.plugin.goal.TraceChoice;
import io.github.surefirefine.plugin.goal.output.Trouble;
import io.github.surefirefine.plugin.setup.ModelReader;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why a test fails in some orders only: what it needs before it, or what before it spoils it. Starts a build
 * of the module in a process of its own. The build runs the test alone and after others, in forks of their own, each
 * trial with fewer others. Prints the shortest sequence that shows the failure, how to reproduce it, and what to do. If
 * the last run has left a trace with the test, what ran before it in its fork is tried first; then what comes before it
 * in its class, and in the whole suite.
 */
@Mojo(name = "bisect", threadSafe = true)
public final class BisectMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** The test, as <code>demo.FooTest#bar</code>. */
    @Parameter(property = "test")
    private @Nullable String test;

    /**
     * The trace of the run in which it failed, relative to the folder of the module if it is not absolute. If it is not
     * set, the newest one of Surefire's and Failsafe's.
     */
    @Parameter(property = "fine.trace.file")
    private @Nullable String trace;

    /** The goals of the build that runs the test, separated by spaces; <code>verify</code> for Failsafe's tests. */
    @Parameter(property = "fine.bisect.goals", defaultValue = "test")
    private String goals;

    @Override
    public void execute() throws MojoFailureException {
        String wanted = BisectedTest.of(test);
        if (project.getPackaging().equals("pom")) {
            return;
        }
        ModelReader model = new ModelReader(project, session.getUserProperties());
        TraceChoice choice = TraceChoice.of(project, model, trace);
        Optional<String> recorded =
                Files.exists(choice.path()) ? Optional.of(choice.path().toString()) : Optional.empty();
        if (recorded.isEmpty() && trace != null && !trace.isBlank()) {
            throw new MojoFailureException(Trouble.BISECT.tell("fine: there is no trace " + choice.source()
                    + "; set fine.trace.file to the fine-trace.json of the run in which the test"
                    + " failed, or omit it"));
        }
        new BisectBuild(session, project, getLog()).run(goals, wanted, recorded);
    }
}
