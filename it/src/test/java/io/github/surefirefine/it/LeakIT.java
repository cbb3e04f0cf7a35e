package io.github.surefirefine.it;

import static io.github.surefirefine.it.fixture.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.MavenResult;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tests leave behind is told, and what they have replaced is put back. */
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
                .printedOnce("\\[WARNING] LEAK #\\d demo\\.LeakyTest\\.leavesAThread left thread \"the leaked one\""
                        + " \\(at demo\\.LeakyTest\\.sleep\\(LeakyTest\\.java:\\d+\\)\\)")
                .printedOnce(
                        "\\[WARNING] LEAK #\\d demo\\.LeakyTest\\.leavesAProcess left process \\d+ \\((sleep|coreutils)\\)")
                .printedOnce("\\[WARNING] LEAK #\\d demo\\.LeakyTest\\.leavesAPool\\(int\\) left threads \"pool of 1\","
                        + " \"pool of 2\"")
                .printedOnce("\\[WARNING] LEAK #\\d demo\\.StaticTest left thread \"of the class\" \\(at demo\\..*\\)");
        assertThat(result.lines()).filteredOn(line -> line.contains("LEAK #")).hasSize(4);
    }

    @Test
    void nothingIsToldWhereTheUserWantsThat() {
        MavenResult result = project.build()
                .withProvider()
                .forks(1)
                .property("test", "LeakyTest")
                .property("fine.leaks", "off")
                .run("surefire:test");

        assertThat(result).succeeded().hasTotals(6, 0, 0, 0).neverPrinted(".*LEAK #.*");
    }

    /** In the only fork, and in the first of two that are asked for. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsReplacedIsPutBack(int forks) {
        MavenResult result = project.build()
                .withProvider()
                .forks(forks)
                .property("test", "AMessTest,NextTest")
                .property("surefire.runOrder", "alphabetical")
                .run("surefire:test");

        assertThat(result).succeeded().hasTotals(2, 0, 0, 0).neverPrinted(".*LEAK #.*");
        assertThat(outputs(result, "leavesAMess")).contains("output of leavesAMess");
        assertThat(outputs(result, "findsEverythingInItsPlace"))
                .contains("output of findsEverythingInItsPlace", "errors of findsEverythingInItsPlace");
    }

    private static String outputs(MavenResult result, String test) {
        List<String> outputs = result.reports().cases().stream()
                .filter(each -> each.name().equals(test))
                .map(each -> each.output())
                .toList();
        assertThat(outputs).hasSize(1);
        return outputs.get(0);
    }
}
