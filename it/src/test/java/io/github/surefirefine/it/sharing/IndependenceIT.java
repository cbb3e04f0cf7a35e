package io.github.surefirefine.it.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.Workspace;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.twin.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs together stays together, and sharing is not noticeable, whatever the number of forks. */
class IndependenceIT {

    @ParameterizedTest
    @ValueSource(strings = {"RetriedTest", "ThresholdTest", "StoppedTest", "NumberedTest", "StepsTest"})
    void invocationsThatKnowOfEachOtherStayTogether(String test) {
        shielded(test, build -> build.property("test", test));
    }

    @ParameterizedTest
    @CsvSource({"6.1.3, 6.1.3", "5.12.2, 1.12.2"})
    void noExtensionNoticesWhatAnotherForkRuns(String junit, String platform) throws IOException {
        Path project = twins(
                "watched-" + junit,
                build -> build.property("test", "WatchedBy*Test")
                        .property("junit.version", junit)
                        .property("platform.version", platform));

        assertThat(sharedClasses(project)).isNotEmpty();
        assertThat(notes(project, "skipped")).isNotEmpty().allMatch(note -> note.endsWith(" by the user"));
    }

    @Test
    void noExtensionThatJupiterFindsNoticesIt() throws IOException {
        Path project = twins(
                "everywhere",
                build -> build.property("test", "WatchedBy*Test").property("argLine", "-Deverywhere=true"));

        assertThat(sharedClasses(project)).isNotEmpty();
    }

    @Test
    void noExtensionNoticesInvocationsThatAnotherForkRuns() {
        shielded(
                "all", build -> build.property("test", "WatchedInvocationsTest").property("fine.invocations", "all"));
    }

    @Test
    void classesInsideOfAClassStayInTheOrderThatTheyAreGiven() throws IOException {
        Path project = twins(
                "ordered",
                build -> build.property("test", "Ordered*Test")
                        .property(
                                "argLine",
                                "-Djunit.jupiter.testclass.order.default="
                                        + "org.junit.jupiter.api.ClassOrderer$OrderAnnotation"));

        assertThat(sharedClasses(project)).containsExactly("demo.OrderedClassTest");
    }

    private static Path twins(String name, UnaryOperator<MavenBuild> settings) {
        MavenProject project = project(name);
        Twins.onSeveralForks(project, settings, Twins::areEqual);
        return project.folder();
    }

    /** With more forks than the project has work for, and with tests of which nothing is known. */
    private static void shielded(String name, UnaryOperator<MavenBuild> settings) {
        MavenProject project = project(name);
        MavenResult stock = settings.apply(project.build().forks(1)).run("test-compile", "surefire:test");
        MavenResult fine =
                settings.apply(project.build().withProvider().forks(3)).run("surefire:test");
        Twins.of(stock, fine).areEqual();
    }

    private static MavenProject project(String name) {
        return MavenProject.copyOf("independence", "IndependenceIT-" + name);
    }

    /** Classes that ran in more processes than the project was run in: with stock Surefire, and with each number of forks. */
    private static Set<String> sharedClasses(Path project) throws IOException {
        int runs = 1 + Workspace.forkCounts().size() + 1;
        Map<String, Set<String>> processes = notes(project, "work").stream()
                .map(note -> note.split(" "))
                .collect(Collectors.groupingBy(
                        note -> note[1], Collectors.mapping(note -> note[0], Collectors.toSet())));
        return processes.entrySet().stream()
                .filter(entry -> entry.getValue().size() > runs)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<String> notes(Path project, String kind) throws IOException {
        return Files.readAllLines(project.resolve("target/notes").resolve(kind + ".txt"));
    }
}
