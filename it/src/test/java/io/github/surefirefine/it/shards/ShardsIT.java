package io.github.surefirefine.it.shards;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.machine.OtherJdk;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several machines run a suite together: here one after the other, in the same place. */
class ShardsIT {

    private static final List<String> NUMBERS_OF_CI = List.of(
            "CI_NODE_INDEX",
            "CIRCLE_NODE_INDEX",
            "BUILDKITE_PARALLEL_JOB",
            "SYSTEM_JOBPOSITIONINPHASE",
            "SEMAPHORE_JOB_INDEX",
            "BITBUCKET_PARALLEL_STEP");

    private static final int MACHINES = 3;

    private static MavenProject project;
    private static Path history;
    private static List<String> all;

    @BeforeAll
    static void runAll() {
        project = MavenProject.copyOf("shards", "ShardsIT");
        history = project.folder().resolve(".fine/history.txt");
        MavenResult result = project.build()
                .withProvider()
                .forks(2)
                .property("fine.history", "off")
                .run("test");
        assertThat(result).succeeded().neverPrinted(".*fine: shard.*");
        assertThat(shardFile()).doesNotExist();
        all = names(result);
        assertThat(all).hasSize(27).doesNotHaveDuplicates();
    }

    @BeforeEach
    void forget() throws IOException {
        Files.deleteIfExists(history);
    }

    @Test
    void togetherTheyRunEachTestOnceWithAndWithoutAHistory() throws IOException {
        List<String> first = new ArrayList<>();
        Set<String> plans = new TreeSet<>();
        int withLargeClass = 0;
        for (int number = 1; number <= MACHINES; number++) {
            forget();
            MavenResult result = shard(number + "/" + MACHINES, build -> build.forks(2));
            assertThat(result)
                    .succeeded()
                    .printedOnce("\\[INFO] fine: shard " + number + "/" + MACHINES
                            + ": \\d+ of 25 tests in \\d of 5 classes; no history");
            first.addAll(names(result));
            plans.add(planOf(number));
            withLargeClass += names(result).stream().anyMatch(name -> name.startsWith("demo.LargeTest")) ? 1 : 0;
            assertThat(Files.readString(reports().resolve("fine-trace.json")))
                    .contains("\"shard\":\"" + number + "/" + MACHINES + "\"");
        }
        assertThat(first).containsExactlyInAnyOrderElementsOf(all);
        assertThat(plans)
                .as("all have made the same plan")
                .singleElement()
                .asString()
                .startsWith("history none\n");
        assertThat(withLargeClass).as("machines that run the large class").isGreaterThan(1);

        shard("1/1", build -> build.forks(1));
        String known = Files.readString(history);
        List<String> second = new ArrayList<>();
        plans.clear();
        for (int number = 1; number <= MACHINES; number++) {
            Files.writeString(history, known);
            MavenResult result = shard(number + "/" + MACHINES, build -> build.forks(2));
            assertThat(result)
                    .succeeded()
                    .printedOnce("\\[INFO] fine: shard " + number + "/" + MACHINES
                            + ": \\d+ of 25 tests in \\d of 5 classes, about \\d.* s of \\d.* s; history [0-9a-f]{12}");
            assertThat(Files.readString(history))
                    .as("nothing is forgotten")
                    .contains("demo.OrderedTest", "demo.SmallATest");
            second.addAll(names(result));
            plans.add(planOf(number));
        }
        assertThat(second).containsExactlyInAnyOrderElementsOf(all);
        assertThat(plans).singleElement().asString().startsWith("history ").doesNotStartWith("history none");
    }

    @ParameterizedTest(name = "forkCount={0}, reuseForks={1}")
    @CsvSource({"0, true", "1, true", "2, false"})
    void itDoesNotMatterHowForksAreUsed(int forks, String reuseForks) throws IOException {
        List<String> run = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            forget();
            MavenResult result =
                    shard(number + "/2", build -> build.forks(forks).property("reuseForks", reuseForks));
            assertThat(result).succeeded();
            run.addAll(names(result));
        }

