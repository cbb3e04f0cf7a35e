package io.github.surefirefine.it.engines;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.MavenResultAssert;
import io.github.surefirefine.it.result.TestResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JUnit 4 and TestNG in one module, divided by {@code testNGArtifactName}. */
class TwoFrameworksIT {

    private static final String[] BOTH = {"surefire:test@default-test", "surefire:test@testng"};

    /** Up to 3.5, the second execution has TestNG alone; since then, it has both frameworks. */
    @ParameterizedTest
    @CsvSource({"3.5.6, 1", "3.5.6, 2", "3.6.1, 1", "3.6.1, 2"})
    void eachExecutionRunsWhatStockRuns(String surefire, int forks) {
        MavenProject project = MavenProject.copyOf("two-frameworks", "TwoFrameworksIT-" + surefire + "-" + forks);
        MavenResult stock = build(project, surefire, forks).run(withCompilation());
        MavenResult fine = build(project, surefire, forks).withProvider().run(BOTH);

        assertThat(totals(fine)).isEqualTo(totals(stock)).hasSize(2);
        MavenResultAssert.assertThat(fine).succeeded();
    }

    /** The engine finds tests by a run in which TestNG calls none, and stock Surefire up to 3.5 has no such run. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void listenersHearOfEachTestOnce(int forks) throws IOException {
        MavenProject project = MavenProject.copyOf("two-frameworks", "TwoFrameworksIT-listeners-" + forks);
        Path heard = project.folder().resolve("target/heard.txt");
        build(project, "3.5.6", forks).run(withCompilation());
        List<String> byStock = Files.readAllLines(heard);
        Files.delete(heard);

        build(project, "3.5.6", forks).withProvider().run(BOTH);

        assertThat(Files.readAllLines(heard))
                .containsExactlyInAnyOrderElementsOf(byStock)
                .contains("named: oneFirst", "service: oneFirst", "service: oneBegins", "reported: oneFirst")
                .noneMatch(line -> line.contains("isNotChosen"));
    }

    private static MavenBuild build(MavenProject project, String surefire, int forks) {
        return project.build()
                .forks(forks)
                .property("surefire.version", surefire)
                .property("maven.test.failure.ignore", "true");
    }

    private static String[] withCompilation() {
        return new String[] {"test-compile", BOTH[0], BOTH[1]};
    }

    private static List<String> totals(MavenResult result) {
        return result.results().stream().map(TestResults::totals).toList();
    }
}
