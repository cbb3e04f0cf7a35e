package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.OptionDescriptor;
import io.github.surefirefine.plugin.analysis.trend.Trends;
import io.github.surefirefine.plugin.flaky.FlakyAnswer;
import io.github.surefirefine.plugin.past.HistoryFolder;
import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.text.Answer;
import io.github.surefirefine.store.QuarantineFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Ranks the tests of a module that fail now and then, or pass only on a rerun, by the time that was lost with them in the
 * runs that are kept in <code>.fine</code>, and lists the quarantine. Runs no test.
 */
@Mojo(name = "flaky", threadSafe = true)
public final class FlakyMojo extends GoalMojo {

    private static final int MOST = 1_000_000;

    /** How many tests the goal lists. */
    @Parameter(property = "fine.count", defaultValue = "10")
    private String count;

    @Override
    Answer answer(MavenProject module, ModelReader model) throws NothingKnownException, MojoFailureException {
        int most = Count.of(count, MOST);
        Path folder = module.getBasedir().toPath();
        HistoryFile history = HistoryFile.of(folder, model);
        FineOptions options = FineOptions.parse(
                Map.of(OptionDescriptor.QUARANTINE.key(), OptionText.of(OptionDescriptor.QUARANTINE, model)));
        Trends trends = Trends.of(
                        new HistoryFolder(Optional.ofNullable(history.path().getParent())).runs())
                .with(QuarantineFile.read(options.tolerance(), folder, Clock.systemUTC()));
        if (trends.runs().isEmpty()) {
            throw new NothingKnownException("no past runs are known, because there are none in "
                    + history.path().resolveSibling("runs")
                    + ": run the tests with surefire-fine first, as with mvn test");
        }
        return FlakyAnswer.of(module.getArtifactId(), history.runsSource(folder), trends, most);
    }
}
