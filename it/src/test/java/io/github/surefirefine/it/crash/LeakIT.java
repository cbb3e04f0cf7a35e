package io.github.surefirefine.it.crash;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaks of tests are reported. */
class LeakIT {

    private static MavenProject project;

    @BeforeAll
    static void compile() {
        project = MavenProject.copyOf("leaks", "LeakIT");
        assertThat(project.build().run("test-compile")).succeeded();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsLeftBehindIsToldAndChangesNothing(int forks) {
        MavenResult result = project.build()
                .withProvider()
                .forks(forks)
                .property("test", "LeakyTest,FixtureTest,StaticTest")
                .run("surefire:test");

        assertThat(result)
                .succeeded()
                .hasTotals(9, 0, 0, 0)
                .printedOnce("\\[WARNING] LEAK    #\\d demo\\.LeakyTest\\.leavesAThread left thread \"the leaked one\""
                        + " \\(at demo\\.LeakyTest\\.sleep\\(LeakyTest\\.java:\\d+\\)\\)")
                .printedOnce(
                        "\\[WARNING] LEAK    #\\d demo\\.LeakyTest\\.leavesAProcess left process \\d+ \\((sleep|coreutils)\\)")
                .printedOnce(
                        "\\[WARNING] LEAK    #\\d demo\\.LeakyTest\\.leavesAPool\\(int\\) left threads \"pool of 1\","
                                + " \"pool of 2\"")
                .printedOnce(
                        "\\[WARNING] LEAK    #\\d demo\\.StaticTest left thread \"of the class\" \\(at demo\\..*\\)");
        assertThat(result.lines())
                .filteredOn(line -> line.contains("LEAK    #"))
                .hasSize(4);
    }

    @Test
    void nothingIsToldWhereTheUserWantsThat() {
        MavenResult result = project.build()
                .withProvider()
                .forks(1)
                .property("test", "LeakyTest")
                .property("fine.leaks", "off")
                .run("surefire:test");

        assertThat(result).succeeded().hasTotals(6, 0, 0, 0).neverPrinted(".*LEAK    #.*");
    }
}
