package io.github.surefirefine.it.reports;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Beside the reports is a trace that contains each test once, whatever happens to its fork. */
class TraceIT {

    private static final Pattern TEST =
            Pattern.compile("\"cat\":\"test\",\"name\":\"(\\w+)[^\"]*\".*\"outcome\":\"(\\w+)\"");

    private static MavenProject project;
    private static Path trace;

    @BeforeAll
    static void compile() {
        project = MavenProject.copyOf("crash", "TraceIT");
        trace = project.folder().resolve("target/surefire-reports/fine-trace.json");
        assertThat(project.build().run("test-compile")).succeeded();
    }

    @Test
    void tellsOfATestThatEndsItsFork() throws IOException {
        assertThat(build().run("surefire:test")).failed();

        List<String> lines = Files.readAllLines(trace);
        assertThat(tests(lines))
                .containsExactlyInAnyOrder(
                        "before passed",
                        "before passed",
                        "before passed",
                        "before passed",
                        "before passed",
                        "exits crashed",
                        "next passed",
                        "first passed",
                        "second passed",
                        "halts crashed",
                        "third passed");
        assertThat(lines).filteredOn(line -> line.contains("\"cat\":\"crash\"")).hasSize(2);
        assertThat(lines).last().isEqualTo("]}");
    }

    @Test
    void isThereWhereEachTestHasAForkOfItsOwn() throws IOException {
        assertThat(build().withoutReuseOfForks().run("surefire:test")).failed();

        assertThat(tests(Files.readAllLines(trace))).hasSize(11).contains("exits crashed", "next passed");
    }

    @Test
    void isNotWrittenWhereTheUserWantsNone() throws IOException {
        Files.deleteIfExists(trace);

        assertThat(build().property("fine.trace", "off").run("surefire:test")).failed();

        assertThat(trace).doesNotExist();
    }

    @Test
    void namesNestedClassesAndTellsWhyAClassHasFailed() throws IOException {
        MavenProject jupiter = MavenProject.copyOf("jupiter", "TraceIT-names");

        assertThat(jupiter.build()
                        .withProvider()
                        .forks(2)
                        .property("test", "NestedTest*,BrokenFixtureTest")
                        .run("test"))
                .failed();

        List<String> lines = Files.readAllLines(jupiter.folder().resolve("target/surefire-reports/fine-trace.json"));
        assertThat(lines)
                .anyMatch(
                        line -> line.contains("\"name\":\"outside\"") && line.contains("\"class\":\"demo.NestedTest\""))
                .anyMatch(line -> line.contains("\"name\":\"passes\"")
                        && line.contains("\"class\":\"demo.NestedTest$Inside$Innermost\""))
                .anyMatch(line -> line.contains("\"cat\":\"class-failure\",\"name\":\"demo.BrokenFixtureTest\"")
                        && line.contains("\"message\":\"java.lang.IllegalStateException: the fixture is broken\""));
    }

    private static MavenBuild build() {
        return project.build().withProvider().forks(3).property("test", "ExitTest,HaltTest");
    }

    private static List<String> tests(List<String> lines) {
        return lines.stream()
                .flatMap(line -> TEST.matcher(line).results())
                .map((MatchResult found) -> found.group(1) + " " + found.group(2))
                .toList();
    }
}