        assertThat(run).containsExactlyInAnyOrderElementsOf(all);
    }

    /** In this case, there is no provider in Maven's JVM, and Surefire asks a fork how many forks are wanted. */
    @Test
    void testsMayRunOnAnotherJdkThanMaven() throws IOException {
        runOnAnotherJdk("true");
    }

    @Tag("nightly")
    @Test
    void testsMayRunOnAnotherJdkThanMavenInForksThatAreUsedOnce() throws IOException {
        runOnAnotherJdk("false");
    }

    private void runOnAnotherJdk(String reuseForks) throws IOException {
        Optional<Path> jdk = OtherJdk.release25();
        assumeTrue(jdk.isPresent(), "no JDK 25 found: set FINE_JDK25 to the folder of one");
        List<String> run = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            forget();
            MavenResult result = shard(
                    number + "/2",
                    build -> build.forks(2).property("reuseForks", reuseForks).forksOn(jdk.get()));
            assertThat(result).succeeded();
            run.addAll(names(result));
        }

        assertThat(run).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theEnvironmentOfACiSystemSaysWhichShardItIs() {
        MavenResult result = shard(
                "auto",
                build -> build.forks(2)
                        .environment("GITLAB_CI", "true")
                        .environment("CI_NODE_INDEX", "2")
                        .environment("CI_NODE_TOTAL", "5"));

        assertThat(result).succeeded().printedOnce("\\[INFO] fine: shard 2/5: .*");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void outsideOfCiThereIsNoShardByItself(int forks) {
        MavenResult result = shard("auto", build -> build.forks(forks));

        assertRefused(result, forks, "the environment does not number parallel jobs");
    }

    @ParameterizedTest
    @CsvSource({"6/5, 2", "0/5, 2", "x, 2", "6/5, 1"})
    void aShardThatThereIsNotIsRefusedInOneLine(String shard, int forks) {
        MavenResult result = shard(shard, build -> build.forks(forks));

        assertRefused(result, forks, "\"fine.shard\" cannot be \"" + shard + "\"");
    }

    @Test
    void thereMayBeMoreMachinesThanTests() throws IOException {
        List<String> run = new ArrayList<>();
        int without = 0;
        for (int number = 1; number <= 3; number++) {
            forget();
            MavenResult result = shard(
                    number + "/3",
                    build -> build.forks(2)
                            .property("test", "SmallATest")
                            .property("surefire.failIfNoSpecifiedTests", "false"));
            assertThat(result).succeeded();
            run.addAll(names(result));
            without += result.lines().stream()
                            .anyMatch(line -> line.matches(
                                    "\\[INFO] fine: shard ./3: none of 2 tests, because there are more shards"
                                            + " than units; .*"))
                    ? 1
                    : 0;
        }

        assertThat(run).containsExactlyInAnyOrder("demo.SmallATest#passes", "demo.SmallATest#failsWhereThatIsWanted");
        assertThat(without).isPositive();
    }

    @Test
    void whatFailsIsRunAgainWhereItHasFailed() throws IOException {
        int failures = 0;
        for (int number = 1; number <= 2; number++) {
            forget();
            MavenResult result = shard(
                    number + "/2",
                    build -> build.forks(2)
                            .property("argLine", "-Dshards.fail=true")
                            .property("surefire.rerunFailingTestsCount", "1")
                            .property("surefire.skipAfterFailureCount", "100"));
            failures += (int) result.lines().stream()
                    .filter(line -> line.matches("\\[ERROR] FAIL .*rerun 1/1.*"))
                    .count();
        }

        assertThat(failures).isEqualTo(3);
    }

    @Test
    void failsafeDoesTheSame() {
        MavenProject withFailsafe = MavenProject.copyOf("failsafe", "ShardsIT-failsafe");
        List<String> run = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            MavenResult result = withFailsafe
                    .build()
                    .withProvider()
                    .forks(2)
                    .property("shop.closes", "true")
                    .property("fine.history", "off")
                    .property("fine.shard", number + "/2")
                    .run("test-compile", "failsafe:integration-test", "failsafe:verify");
            assertThat(result).succeeded();
            run.addAll(names(result));
            assertThat(withFailsafe.folder().resolve("target/failsafe-reports/fine-shard.txt"))
                    .exists();
        }

        assertThat(run).hasSize(4).doesNotHaveDuplicates();
    }

    private static MavenResult shard(String shard, UnaryOperator<MavenBuild> settings) {
        MavenBuild build = project.build().withProvider().property("fine.shard", shard);
        NUMBERS_OF_CI.forEach(name -> build.environment(name, ""));
        return settings.apply(build).run("surefire:test");
    }

    /** With one fork, a fork has to find the mistake, and Surefire adds more lines. */
    private static void assertRefused(MavenResult result, int forks, String why) {
        assertThat(result).failed();
        if (forks == 1) {
            assertThat(result).explainedOnTheFirstErrorLine("fine.shard", why);
        } else {
            assertThat(result).explainedOnOneLine("fine.shard", why);
        }
    }

    private static Path reports() {
        return project.folder().resolve("target/surefire-reports");
    }

    private static Path shardFile() {
        return reports().resolve("fine-shard.txt");
    }

    /** The content of the file without the number of the shard. */
    private static String planOf(int number) throws IOException {
        String head = "fine-shard 1\nshard " + number + "/" + MACHINES + "\n";
        String text = Files.readString(shardFile());
        assertThat(text).startsWith(head);
        return text.substring(head.length());
    }

    private static List<String> names(MavenResult result) {
        return result.reports().cases().stream().map(ShardsIT::name).toList();
    }

    private static String name(TestCase test) {
        return test.className() + "#" + test.name();
    }
}
