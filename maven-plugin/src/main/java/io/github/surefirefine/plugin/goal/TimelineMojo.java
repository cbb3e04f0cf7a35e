package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.text.Answer;
import io.github.surefirefine.plugin.timeline.TimelineAnswer;
import io.github.surefirefine.plugin.trace.TraceException;
import io.github.surefirefine.plugin.trace.TraceFile;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/** Draws what each fork did when in the last run of a module's tests. */
@Mojo(name = "timeline", threadSafe = true)
public final class TimelineMojo extends TraceMojo {

    private static final int MOST_LETTERS = 26;

    @Override
    Answer answer(MavenProject module, ModelReader model) throws TraceException, MojoFailureException {
        int letters = count(MOST_LETTERS);
        TraceChoice choice = trace(module, model);
        return TimelineAnswer.of(module.getArtifactId(), choice.source(), TraceFile.read(choice.path()), letters);
    }
}
