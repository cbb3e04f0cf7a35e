package io.github.surefirefine.it.engines;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.twin.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Forks that have nothing else to do share a parameterized test or, if the user wants that, what a factory makes: one
 * of them runs each test.
 */
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
        assertThat(noted(lines, "number")).containsExactlyInAnyOrderElementsOf(numbered("number", 30));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("begin"))
                .as("fixtures, once in each process")
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
        Twins.of(stock, result)
                .apartFrom(place -> place.subject().equals("property"), "stock Surefire was run with other settings")
                .areEqual();
        assertThat(result.lines()).noneMatch(line -> line.contains("stays in one fork"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"OtherNamesTest | invoked(java.lang.String)", "OtherNamesFactoryTest | factory()"})
    void whatIsCalledOtherwiseInEachForkStaysWhole(String test, String method) throws IOException {
        Path log = project.emptyFolder(test).resolve("log.txt");

        MavenResult result =
                build(test, log).property("fine.invocations", "all").run("surefire:test");

        assertThat(result).succeeded().hasTotals(30, 0, 0, 0);
        assertThat(noted(Files.readAllLines(log), "n")).hasSize(30).doesNotHaveDuplicates();
        assertThat(processes(log)).hasSize(1);
        assertThat(result.lines())
                .filteredOn(line -> line.contains("stays in one fork"))
                .singleElement()
                .asString()
                .startsWith("[WARNING] fine: demo." + test + "." + method + " stays in one fork");
    }

    @ParameterizedTest
    @CsvSource({"6.1.3, 6.1.3", "5.12.2, 1.12.2"})
    void eachTestThatAFactoryMakesIsRunByOneOfSeveralForks(String junit, String platform) throws IOException {
        UnaryOperator<MavenBuild> versions =
                build -> build.property("junit.version", junit).property("platform.version", platform);
        MavenResult stock =
                versions.apply(project.build()).property("test", "FactoryTest").run("surefire:test");
        assertThat(stock).failed().hasTotals(30, 3, 0, 0);
        Path log = project.emptyFolder("factory-" + junit).resolve("log.txt");

        MavenResult result = versions.apply(build("FactoryTest", log))
                .property("log.together", "true")
                .property("fine.invocations", "all")
                .run("surefire:test");

        List<String> lines = Files.readAllLines(log);
        assertThat(noted(lines, "number")).containsExactlyInAnyOrderElementsOf(numbered("number", 30));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("begin"))
                .as("the method, once in each process")
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
        for (String event : List.of("registered:", "started:", "finished:")) {
            assertThat(noted(lines, event))
                    .as("heard by a listener")
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    numbered(event + "test", 30).stream(), numbered(event + "container", 5).stream())
                            .toList());
        }
        Twins.of(stock, result)
                .apartFrom(place -> place.subject().equals("property"), "stock Surefire was run with other settings")
                .areEqual();
        assertThat(result.lines()).noneMatch(line -> line.contains("stays in one fork"));
    }

    @ParameterizedTest
    @CsvSource({"WatchedFactoryTest", "TogetherTest"})
    void aFactoryOfWhichSomebodyNeedsToSeeTheWholeStaysWhole(String test) throws IOException {
        Path log = project.emptyFolder(test).resolve("log.txt");

        MavenResult result =
                build(test, log).property("fine.invocations", "all").run("surefire:test");

        assertThat(result).succeeded().hasTotals(30, 0, 0, 0);
        assertThat(processes(log)).hasSize(1);
        assertThat(result.lines()).noneMatch(line -> line.contains("stays in one fork"));
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

    private static List<String> numbered(String what, int size) {
        return IntStream.rangeClosed(1, size).mapToObj(n -> what + n).toList();
    }

    /** What was noted with that beginning, in any process. */
    private static List<String> noted(List<String> lines, String what) {
        return lines.stream()
                .filter(line -> line.startsWith(what))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private static List<String> processes(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .distinct()
                .toList();
    }
}
