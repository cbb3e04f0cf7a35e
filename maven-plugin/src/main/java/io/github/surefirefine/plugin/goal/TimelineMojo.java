package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.text.Answer;
import io.github.surefirefine.plugin.timeline.TimelineAnswer;
import io.github.surefirefine.plugin.trace.TraceException;
import io.github.surefirefine.plugin.trace.TraceFile;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Draws which fork did what when in the last run of a module's tests. */
@Mojo(name = "timeline", threadSafe = true)
public final class TimelineMojo extends GoalMojo {

    private static final int MOST_LETTERS = 26;

    /** How many classes get a letter of their own in the drawing, those that take longest: 26 at most. */
    @Parameter(property = "fine.count", defaultValue = "10")
    private String count;

    /**
     * The trace of the run, from the folder of the module if it is not absolute. Where it is not set, the newest one of
     * Surefire's and Failsafe's.
     */
    @Parameter(property = "fine.trace.file")
    private @Nullable String trace;

    @Override
    Answer answer(MavenProject module, ModelReader model) throws TraceException, MojoFailureException {
        int letters = Count.of(count, MOST_LETTERS);
        TraceChoice choice = TraceChoice.of(module, model, trace);
        return TimelineAnswer.of(module.getArtifactId(), choice.source(), TraceFile.read(choice.path()), letters);
    }
}
