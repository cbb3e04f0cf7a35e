package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.plugin.forecast.KnownSuite;
import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.slowest.SlowestAnswer;
import io.github.surefirefine.plugin.text.Answer;
import io.github.surefirefine.plugin.trace.TraceException;
import io.github.surefirefine.plugin.trace.TraceFile;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/**
 * Lists the slowest tests, classes and setups of the last run of a module's tests; if that has left no trace, what the
 * history knows about earlier runs.
 */
@Mojo(name = "slowest", threadSafe = true)
public final class SlowestMojo extends TraceMojo {

    private static final int MOST = 1_000_000;

    @Override
    Answer answer(MavenProject module, ModelReader model)
            throws NothingKnownException, TraceException, MojoFailureException {
        int most = count(MOST);
        TraceChoice choice = trace(module, model);
        try {
            return SlowestAnswer.of(module.getArtifactId(), choice.source(), TraceFile.read(choice.path()), most);
        } catch (TraceException e) {
            if (isTraceNamed() || e.reason() != TraceException.Reason.MISSING) {
                throw e;
            }
            return ofHistory(module, HistoryFile.of(module.getBasedir().toPath(), model), most);
        }
    }

    private static Answer ofHistory(MavenProject module, HistoryFile file, int most) throws NothingKnownException {
        Path folder = module.getBasedir().toPath();
        KnownSuite suite = KnownSuite.of(file.read(), 1);
        return SlowestAnswer.of(module.getArtifactId(), file.source(folder), suite.classes(), most);
    }
}
