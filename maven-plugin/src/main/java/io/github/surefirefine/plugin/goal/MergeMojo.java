package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.plugin.gather.MachineFolders;
import io.github.surefirefine.plugin.gather.ModuleMerge;
import io.github.surefirefine.plugin.gather.ModulePlace;
import io.github.surefirefine.plugin.gather.NothingToMergeException;
import io.github.surefirefine.plugin.goal.output.Trouble;
import io.github.surefirefine.plugin.merge.Merged;
import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.setup.Runner;
import io.github.surefirefine.plugin.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Merges the results of several machines that have each run a shard of the tests, or have shared them through a queue: reports, traces and histories, as if
 * one machine had run all of them. It checks whether each test was run exactly once, and fails the build if one was
 * not.
 */
@Mojo(name = "merge", aggregator = true, threadSafe = true)
public final class MergeMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /**
     * The folders that hold the results of the machines, one for each, with the layout of the checkout:
     * <code>target/surefire-reports</code>, <code>.fine</code>, and the same in the folders of modules. Names and globs
     * relative to the checkout, separated by commas.
     */
    @Parameter(property = "fine.merge.from", defaultValue = "shards/*")
    private String from;

    @Override
    public void execute() throws MojoFailureException {
        try {
            merge(MachineFolders.of(session.getTopLevelProject().getBasedir().toPath(), from));
        } catch (NothingToMergeException e) {
            throw new MojoFailureException(Trouble.NOTHING_MERGED.tell("fine: nothing is merged: " + e.getMessage()));
        } catch (OptionException e) {
            throw new MojoFailureException(e.getMessage());
        } catch (IOException e) {
            throw new MojoFailureException(Trouble.NOTHING_MERGED.tell("fine: the results cannot be merged: " + e));
        }
    }

    private void merge(MachineFolders machines) throws NothingToMergeException, IOException, MojoFailureException {
        int merged = 0;
        int problems = 0;
        for (MavenProject module : session.getProjects()) {
            ModuleMerge merge = new ModuleMerge(machines, place(module));
            merge.run();
            merged += merge.merged().size();
            problems += merge.problems().size();
            tell(module, merge);
        }
        if (problems > 0) {
            throw new MojoFailureException(Trouble.NOT_WHOLE.tell("fine: the results are not complete: "
                    + Words.counted(problems, "problem") + " (see above). Everything that can be merged has been"
                    + " merged."));
        } else if (merged == 0) {
            throw machines.withoutShards();
        }
    }

    private void tell(MavenProject module, ModuleMerge merge) {
        String head = "fine: " + module.getArtifactId() + ": ";
        for (Merged merged : merge.merged()) {
            merged.lines().forEach(line -> getLog().info(head + line));
        }
        merge.warnings().forEach(warning -> getLog().warn(head + warning + "."));
        merge.problems().forEach(problem -> getLog().error(head + problem + "."));
    }

    private ModulePlace place(MavenProject module) {
        ModelReader model = new ModelReader(module, session.getUserProperties());
        List<Path> reports = Stream.of(Runner.values())
                .map(model::reportsDirectory)
                .distinct()
                .toList();
        return new ModulePlace(module.getArtifactId(), reports, history(module, model));
    }

    private static Optional<Path> history(MavenProject module, ModelReader model) {
        try {
            return Optional.ofNullable(
                    HistoryFile.of(module.getBasedir().toPath(), model).path().getParent());
        } catch (NothingKnownException e) {
            return Optional.empty();
        }
    }
}
