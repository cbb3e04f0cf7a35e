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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever surefire-fine can do with tests, it can do with the pieces of a JUnit 4 class with fixtures, of a
 * specification of Spock's with shared fields, of a suite and of Cucumber's features. Each of these four has eight tests.
 */
class PiecesIT {

    private static final String TESTS = "surefire:test";

    /** How lines of a history end. */
    private static final String[] CLASSES = {
        "/[suite:demo.AllTest]\n", "/[suite:demo.ScenariosTest]\n", "/[spec:demo.SharedSpec]\n"
    };

    private static final String[] PIECES = {
        "/[class:demo.Member1]\n", "/[scenario:3]\n", "/[feature:$spock_feature_0_0]\n"
    };

    private static MavenProject project;
    private static Path record;
    private static Path trace;
    private static Path history;

    private static List<String> all;
    private static String historyOfClasses;
    private static String historyOfPieces;
    private static Map<Integer, List<String>> tracks;

    /** Whole classes first, then their pieces. */
    @BeforeAll
    static void runAll() throws IOException {
        project = MavenProject.copyOf("pieces", "PiecesIT");
        record = project.folder().resolve("target/record");
        trace = project.folder().resolve("target/surefire-reports/fine-trace.json");
        history = project.folder().resolve(".fine/history.txt");
        MavenResult stock = project.build().forks(1).run("test-compile", TESTS);
        assertThat(stock).succeeded().hasTotals(32, 0, 0, 0);
        all = names(stock);

        MavenResult whole = whole(2).run(TESTS);
        historyOfClasses = Files.readString(history);
        assertThat(whole).succeeded();
        assertThat(names(whole)).containsExactlyInAnyOrderElementsOf(all);

        Folders.delete(record);
        MavenResult apart = apart(2).property("processes", "2").run(TESTS);
        historyOfPieces = Files.readString(history);
        tracks = ForkTracks.of(trace);
        Files.copy(trace, project.folder().resolve("recorded.json"));
        assertThat(apart).succeeded();
        assertThat(names(apart)).containsExactlyInAnyOrderElementsOf(all);
        assertThatFixturesRanOnceInEachFork();
    }

    @BeforeEach
    void forget() {
        Folders.delete(record);
    }

