package io.github.surefirefine.it.setup;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.twin.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exactly the tests that the user has chosen run, in whichever way Surefire lets users choose. */
class FiltersIT {

    private final MavenProject project = MavenProject.copyOf("filters", "FiltersIT");

    @Test
    void includesAndExcludes() {
        twins(build -> build.profile("vintage").profile("patterns"));
    }

    @Test
    void includesAndExcludesOfMethodsInFiles() {
        twins(build -> build.profile("vintage").profile("files"));
    }

    @Test
    void namedOnTheCommandLine() {
        twins(build -> build.profile("vintage")
                .property(
                        "test",
                        "PlainTest#squares*+qui*, !%regex[.*other.*#squares], NestedTest$Inner#passes, demo/Vintage*,"
                                + " !VintageTest#fails"));
    }

    @Test
    void tagExpression() {
        twins(build -> build.profile("vintage").property("groups", "quick & !database, demo.Quick"));
    }

    @Test
    void simpleNamesOfCategoriesWithoutAnEngineForJUnit4() {
        twins(build -> build.property("groups", "Quick, database").property("excludedGroups", "VeryQuick, slow"));
    }

    /** Up to 3.5, Surefire did not run these unless asked to. */
    @ParameterizedTest
    @CsvSource({"3.6.1, qui.*", "3.5.6, quick"})
    void testNgAndJUnit4BesideJupiter(String surefire, String groups) {
        twins(build ->
                build.profile("testng").property("surefire.version", surefire).property("groups", groups));
    }

    @Test
    void oneEngineAndItsParameters() {
        twins(build -> build.profile("vintage").profile("engine"));
    }

    /** Surefire tells this only its own provider. */
    @Test
    void oneEngineOnTheCommandLine() {
        twins(build -> build.profile("vintage").property("surefire.includeJUnit5Engines", "junit-vintage"));
    }

    @Test
    void nothingToRun() {
        Twins named = Twins.of(project, build -> build.property("test", "NobodyTest"));
        assertThat(named.fine()).failed();
        assertThat(named.check().text()).isEmpty();
        Twins permitted = Twins.of(
                project,
                build -> build.property("test", "NobodyTest").property("surefire.failIfNoSpecifiedTests", "false"));
        assertThat(permitted.fine()).succeeded();
        assertThat(permitted.check().text()).isEmpty();
    }

    /** Stock Surefire 3.6 tells listeners of JUnit 4 only about classes, so there is nothing to compare with. */
    @Test
    void namedListeners() throws IOException {
        MavenResult result = project.build()
                .withProvider()
                .forks(2)
                .profile("listeners")
                .property("test", "demo.PlainTest#passes+fails+disabled")
                .run("test-compile", "surefire:test");

        assertThat(result).failed().hasTotals(3, 1, 0, 1);
        List<String> listened = Files.readAllLines(project.folder().resolve("target/listened.txt"));
        assertThat(listened)
                .contains("platform passes() SUCCESSFUL", "platform fails() FAILED")
                .contains("old finished passes", "old finished fails", "old failed fails", "old ignored disabled")
                .endsWith("old run finished");
    }

    private Twins twins(UnaryOperator<MavenBuild> settings) {
        return Twins.of(project, settings).areEqual();
    }
}
