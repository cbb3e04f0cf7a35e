package io.github.surefirefine.it.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
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

    /** More forks than the project has work for, with tests of which nothing is known. */
    private static final List<Integer> THREE = List.of(3);

    /** The last one with what is then known of the tests. */
    private static final List<Integer> ANY = List.of(1, 2, 3, 3);

    @ParameterizedTest
    @ValueSource(strings = {"RetriedTest", "ThresholdTest", "StoppedTest", "NumberedTest", "StepsTest"})
    void invocationsThatKnowOfEachOtherStayTogether(String test) {
        twins(test, THREE, build -> build.property("test", test));
    }

    @ParameterizedTest
    @CsvSource({"6.1.3, 6.1.3", "5.12.2, 1.12.2"})
    void noExtensionNoticesWhatAnotherForkRuns(String junit, String platform) throws IOException {
        Path project = twins(
                "watched-" + junit,
                ANY,
                build -> build.property("test", "WatchedBy*Test")
                        .property("junit.version", junit)
                        .property("platform.version", platform));

        assertThat(sharedClasses(project, ANY)).isNotEmpty();
        assertThat(notes(project, "skipped")).isNotEmpty().allMatch(note -> note.endsWith(" by the user"));
    }

    @Test
    void noExtensionThatJupiterFindsNoticesIt() throws IOException {
        Path project = twins(
                "everywhere",
                ANY,
                build -> build.property("test", "WatchedBy*Test").property("argLine", "-Deverywhere=true"));

        assertThat(sharedClasses(project, ANY)).isNotEmpty();
    }

    @Test
    void noExtensionNoticesInvocationsThatAnotherForkRuns() {
        twins(
                "all",
                THREE,
                build -> build.property("test", "WatchedInvocationsTest").property("fine.invocations", "all"));
    }

    @Test
    void classesInsideOfAClassStayInTheOrderThatTheyAreGiven() throws IOException {
        Path project = twins(
                "ordered",
                ANY,
                build -> build.property("test", "Ordered*Test")
                        .property(
                                "argLine",
                                "-Djunit.jupiter.testclass.order.default="
                                        + "org.junit.jupiter.api.ClassOrderer$OrderAnnotation"));

        assertThat(sharedClasses(project, ANY)).containsExactly("demo.OrderedClassTest");
    }

    private static Path twins(String name, List<Integer> forks, UnaryOperator<MavenBuild> settings) {
        MavenProject project = MavenProject.copyOf("independence", "IndependenceIT-" + name);
        MavenResult stock = settings.apply(project.build().forks(1)).run("test");
        for (int count : forks) {
            MavenResult fine = settings.apply(project.build().withProvider().forks(count))
                    .property("fine.history", ".fine-" + count)
                    .run("surefire:test");
            Twins.of(stock, fine)
                    .apartFrom(place -> place.subject().equals("property"), "stock Surefire has no history")
                    .areEqual();
        }
        return project.folder();
    }

    /** Classes that ran in more processes than the project was run in. */
    private static Set<String> sharedClasses(Path project, List<Integer> forks) throws IOException {
        int runs = 1 + forks.size();
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
