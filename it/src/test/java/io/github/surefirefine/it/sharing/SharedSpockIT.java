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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several forks share specifications of Spock's; nothing but the time that it takes shows that. */
class SharedSpockIT {

    private static MavenProject project;
    private static Path record;

    /** Groovy takes its time to compile. */
    @BeforeAll
    static void compile() {
        project = MavenProject.copyOf("shared-spock", "SharedSpockIT");
        record = project.folder().resolve("target/record");
        assertThat(project.build().run("test-compile").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2.4-M6-groovy-4.0, 1.14.4", "2.3-groovy-4.0, 1.9.3"})
    void fixturesRunOnceAndReportsAreThoseOfOneFork(String spock, String platform) throws IOException {
        MavenProject project = MavenProject.copyOf("shared-spock", "SharedSpockIT-" + spock);
        Path record = project.folder().resolve("target/record");

        Twins.onSeveralForks(
                project,
                forgetting(
                        record,
                        build -> build.property("spock.version", spock).property("platform.version", platform)));

        assertThat(lines(record, "fixtures")).doesNotHaveDuplicates();
    }

    @Test
    void twoForksShareASpecification() throws IOException {
        twins(build -> build.property("test", "PlainSpec").property("meet", "true"));

        assertThat(processes()).hasSize(2);
    }

    @Test
    void twoForksShareRowsAndEachIsRunByOneFork() throws IOException {
        twins(build -> build.property("test", "RowsSpec").property("meet", "true"));

        assertThat(processes()).hasSize(2);
        assertThat(lines(record, "rows").stream().map(line -> line.substring(line.indexOf(' '))))
                .hasSize(14)
                .doesNotHaveDuplicates();
    }

    /** {@code setupSpec} and shared fields then take effect once in each fork. */
    @Test
    void theOwnerDividesWhatFeaturesHaveInCommon() throws IOException {
        Twins.onSeveralForks(project, forgetting(record, build -> build.property("fine.apart", "*")));

        assertThat(lines(record, "fixtures")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WithSharedSpec", "InheritedSpec"})
    void twoForksShareWhatTheOwnerDivides(String test) throws IOException {
        twins(build -> build.property("test", test)
                .property("fine.apart", "demo.*Spec")
                .property("meet", "true"));

        assertThat(processes()).hasSize(2);
        assertThat(lines(record, "fixtures")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WithSharedSpec", "InheritedSpec", "StepwiseSpec", "RolledUpSpec", "TaggedSpec"})
    void whatFeaturesOrRowsHaveInCommonKeepsThemTogether(String test) throws IOException {
        twins(build -> build.property("test", test));

        assertThat(processes()).hasSizeLessThan(2);
    }

    private static void twins(UnaryOperator<MavenBuild> settings) {
        Folders.delete(project.folder().resolve(".fine"));
        Twins.ofCompiled(project, forgetting(record, settings))
                .apartFrom(
                        place -> place.field().equals("user.timezone"),
                        "Java sets it in a fork whose tests have asked for the time of day")
                .areEqual();
    }

    private static Set<String> processes() throws IOException {
        return Set.copyOf(lines(record, "tests"));
    }

    private static List<String> lines(Path record, String kind) throws IOException {
        Path file = record.resolve(kind + ".txt");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static UnaryOperator<MavenBuild> forgetting(Path record, UnaryOperator<MavenBuild> settings) {
        return build -> {
            Folders.delete(record);
            return settings.apply(build);
        };
    }
}
