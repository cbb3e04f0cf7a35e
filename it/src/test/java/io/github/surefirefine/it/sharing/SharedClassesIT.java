package io.github.surefirefine.it.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.twin.Twins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several forks share a class while it runs; nothing but the time that it takes shows that. */
class SharedClassesIT {

    @Test
    void fixturesRunOnceInEachForkAndNothingShowsOfTheGate() throws IOException {
        Path records = twins("default", build -> build).resolve("target/record");

        List<String> fixtures = Files.readAllLines(records.resolve("fixtures.txt"));
        assertThat(fixtures).doesNotHaveDuplicates();
        assertThat(fixtures)
                .filteredOn(line -> line.endsWith(" FixtureTest"))
                .as("forks that shared the class")
                .hasSizeGreaterThan(1);
        assertThat(reasons(records.resolve("skipped.txt"))).noneMatch(reason -> reason.contains("fork"));
        assertThat(reasons(records.resolve("watched.txt"))).containsExactly("seen by the watcher");
        assertThat(records.resolve("everywhere.txt")).as("nobody asked for it").doesNotExist();
    }

    @Test
    void aClassWithOneInstanceThatIsApart() throws IOException {
        Path records = twins(
                        "apart",
                        build -> build.property("test", "OneInstanceTest").property("meet", "true"))
                .resolve("target/record");

        List<String> fixtures = Files.readAllLines(records.resolve("fixtures.txt"));
        assertThat(fixtures).doesNotHaveDuplicates();
        assertThat(fixtures)
                .filteredOn(line -> line.endsWith(" OneInstanceTest"))
                .as("forks that shared the class")
                .hasSize(2);
    }

    @Test
    void extensionsThatTheUserWantsJupiterToFind() throws IOException {
        Path records = twins(
                        "autodetection",
                        build -> build.property("argLine", "-Djunit.jupiter.extensions.autodetection.enabled=true"))
                .resolve("target/record");

        assertThat(Files.readAllLines(records.resolve("fixtures.txt"))).doesNotHaveDuplicates();
        assertThat(records.resolve("everywhere.txt")).exists();
    }

    @Test
    void conditionsThatTheUserHasDeactivated() {
        twins("deactivated", build -> build.property("argLine", "-Djunit.jupiter.conditions.deactivate=*"));
    }

    @Test
    void theFirstJUnitThatCanDoIt() {
        twins("5.12", build -> build.property("junit.version", "5.12.2").property("platform.version", "1.12.2"));
    }

    /** One test of the class fails, and the others wait until each fork has one. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1"})
    void adviceAfterAFailureInASharedClass(int forks, int lines) {
        MavenResult result = MavenProject.copyOf("shared-classes", "SharedClassesIT-advice-" + forks)
                .build()
                .withProvider()
                .forks(forks)
                .property("test", "PlainTest")
                .property("meet", "true")
                .run("test");

        assertThat(result.lines())
                .filteredOn(
                        line -> line.contains("fine: tests failed in demo.PlainTest, which 2 forks shared; if they pass"
                                + " with -DforkCount=1, they need each other or share files or state: fine.together=demo.PlainTest"
                                + " keeps it in one fork"))
                .hasSize(lines);
    }

    private static Path twins(String name, UnaryOperator<MavenBuild> settings) {
        MavenProject project = MavenProject.copyOf("shared-classes", "SharedClassesIT-" + name);
        Path record = project.folder().resolve("target/record");
        UnaryOperator<MavenBuild> afresh = build -> {
            delete(record);
            return settings.apply(build);
        };
        Twins.of(project, afresh).areEqual();
        return project.folder();
    }

    private static void delete(Path folder) {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> reasons(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }
}
