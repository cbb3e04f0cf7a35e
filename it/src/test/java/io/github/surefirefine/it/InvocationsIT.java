package io.github.surefirefine.it;

import static io.github.surefirefine.it.fixture.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.MavenResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A parameterized test is shared by forks that have nothing else to do: each invocation is run by one of them. */
class InvocationsIT {

    private static MavenProject project;
    private static MavenResult stock;

    @BeforeAll
    static void buildWithStockSurefire() {
        project = MavenProject.copyOf("invocations", "InvocationsIT");
        stock = project.build().property("test", "OneMethodTest").run("test");
        assertThat(stock).failed().hasTotals(30, 1, 0, 0);
    }

    @Test
    void eachInvocationIsRunByOneOfSeveralForks() throws IOException {
        Path log = project.emptyFolder("shared").resolve("log.txt");

        MavenResult result =
                build("OneMethodTest", log).property("log.together", "true").run("surefire:test");

        List<String> lines = Files.readAllLines(log);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("number"))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 30).mapToObj(n -> "number" + n).toList());
        assertThat(lines)
                .filteredOn(line -> line.startsWith("begin"))
                .as("fixtures, once in each process")
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
        Twins.of(stock, result)
                .apartFrom(place -> place.subject().equals("property"), "stock Surefire was run with other settings")
                .areEqual();
        assertThat(result.lines()).noneMatch(line -> line.contains("stays on one fork"));
    }

    @Test
    void whatIsCalledOtherwiseInEachForkStaysWhole() throws IOException {
        Path log = project.emptyFolder("other").resolve("log.txt");

        MavenResult result = build("OtherNamesTest", log).run("surefire:test");

        assertThat(result).succeeded().hasTotals(30, 0, 0, 0);
        assertThat(Files.readAllLines(log)).hasSize(30).doesNotHaveDuplicates();
        assertThat(processes(log)).hasSize(1);
        assertThat(result.lines())
                .filteredOn(line -> line.contains("stays on one fork"))
                .singleElement()
                .asString()
                .startsWith("[WARNING] fine: demo.OtherNamesTest.invoked(java.lang.String) stays on one fork");
    }

    @Test
    void nothingIsSharedWhereTheUserWantsThat() throws IOException {
        Path log = project.emptyFolder("off").resolve("log.txt");

        MavenResult result =
                build("OneMethodTest", log).property("fine.invocations", "off").run("surefire:test");

        assertThat(result).failed().hasTotals(30, 1, 0, 0);
        assertThat(processes(log)).hasSize(1);
    }

    private static MavenBuild build(String test, Path log) {
        return project.build()
                .withProvider()
                .forks(3)
                .property("test", test)
                .property("fine.history", "off")
                .property("log.file", log.toString());
    }

    private static List<String> processes(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .distinct()
                .toList();
    }
}
