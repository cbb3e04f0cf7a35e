package io.github.surefirefine.it.order;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.ForkTracks;
import io.github.surefirefine.it.result.MavenResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run whose course is fixed beforehand, by a seed or by the trace of another run, has that course. */
class ScriptIT {

    /** Some of them fail on purpose. */
    private static final String TESTS = "surefire:test";

    private static MavenProject project;
    private static Path trace;

    @BeforeAll
    static void compile() {
        project = MavenProject.copyOf("jupiter", "ScriptIT");
        trace = project.folder().resolve("target/surefire-reports/fine-trace.json");
        assertThat(project.build().run("test-compile")).succeeded();
    }

    @Test
    void aRecordedRunIsDoneAgain() throws IOException {
        MavenBuild build = build(3).property("fine.invocations", "off");
        Map<Integer, List<String>> recorded = tracks(build);
        Files.copy(trace, project.folder().resolve("recorded.json"));

        MavenResult again = build(3).property("fine.replay", "recorded.json").run(TESTS);

        assertThat(ForkTracks.of(trace)).hasSize(3).isEqualTo(recorded);
        assertThat(again)
                .printedOnce(".*fine: replays recorded\\.json, with \\d+ of \\d+ units.*")
                .neverPrinted(".*cannot be replayed.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.0", "3.6.1"})
    void theSameSeedGivesTheSameRun(String surefire) throws IOException {
        MavenResult printed = bySeed(surefire, 3, "42").run(TESTS);
        Map<Integer, List<String>> first = ForkTracks.of(trace);

        assertThat(printed)
                .printedOnce(".*fine: random order by seed 42 for 3 forks; to repeat it: -DforkCount=3"
                        + " -Dsurefire\\.runOrder=random -Dsurefire\\.runOrder\\.random\\.seed=42");
        assertThat(first).hasSize(3);
        assertThat(tracks(bySeed(surefire, 3, "42"))).isEqualTo(first);
        assertThat(tracks(bySeed(surefire, 3, "43"))).isNotEqualTo(first);
    }

    @Test
    void oneForkHasAnOrderToo() throws IOException {
        Map<Integer, List<String>> first = tracks(bySeed("3.6.1", 1, "42"));

        assertThat(first).hasSize(1);
        assertThat(tracks(bySeed("3.6.1", 1, "42"))).isEqualTo(first);
        assertThat(tracks(bySeed("3.6.1", 1, "43"))).isNotEqualTo(first);
    }

    @Test
    void noTestIsMissingAndNoneIsThereTwice() throws IOException {
        List<String> all = all(tracks(build(2)));

        assertThat(all(tracks(bySeed("3.6.1", 2, "1")))).isEqualTo(all);
        assertThat(all(tracks(bySeed("3.6.1", 2, "1").withoutReuseOfForks().property("test", "PlainTest,NestedTest"))))
                .hasSizeGreaterThan(3);
    }

    @Test
    void aTraceThatIsNotThereEndsTheBuildWithOneLine() {
        assertThat(build(2).property("fine.replay", "none.json").run(TESTS))
                .failed()
                .explainedOnOneLine(
                        "fine: the trace to replay cannot be read: ",
                        project.folder().resolve("none.json") + " does not exist. Set fine.replay ");
    }

    @Test
    void whatIsNoTraceEndsTheBuildWithOneLine() {
        String text = "fine: pom.xml is not a trace written by surefire-fine; set fine.replay ";

        assertThat(build(2).property("fine.replay", "pom.xml").run(TESTS))
                .failed()
                .explainedOnOneLine(text);
        assertThat(build(1).property("fine.replay", "pom.xml").run(TESTS))
                .failed()
                .explainedOnTheFirstErrorLine(text);
    }

    @Test
    void theTraceOfOtherTestsEndsTheBuildWithOneLine() throws IOException {
        tracks(build(2).property("test", "PlainTest"));
        Files.copy(trace, project.folder().resolve("foreign.json"));

        assertThat(build(2).property("test", "NestedTest")
                        .property("fine.replay", "foreign.json")
                        .run(TESTS))
                .failed()
                .explainedOnTheFirstErrorLine("fine: foreign.json has no test in common with this run: ");
    }

    private static MavenBuild build(int forks) {
        return project.build().withProvider().forks(forks);
    }

    private static MavenBuild bySeed(String surefire, int forks, String seed) {
        return project.build()
                .withProvider()
                .forksAtMost(forks)
                .property("surefire.version", surefire)
                .property("surefire.runOrder", "random")
                .property("surefire.runOrder.random.seed", seed);
    }

    private static Map<Integer, List<String>> tracks(MavenBuild build) throws IOException {
        build.run(TESTS);
        return ForkTracks.of(trace);
    }

    private static List<String> all(Map<Integer, List<String>> tracks) {
        return tracks.values().stream().flatMap(List::stream).sorted().toList();
    }
}
