package io.github.surefirefine.it.chaos;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of the suite.
 *
 * @param findings of the auditor
 */
record ChaosRun(FaultPlan plan, MavenResult result, Evidence evidence, List<String> findings) {

    /** Runs the suite with the faults of that seed. */
    static ChaosRun of(MavenProject project, Suite suite, long seed) throws IOException, InterruptedException {
        FaultPlan plan = FaultPlan.of(seed, suite);
        Path folder = project.emptyFolder("chaos");
        Path file = folder.resolve("plan.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            plan.forTheProject(Files.createDirectory(folder.resolve("marks"))).store(out, "Seed " + seed);
        }
        try (ForkKiller killer = new ForkKiller(project.folder(), plan.kills())) {
            MavenResult result = project.build()
                    .withProvider()
                    .forks(plan.forks())
                    .property("fine.console", "all")
                    .property("fine.history", "off")
                    .property("fine.replacements", "100")
                    .property("fine.timeout", plan.timeLimits())
                    .property("fine.timeout.grace", "1s")
                    .property("argLine", options(folder, file))
                    .onLine(killer)
                    .run("surefire:test");
            Evidence evidence = Evidence.of(result, killer.kills(), killer.leftovers());
            return new ChaosRun(plan, result, evidence, Auditor.audit(plan, suite, evidence));
        }
    }

    /** Makes forks start as fast as they can, and write as little as possible when they crash. */
    private static String options(Path folder, Path plan) {
        return "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-CreateCoredumpOnCrash -XX:ErrorFile="
                + folder.resolve("hs_err_pid%p.log") + " -Dchaos.plan=" + plan;
    }

    /** What was done, and what came of it. */
    String text() {
        String head = String.format(
                Locale.ROOT,
                "seed %d on %d forks: %d tests in %.1f s, %s (%s)",
                plan.seed(),
                plan.forks(),
                evidence.totals().tests(),
                result.elapsed().toMillis() / 1000.0,
                findings.isEmpty() ? "all is well" : findings.size() + " findings, see " + result.log(),
                plan.serious());
        return Stream.concat(Stream.of(head), findings.stream()).collect(Collectors.joining("\n    "));
    }
}
