package io.github.surefirefine.it.chaos;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.machine.Folders;
import io.github.surefirefine.it.result.MavenResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Runs the suite once for each of several seeds. */
public final class ChaosTool {

    private final MavenProject project = MavenProject.copyOf("chaos", "chaos");
    private final Suite suite;

    ChaosTool() {
        MavenResult stock = project.build().run("test");
        if (stock.exitCode() != 0) {
            throw new IllegalStateException("Without faults the suite must pass, see " + stock.log());
        }
        suite = Suite.of(stock.reports());
    }

    /**
     * Runs the suite, and fails if the auditor has found something.
     *
     * @param args seeds, such as {@code 17} or {@code 1-100}
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        ChaosTool tool = new ChaosTool();
        List<Long> failed = new ArrayList<>();
        for (long seed : seeds(args)) {
            if (!tool.run(seed).findings().isEmpty()) {
                failed.add(seed);
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("There are findings with the seeds " + failed + ", see above");
        }
    }

    private static List<Long> seeds(String... texts) {
        return List.of(texts).stream()
                .map(text -> text.split("-", 2))
                .flatMapToLong(range ->
                        LongStream.rangeClosed(Long.parseLong(range[0]), Long.parseLong(range[range.length - 1])))
                .boxed()
                .toList();
    }

    ChaosRun run(long seed) throws IOException, InterruptedException {
        ChaosRun run = ChaosRun.of(project, suite, seed);
        System.out.println(run.text());
        System.out.flush();
        if (!run.findings().isEmpty()) {
            Path reports = project.folder().resolve("target").resolve("surefire-reports");
            Folders.copy(reports, Folders.empty(Workspace.logs().resolve("chaos-" + seed)));
        }
        return run;
    }
}