    @Test
    void aTestThatEndsItsJvmCostsNoOtherResult() throws IOException {
        MavenResult result = trouble("end", 5).property("processes", "5").run(TESTS);

        assertThat(result).failed().hasTotals(32, 0, 4, 0);
        assertThat(names(result)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(namesWith(result, "error")).containsExactlyInAnyOrderElementsOf(like("troubled"));
        // What a dead fork leaves may go to a fork that has had its part of the class.
        assertThat(Files.readAllLines(record.resolve("fixtures.txt")).stream()
                        .distinct()
                        .collect(Collectors.groupingBy(
                                line -> line.substring(line.indexOf(' ') + 1), Collectors.counting())))
                .as("forks that had a piece of each class")
                .hasSize(4)
                .allSatisfy((owner, forks) -> assertThat(forks).isGreaterThan(1));
    }

    @Test
    void aTestThatHangsCostsNoOtherResult() throws IOException {
        MavenResult result = trouble("hang", 3)
                .property("fine.timeout", "2s")
                .property("fine.timeout.grace", "1s")
                .run(TESTS);

        assertThat(result).failed().hasTotals(32, 0, 8, 0);
        assertThat(names(result)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(namesWith(result, "error")).containsExactlyInAnyOrderElementsOf(like("troubled|stubborn"));
    }

    @Test
    void aTestThatFailsOnceIsAFlakeAsWithStockSurefire() {
        Twins twins = Twins.of(project, build -> {
            Folders.delete(record);
            return build.property("trouble", "flaky")
                    .property("fine.apart", "*")
                    .property("surefire.rerunFailingTestsCount", "1");
        });

        assertThat(twins.areEqual().fine()).succeeded();
    }

    @Test
    void nothingBeginsAfterAFailure() {
        MavenResult result = trouble("fail", 4)
                .property("processes", "4")
                .property("surefire.skipAfterFailureCount", "1")
                .run(TESTS);

        assertThat(result).failed().neverPrinted(".*CRASH.*");
        assertThat(names(result)).containsExactlyInAnyOrderElementsOf(all);
        for (String owner : List.of("OldTest", "SharedSpec", "Member", "ScenariosTest")) {
            assertThat(namesWith(result, "skipped"))
                    .as("what is skipped of %s", owner)
                    .anyMatch(name -> name.contains(owner));
        }
    }

    @Test
    void machinesShareThePieces() throws IOException {
        List<String> run = new ArrayList<>();
        for (String shard : List.of("1/2", "2/2")) {
            Files.writeString(history, historyOfClasses);
            MavenResult result = apart(2).property("fine.shard", shard).run(TESTS);
            assertThat(result)
                    .succeeded()
                    .printedOnce(
                            "\\[INFO] fine: shard " + shard + ": \\d+ of \\d+ tests in \\d of 4 classes, about .*");
            run.addAll(names(result));
        }

        assertThat(run).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aRecordedRunIsDoneAgain() throws IOException {
        MavenResult again = apart(2).property("fine.replay", "recorded.json").run(TESTS);

        assertThat(again).succeeded().neverPrinted(".*cannot be replayed.*");
        assertThat(ForkTracks.of(trace)).hasSize(2).isEqualTo(tracks);
    }

    @Test
    void theHistoryMovesFromClassesToTheirPiecesAndBack() throws IOException {
        Files.writeString(history, historyOfPieces);

        MavenResult back = whole(2).run(TESTS);

        assertThat(back).succeeded();
        assertThat(names(back)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(historyOfClasses).contains(CLASSES).doesNotContain(PIECES);
        assertThat(historyOfPieces).contains(PIECES).doesNotContain(CLASSES);
        assertThat(Files.readString(history)).contains(CLASSES).doesNotContain(PIECES);
    }

    @ParameterizedTest
    @CsvSource({
        "OldTest, victim, spoils",
        "SharedSpec, $spock_feature_0_1, $spock_feature_0_0",
        "AllTest, Member2, Member1",
        "ScenariosTest, work.feature:6, work.feature:3"
    })
    @NeedsForksLikeOthers
    void whatSpoilsATestOfTheSameClassIsFound(String owner, String victim, String spoiler) {
        MavenResult result = trouble("spoil", 3)
                .property("fine.bisect", owner + "#" + victim)
                .run(TESTS);

        assertThat(result)
                .printedOnce(Pattern.quote("[WARNING] fine: demo." + owner + "." + victim
                        + " passes alone, fails after demo." + owner + "." + spoiler));
    }

    private static MavenBuild whole(int forks) {
        return project.build().withProvider().forks(forks);
    }

    private static MavenBuild apart(int forks) {
        return whole(forks).property("fine.apart", "*");
    }

    private static MavenBuild trouble(String kind, int forks) {
        return apart(forks).property("trouble", kind);
    }

    private static void assertThatFixturesRanOnceInEachFork() throws IOException {
        assertThat(Files.readAllLines(record.resolve("fixtures.txt")))
                .as("fixtures by process")
                .doesNotHaveDuplicates();
    }

    private static List<String> like(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return all.stream().filter(name -> pattern.matcher(name).find()).toList();
    }

    private static List<String> names(MavenResult result) {
        return result.reports().cases().stream().map(PiecesIT::name).toList();
    }

    private static List<String> namesWith(MavenResult result, String status) {
        return result.reports().cases().stream()
                .filter(test -> test.status().equals(status))
                .map(PiecesIT::name)
                .toList();
    }

    private static String name(TestCase test) {
        return test.className() + "#" + test.name();
    }
}
