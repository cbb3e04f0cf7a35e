package io.github.surefirefine.it.bench;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestResults;
import java.util.OptionalLong;

/**
 * Maven runs a suite.
 *
 * @param settings of the build
 */
record MavenRunner(Settings settings) implements Runner {

    private static final String BANNER = " T E S T S";

    /** Says how a build differs from one with stock Surefire. */
    interface Settings {

        void apply(MavenBuild build, int forks);
    }

    @Override
    public Run run(MavenProject project, int forks) {
        MavenBuild build = project.build()
                .inPlainJvm()
                .property("argLine", "")
                .property("bench.starts", project.folder().resolve(Suite.STARTS).toString());
        settings.apply(build, forks);
        MavenResult result = build.run("surefire:test");
        return new Run(
                Counts.ofSurefire(
                        result.results().stream().map(TestResults::totals).toList()),
                result.elapsed(),
                0,
                OptionalLong.of(result.firstLineWith(BANNER).epochMillis()),
                result.log());
    }

    @Override
    public String tool(MavenProject project) {
        return "Surefire " + Workspace.versionOf("surefire.version");
    }
}
