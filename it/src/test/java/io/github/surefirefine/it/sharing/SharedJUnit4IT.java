package io.github.surefirefine.it.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.machine.Folders;
import io.github.surefirefine.it.twin.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several forks share JUnit 4 classes while they run; nothing but the time that it takes shows that. */
class SharedJUnit4IT {

    @Test
    void fixturesRunOnceInEachForkAndReportsAreThoseOfOneFork() throws IOException {
        MavenProject project = MavenProject.copyOf("shared-junit4", "SharedJUnit4IT-default");
        Path record = project.folder().resolve("target/record");

        Twins.onSeveralForks(project, forgetting(record, build -> build));

        assertThat(Files.readAllLines(record.resolve("fixtures.txt"))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FixtureTest",
                "ParametersTest",
                "ParametersWithFixturesTest",
                "OneLongSetTest",
                "EnclosedTest",
                "SpringTest",
                "TheoriesTest"
            })
    void twoForksShareAClass(String test) throws IOException {
        MavenProject project = MavenProject.copyOf("shared-junit4", "SharedJUnit4IT-" + test);
        Path record = project.folder().resolve("target/record");

        Twins.of(
                        project,
                        forgetting(record, build -> build.property("test", test).property("meet", "true")))
                .apartFrom(
                        place -> place.field().equals("user.timezone"),
                        "Java sets it in a fork whose tests have asked for the time of day")
                .areEqual();

        assertThat(Set.copyOf(Files.readAllLines(record.resolve("tests.txt"))))
                .as("forks that shared the class")
                .hasSize(2);
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
