package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.plugin.setup.ModelReader;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What goals have in common that show the longest items of a run's trace. */
abstract class TraceMojo extends GoalMojo {

    /** How many of each are shown, those that take longest. A timeline has a letter for each class, so 26 at most. */
    @Parameter(property = "fine.count", defaultValue = "10")
    private String count;

    /**
     * The trace of the run, relative to the folder of the module if it is not absolute. If it is not set, the newest
     * one of Surefire's and Failsafe's.
     */
    @Parameter(property = "fine.trace.file")
    private @Nullable String trace;

    final int count(int most) throws MojoFailureException {
        return Count.of(count, most);
    }

    final TraceChoice trace(MavenProject module, ModelReader model) {
        return TraceChoice.of(module, model, trace);
    }

    /** Whether the user wants this trace and no other. */
    final boolean isTraceNamed() {
        return trace != null && !trace.isBlank();
    }
}
