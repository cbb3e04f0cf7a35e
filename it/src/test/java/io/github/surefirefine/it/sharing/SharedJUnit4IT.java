package io.github.surefirefine.it.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.machine.Folders;
import io.github.surefirefine.it.twin.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Several forks share JUnit 4 classes while they run; nothing but the time that it takes shows that. */
class SharedJUnit4IT {

    @Test
    void fixturesRunOnceInEachForkAndReportsAreThoseOfOneFork() throws IOException {
        MavenProject project = MavenProject.copyOf("shared-junit4", "SharedJUnit4IT-default");
        Path record = project.folder().resolve("target/record");

        Twins.onSeveralForks(project, forgetting(record, build -> build));

        List<String> fixtures = Files.readAllLines(record.resolve("fixtures.txt"));
        assertThat(fixtures).doesNotHaveDuplicates();
        for (String shared : List.of("FixtureTest", "ParametersTest", "context of SpringTest")) {
            assertThat(fixtures)
                    .filteredOn(line -> line.endsWith(" " + shared))
                    .as("forks that shared %s", shared)
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void onlyOneCategory() {
        MavenProject project = MavenProject.copyOf("shared-junit4", "SharedJUnit4IT-category");

        Twins.of(project, build -> build.property("groups", "demo.Slow"))
                .apartFrom(
                        place -> place.field().equals("user.timezone"),
                        "Java sets it in a fork whose tests have asked for the time of day")
                .areEqual();
    }

    @Test
    void whereVintageRunsTestsInSeveralThreads() {
        MavenProject project = MavenProject.copyOf("shared-junit4", "SharedJUnit4IT-threads");

        Twins.of(
                        project,
                        build -> build.property("test", "FixtureTest, ParametersTest, EnclosedTest, Tiny*Test")
                                .property(
                                        "threads",
                                        "-Djunit.vintage.execution.parallel.enabled=true"
                                                + " -Djunit.vintage.execution.parallel.methods=true"))
                .areEqual();
    }

    private static UnaryOperator<MavenBuild> forgetting(Path record, UnaryOperator<MavenBuild> settings) {
        return build -> {
            Folders.delete(record);
            return settings.apply(build);
        };
    }
}
