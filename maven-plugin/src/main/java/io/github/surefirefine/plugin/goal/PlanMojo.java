package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.plugin.goal.output.Trouble;
import io.github.surefirefine.plugin.plan.Planner;
import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.setup.Runner;
import io.github.surefirefine.plugin.text.Answer;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Says how the suite of a module would be spread over forks, what to expect of each number of them, and which
 * <code>forkCount</code> to choose. Runs no test: it uses what earlier runs have left in <code>.fine</code>.
 */
@Mojo(name = "plan", threadSafe = true)
public final class PlanMojo extends GoalMojo {

    private static final int MOST_FORKS = 128;

    /** The number of forks for which the goal shows what each would do. If it is not set, the best number. */
    @Parameter(property = "fine.plan.forks")
    private @Nullable String forkCount;

    @Override
    Answer answer(MavenProject module, ModelReader model) throws NothingKnownException, MojoFailureException {
        OptionalInt wanted = wanted();
        Path folder = module.getBasedir().toPath();
        HistoryFile file = HistoryFile.of(folder, model);
        int processors = Runtime.getRuntime().availableProcessors();
        int configured = model.setup(Runner.SUREFIRE)
                .map(setup -> setup.forkCount(processors))
                .orElse(0);
        return new Planner(module.getArtifactId(), file.source(folder), file.read(), processors, configured, wanted)
                .plan();
    }

    private OptionalInt wanted() throws MojoFailureException {
        if (forkCount == null) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(forkCount.trim());
            if (number >= 1 && number <= MOST_FORKS) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // Documented below.
        }
        throw new MojoFailureException(Trouble.GOAL_OPTION.tell("fine: the option \"fine.plan.forks\" cannot be \""
                + forkCount + "\"; allowed values: a number from 1 to " + MOST_FORKS + "."));
    }
}
