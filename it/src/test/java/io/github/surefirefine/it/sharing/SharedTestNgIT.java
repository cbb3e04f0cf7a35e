package io.github.surefirefine.it.sharing;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.machine.Folders;
import io.github.surefirefine.it.machine.NeedsForksLikeOthers;
import io.github.surefirefine.it.result.ForkTracks;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestCase;
import io.github.surefirefine.it.twin.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several forks share TestNG classes while they run, because their owner says that their tests do not need each other. */
class SharedTestNgIT {

    private static final String[] TESTS = {"test-compile", "surefire:test"};

    @Test
    void fixturesRunOnceInEachForkAndReportsAreThoseOfOneFork() throws IOException {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-default");
        Path record = project.folder().resolve("target/record");

        Twins.onSeveralForks(project, forgetting(record, build -> build.property("fine.apart", "*")));

        assertThat(Files.readAllLines(record.resolve("fixtures.txt"))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "7.11.0, FixtureTest",
        "7.11.0, DataTest",
        "7.11.0, ChainTest",
        "7.11.0, SuiteFixturesTest",
        "7.11.0, BrokenCleanUpTest",
        "6.14.3, FixtureTest",
        "6.14.3, ChainTest"
    })
    void twoForksShareAClass(String release, String test) throws IOException {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-" + release + "-" + test);
        Path record = project.folder().resolve("target/record");

        Twins.of(
                        project,
                        forgetting(
                                record,
                                build -> build.property("testng.release", release)
                                        .property("test", test)
                                        .property("fine.apart", "demo.*")
                                        .property("meet", "true")))
                .areEqual();

        assertThat(forks(record)).as("forks that shared the class").hasSize(2);
    }

    @Test
    void whateverTestNgCanDo() {
        Twins.of(MavenProject.copyOf("testng", "SharedTestNgIT-everything"), build -> build.property("fine.apart", "*"))
                .apartFrom(
                        place -> place.field().equals("user.timezone"),
                        "Java sets it in a fork whose tests have asked for the time of day")
                .areEqual();
    }

    @Test
    void theOwnerMayAlsoSaySoInTheClass() throws IOException {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-group");
        Path record = project.folder().resolve("target/record");

        Twins.of(
                        project,
                        forgetting(
                                record,
                                build -> build.property("test", "ApartTest").property("meet", "true")))
                .areEqual();

        assertThat(forks(record)).hasSize(2);
    }

    @Test
    void nobodyElseSharesThem() throws IOException {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-whole");
        Path record = project.folder().resolve("target/record");

        MavenResult result = project.build()
                .withProvider()
                .forks(2)
                .property("test", "FixtureTest")
                .run(TESTS);

        assertThat(result.totals()).contains("Tests run: 17");
        assertThat(forks(record)).hasSize(1);
        assertThat(project.folder().resolve("target/surefire-reports/fine-trace.json"))
                .as("the owner may be told")
                .content()
                .contains("\"cat\":\"whole\",\"name\":\"demo.FixtureTest\",\"args\":{\"engine\":\"testng\"}");
    }

    @Test
    @NeedsForksLikeOthers
    void aCrashAndATimeoutCostNoOtherPiece() throws IOException {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-crash");

        MavenResult result =
                apart(project, 3, "CrashCase").property("fine.timeout", "2s").run(TESTS);

        assertThat(result)
                .printedOnce(".*CRASH .*demo\\.CrashCase\\.halts.*")
                .printedOnce("\\[ERROR\\] ERROR .*demo\\.CrashCase\\.hangs.*")
                .hasTotals(11, 0, 2, 0);
    }

    @Test
    void aRerunOfAPieceRunsWhatItNeeds() throws IOException {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-rerun");

        MavenResult result = apart(project, 2, "FlakyCase")
                .property("surefire.rerunFailingTestsCount", "1")
                .run(TESTS);

        assertThat(result).succeeded();
        assertThat(result.totals()).contains("Flakes: 3");
    }

    @Test
    void nothingBeginsAfterAFailure() {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-skip");

        MavenResult result = apart(project, 2, "FixtureTest")
                .property("surefire.skipAfterFailureCount", "1")
                .run(TESTS);

        assertThat(result).failed().neverPrinted(".*CRASH.*");
        assertThat(result.reports().cases()).extracting(TestCase::status).containsOnlyOnce("failure");
        assertThat(result.reports().cases())
                .filteredOn(test -> test.status().equals("skipped"))
                .hasSizeGreaterThan(7);
    }

    @Test
    void theHistoryOfAWholeClassServesForItsPieces() throws IOException {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-history");
        Path record = project.folder().resolve("target/record");
        project.build().withProvider().forks(2).property("test", "FixtureTest").run(TESTS);

        apart(project, 2, "FixtureTest").run("surefire:test");
        Folders.delete(record);
        apart(project, 2, "FixtureTest").property("meet", "true").run("surefire:test");

        assertThat(forks(record)).hasSize(2);
        assertThat(Files.readString(project.folder().resolve(".fine/history.txt")))
                .contains("[method:number0()]")
                .doesNotContain("[class:demo.FixtureTest]\n");
    }

    @Test
    void aRecordedRunIsDoneAgain() throws IOException {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-replay");
        Path trace = project.folder().resolve("target/surefire-reports/fine-trace.json");
        apart(project, 2, "FixtureTest,ChainTest").run(TESTS);
        Map<Integer, List<String>> recorded = ForkTracks.of(trace);
        Files.copy(trace, project.folder().resolve("recorded.json"));

        apart(project, 2, "FixtureTest,ChainTest")
                .property("fine.replay", "recorded.json")
                .run("surefire:test");

        assertThat(ForkTracks.of(trace)).hasSize(2).isEqualTo(recorded);
    }

    @Test
    void machinesShareThePieces() {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-shards");

        MavenResult first =
                apart(project, 2, "ChainTest").property("fine.shard", "1/2").run(TESTS);
        MavenResult second =
                apart(project, 2, "ChainTest").property("fine.shard", "2/2").run("surefire:test");

        Set<String> ran = new TreeSet<>();
        for (MavenResult each : List.of(first, second)) {
            each.reports()
                    .cases()
                    .forEach(test -> assertThat(ran.add(test.name())).isTrue());
        }
        assertThat(ran).hasSize(13);
    }

    @Test
    @NeedsForksLikeOthers
    void whatSpoilsATestOfTheSameClassIsFound() {
        MavenProject project = MavenProject.copyOf("shared-testng", "SharedTestNgIT-bisect");

        MavenResult result = apart(project, 2, "SpoiltCase")
                .property("fine.bisect", "SpoiltCase#victim")
                .run(TESTS);

        assertThat(result)
                .printedOnce("\\[WARNING] fine: demo\\.SpoiltCase\\.victim passes alone, fails after"
                        + " demo\\.SpoiltCase\\.spoils");
    }

    private static MavenBuild apart(MavenProject project, int forks, String tests) {
        return project.build()
                .withProvider()
                .forks(forks)
                .property("test", tests)
                .property("fine.apart", "demo.*");
    }

    private static Set<String> forks(Path record) throws IOException {
        return Set.copyOf(Files.readAllLines(record.resolve("tests.txt")));
    }

    private static UnaryOperator<MavenBuild> forgetting(Path record, UnaryOperator<MavenBuild> settings) {
        return build -> {
            Folders.delete(record);
            return settings.apply(build);
        };
    }
}
