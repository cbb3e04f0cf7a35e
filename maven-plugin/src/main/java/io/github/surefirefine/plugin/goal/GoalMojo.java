package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.plugin.goal.output.Output;
import io.github.surefirefine.plugin.goal.output.Problem;
import io.github.surefirefine.plugin.goal.output.Trouble;
import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.text.Answer;
import io.github.surefirefine.plugin.trace.TraceException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals for the console have in common: one answer for each module that can have tests. */
abstract class GoalMojo extends AbstractMojo {

    private static final String WITHOUT_TESTS = "pom";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** What is printed: <code>text</code> for people, <code>json</code> for scripts, one line for each module. */
    @Parameter(property = "fine.format", defaultValue = "text")
    private String format;

    /** The file that is written instead of the console, relative to the folder of the module if it is not absolute. */
    @Parameter(property = "fine.output")
    private @Nullable String output;

    /**
     * How many characters a line of text may have. If it is not set, the environment's <code>COLUMNS</code>, else 100.
     */
    @Parameter(property = "fine.width")
    private @Nullable String width;

    @Override
    public final void execute() throws MojoFailureException {
        Output to = Output.of(format, output, width, project, session, getLog());
        if (!project.getPackaging().equals(WITHOUT_TESTS)) {
            to.write(answerOrProblem());
        }
    }

    private Answer answerOrProblem() throws MojoFailureException {
        try {
            return answer(project, new ModelReader(project, session.getUserProperties()));
        } catch (NothingKnownException e) {
            return problem(Trouble.NOTHING_KNOWN, e);
        } catch (TraceException e) {
            return problem(Trouble.TRACE_READ, e);
        } catch (OptionException e) {
            throw new MojoFailureException(e.getMessage());
        }
    }

    private Problem problem(Trouble trouble, Exception told) {
        String message = trouble.tell(String.valueOf(told.getMessage()));
        // It follows a colon.
        return new Problem(project.getArtifactId(), Character.toLowerCase(message.charAt(0)) + message.substring(1));
    }

    /**
     * The answer for a module.
     *
     * @throws NothingKnownException if there is nothing to answer
     * @throws TraceException if the trace of the last run cannot be read
     * @throws OptionException if an option has an invalid value
     * @throws MojoFailureException if the user has asked for something impossible
     */
    abstract Answer answer(MavenProject module, ModelReader model)
            throws NothingKnownException, TraceException, MojoFailureException;

    /** For goals that ask Maven for more. */
    final MavenSession session() {
        return session;
    }
}
