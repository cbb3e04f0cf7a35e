package io.github.surefirefine.it.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.machine.Folders;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.twin.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several forks share TestNG classes while they run, because their owner says that their tests do not need each other. */
class SharedTestNgIT {

    @Test
    void fixturesRunOnceInEachForkAndReportsAreThoseOfOneFork() throws IOException {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-default");
        Path record = project.folder().resolve("target/record");

        Twins.onSeveralForks(project, forgetting(record, build -> build.property("fine.apart", "*")));

        assertThat(Files.readAllLines(record.resolve("fixtures.txt"))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "7.11.0, FixtureTest",
        "7.11.0, DataTest",
        "7.11.0, ChainTest",
        "7.11.0, SuiteFixturesTest",
        "7.11.0, BrokenCleanUpTest",
        "6.14.3, FixtureTest",
        "6.14.3, ChainTest"
    })
    void twoForksShareAClass(String release, String test) throws IOException {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-" + release + "-" + test);
        Path record = project.folder().resolve("target/record");

        Twins.of(
                        project,
                        forgetting(
                                record,
                                build -> build.property("testng.release", release)
                                        .property("test", test)
                                        .property("fine.apart", "demo.*")))
                .areEqual();

        assertThat(forks(record)).as("forks that shared the class").hasSize(2);
    }

    @Test
    void theOwnerMayAlsoSaySoInTheClass() throws IOException {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-group");
        Path record = project.folder().resolve("target/record");

        Twins.of(project, forgetting(record, build -> build.property("test", "ApartTest")))
                .areEqual();

        assertThat(forks(record)).hasSize(2);
    }

    @Test
    void nobodyElseSharesThem() throws IOException {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-whole");
        Path record = project.folder().resolve("target/record");

        MavenResult result = project.build()
                .withProvider()
                .forks(2)
                .property("test", "FixtureTest")
                .run("test-compile", "surefire:test");

        assertThat(result.totals()).contains("Tests run: 17");
        assertThat(forks(record)).hasSize(1);
    }

    private static Set<String> forks(Path record) throws IOException {
        return Set.copyOf(Files.readAllLines(record.resolve("tests.txt")));
    }

    private static UnaryOperator<MavenBuild> forgetting(Path record, UnaryOperator<MavenBuild> settings) {
        return build -> {
            Folders.delete(record);
            return settings.apply(build);
        };
    }
}
