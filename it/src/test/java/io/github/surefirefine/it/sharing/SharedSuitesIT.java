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
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several forks share suites, class by class, and what Cucumber finds, scenario by scenario. */
class SharedSuitesIT {

    @Test
    void fixturesRunOnceInEachForkAndReportsAreThoseOfOneFork() throws IOException {
        MavenProject project = MavenProject.copyOf("shared-suite", "SharedSuitesIT-apart");
        Path record = project.folder().resolve("target/record");

        Twins.onSeveralForks(project, forgetting(record, build -> build.property("fine.apart", "*")));

        assertThat(lines(record, "fixtures")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FixtureSuiteTest", "ScenariosTest"})
    void twoForksShareASuite(String test) throws IOException {
        MavenProject project = MavenProject.copyOf("shared-suite", "SharedSuitesIT-" + test);
        Path record = project.folder().resolve("target/record");

        twins(
                project,
                forgetting(
                        record,
                        build -> build.property("test", test)
                                .property("fine.apart", "demo." + test)
                                .property("meet", "true")));

        assertThat(Set.copyOf(lines(record, "tests"))).hasSize(2);
        assertThat(lines(record, "fixtures")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FixtureSuiteTest", "ScenariosTest"})
    void aSuiteThatNobodyDividesIsRunByOneFork(String test) throws IOException {
        MavenProject project = MavenProject.copyOf("shared-suite", "SharedSuitesIT-whole-" + test);
        Path record = project.folder().resolve("target/record");

        twins(project, forgetting(record, build -> build.property("test", test)));

        assertThat(Set.copyOf(lines(record, "tests"))).hasSize(1);
    }

    private static void twins(MavenProject project, UnaryOperator<MavenBuild> settings) {
        Twins.of(project, settings)
                .apartFrom(
                        place -> place.field().equals("user.timezone"),
                        "Java sets it in a fork whose tests have asked for the time of day")
                .areEqual();
    }

    private static List<String> lines(Path record, String kind) throws IOException {
        return Files.readAllLines(record.resolve(kind + ".txt"));
    }

    private static UnaryOperator<MavenBuild> forgetting(Path record, UnaryOperator<MavenBuild> settings) {
        return build -> {
            Folders.delete(record);
            return settings.apply(build);
        };
    }
}
