package io.github.surefirefine.it.crash;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that run for too long are errors, and all others run. */
class TimeoutIT {

    private static MavenProject project;

    @BeforeAll
    static void compile() {
        project = MavenProject.copyOf("timeouts", "TimeoutIT");
        assertThat(project.build().run("test-compile")).succeeded();
    }

    /** In Maven's own JVM, in the only fork, and in one of two forks. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whatHangsIsLeftBehindAndTheRestGoesOn(int forks) {
        MavenResult result = build(forks);

        assertThat(result)
                .failed()
                .hasTotals(11, 0, 6, 0)
                .printedOnce("\\[WARNING] TIMEOUT \\[ ?1\\.\\d{3} s] #\\d demo\\.HangingTest\\.hangs")
                .printedOnce("\\[ERROR] ERROR   \\[ ?[23]\\.\\d{3} s] .* demo\\.HangingTest\\.hangs")
                .printedOnce("\\[ERROR] ERROR   \\[ ?1\\.\\d{3} s] .* demo\\.ReactingTest\\.endsWithAnException")
                .neverPrinted(".*without properly saying goodbye.*");
        assertThat(names(result))
                .containsExactlyInAnyOrder(
                        "HangingTest.before passed",
                        "HangingTest.hangs error",
                        "HangingTest.next passed",
                        "ReactingTest.endsWithAnException error",
                        "ReactingTest.endsAsIfNothingWere error",
                        "ReactingTest.keepsTheInterrupt error",
                        "ReactingTest.passes passed",
                        "DeadlockTest.deadlock error",
                        "LimitsTest.slowByItsTag passed",
                        "WholeTest.passes passed",
                        "WholeTest.hangs error");
        assertThat(error(result, "HangingTest", "hangs"))
                .startsWith("io.github.surefirefine.TestTimedOut: timed out after 1 s and did not end when it was"
                        + " interrupted. See https://")
                .containsSubsequence(
                        "#timed-out\n\tat java.",
                        "\tat demo.HangingTest.hangs(HangingTest.java:",
                        "All threads are in fine-threads.txt");
        assertThat(testCase(result, "HangingTest", "hangs").output()).contains("output of hangs");
        assertThat(testCase(result, "HangingTest", "next").output().strip()).isEqualTo("output of next");
    }

    @Test
    void aForkForOneTestEndsInOrderAlthoughTheTestDoesNot() {
        MavenResult result = project.build()
                .withProvider()
                .forks(2)
                .withoutReuseOfForks()
                .property("test", "HangingTest")
                .property("fine.timeout", "1s")
                .property("fine.timeout.grace", "1s")
                .run("surefire:test");

        assertThat(result).failed().hasTotals(3, 0, 1, 0).neverPrinted(".*without properly saying goodbye.*");
    }

    @Test
    void whereSurefireEndsItsForksAllThatIsKnownIsReported() {
        MavenResult result = surefiresOwnLimit().run("surefire:test");

        assertThat(result)
                .failed()
                .hasTotals(3, 0, 1, 0)
                .printedOnce("\\[ERROR] ERROR .* demo\\.HangingTest\\.hangs.*")
                .neverPrinted(".*CRASH.*")
                .neverPrinted(".*is replaced by.*");
        assertThat(error(result, "HangingTest", "hangs"))
                .contains("Surefire's forkedProcessTimeoutInSeconds elapsed while this test was running");
    }

    @Test
    void surefiresLimitHoldsForAForkForOneTest() {
        MavenResult result = surefiresOwnLimit().withoutReuseOfForks().run("surefire:test");

        assertThat(result).failed().hasTotals(3, 0, 1, 0);
        assertThat(error(result, "HangingTest", "hangs"))
                .contains("Surefire's forkedProcessTimeoutInSeconds elapsed while this test was running");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theThreadsOfAForkAreShownBeforeSurefireEndsIt(int forks) throws IOException {
        MavenResult result = surefiresOwnLimit()
                .forks(forks)
                .property("test", "DeadlockTest")
                .run("surefire:test");

        assertThat(result)
                .failed()
                .printedInOrder(
                        "\\[WARNING] fine: forkedProcessTimeoutInSeconds \\(6 s\\) is about to elapse for the fork #\\d"
                                + " \\(process \\d+\\)\\. See .*#hung-fork",
                        "\\[WARNING] {5}in demo\\.DeadlockTest\\.deadlock for \\d+ s",
                        "\\[WARNING] {9}at demo\\.DeadlockTest\\.take\\(DeadlockTest\\.java:\\d+\\)",
                        "\\[WARNING] {5}DEADLOCK:",
                        "\\[WARNING] {5}\"main\" #.*",
                        "\\[WARNING] {5}\"the other one\" #.*",
                        "\\[WARNING] {5}all of its threads are in target/surefire-reports/fine-fork\\d-\\d+\\.dump");
        assertThat(dumpOfThreads())
                .content()
                .contains("DEADLOCK:\n\"main\" #", "\"fine-agent\" #", "\t- locked java.lang.Object@");
        if (forks > 1) {
            assertThat(error(result, "DeadlockTest", "deadlock"))
                    .contains("forkedProcessTimeoutInSeconds elapsed while this test was running")
                    .contains("\tat demo.DeadlockTest.take(DeadlockTest.java:", "DEADLOCK:");
        }
    }

    /** Without the extension, Surefire tells nobody of a limit in the pom; with it, the provider knows. */
    @Test
    void aLimitInThePomIsKnownToTheExtension() throws IOException {
        MavenResult result = project.build()
                .withExtension()
                .forks(2)
                .property("test", "DeadlockTest")
                .profile("limit-of-forks")
                .run("surefire:test");

        assertThat(result)
                .failed()
                .printedOnce("\\[WARNING] fine: forkedProcessTimeoutInSeconds \\(4 s\\) is about .*");
        assertThat(dumpOfThreads()).isNotEmptyFile();
    }

    /** Its process is stopped, as by a debugger, so not even its JVM answers. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no signal stops a process there")
    void aForkThatDoesNotAnswerIsSaid() {
        MavenResult result = surefiresOwnLimit().property("test", "Stopped").run("surefire:test");

        assertThat(result)
                .failed()
                .printedOnce(
                        "\\[WARNING] fine: the fork #\\d \\(process \\d+\\) does not answer, and neither does its JVM"
                                + " \\(jcmd Thread\\.print\\)\\. See .*#hung-fork")
                .printedOnce("\\[WARNING] {5}in demo\\.Stopped\\.stopsItsJvm for \\d+ s");
    }

    private static Path dumpOfThreads() throws IOException {
        try (Stream<Path> files = Files.list(project.folder().resolve("target/surefire-reports"))) {
            return files.filter(file -> file.getFileName().toString().matches("fine-fork\\d-\\d+\\.dump"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** In this case, a class is presented when it has finished. */
    @Test
    void surefiresLimitHoldsWhereFailedTestsAreRunAgain() {
        MavenResult result = surefiresOwnLimit()
                .property("surefire.rerunFailingTestsCount", "1")
                .run("surefire:test");

        assertThat(result).failed().hasTotals(3, 0, 1, 0).printedOnce(".*There was a timeout in the fork.*");
    }

    private static MavenBuild surefiresOwnLimit() {
        return project.build()
                .withProvider()
                .forks(2)
                .property("test", "HangingTest")
                .property("surefire.timeout", "6");
    }

    @Test
    void whatReactsHasOneResult() {
        MavenResult result = build(1, "ReactingTest");

        assertThat(result).failed().hasTotals(4, 0, 3, 0);
        assertThat(error(result, "ReactingTest", "endsWithAnException"))
                .startsWith("io.github.surefirefine.TestTimedOut: timed out after 1 s. See https://")
                .containsSubsequence(
                        "\tat demo.ReactingTest.endsWithAnException(ReactingTest.java:",
                        "It was interrupted, and ended with java.lang.InterruptedException: sleep interrupted",
                        "All threads are in fine-threads.txt");
        assertThat(error(result, "ReactingTest", "endsAsIfNothingWere"))
                .contains("It was interrupted, and ended without a failure.");
        assertThat(testCase(result, "ReactingTest", "keepsTheInterrupt").output())
                .contains("output of keepsTheInterrupt")
                .contains("output of after");
    }

    @Test
    void aDeadlockIsMarked() {
        MavenResult result = build(1, "DeadlockTest");

        assertThat(result)
                .printedInOrder(
                        "\\[WARNING] TIMEOUT .* demo\\.DeadlockTest\\.deadlock",
                        "\\[WARNING]     DEADLOCK:",
                        "\\[WARNING]     \"main\" #\\d+ BLOCKED on java\\.lang\\.Object@.* held by \"the other one\" .*",
                        "\\[WARNING]     \"the other one\" #\\d+ daemon BLOCKED on .* held by \"main\" #\\d+ DEADLOCK",
                        "\\[WARNING]     \\(all \\d+ threads are in fine-threads\\.txt, beside the reports\\)");
        assertThat(error(result, "DeadlockTest", "deadlock")).contains("DEADLOCK:\n\"main\" #");
    }

    @Test
    void nobodyIsLeftBehindWhereTheGraceHasNoEnd() {
        MavenResult result = project.build()
                .withProvider()
                .forks(1)
                .property("test", "ReactingTest")
                .property("fine.timeout", "off,Reacting*=1s")
                .property("fine.timeout.grace", "off")
                .run("surefire:test");

        assertThat(result).failed().hasTotals(4, 0, 3, 0);
    }

    @Test
    void whatIsNoDurationIsRefused() {
        MavenResult result = project.build()
                .withProvider()
                .forks(2)
                .property("fine.timeout", "30")
                .run("surefire:test");

        assertThat(result).failed();
        assertThat(result.lines())
                .anyMatch(line ->
                        line.contains("fine: the option \"fine.timeout\" cannot be \"30\"; did you mean \"30s\"?"));
    }

    private static MavenResult build(int forks, String... tests) {
        return project.build()
                .withProvider()
                .forks(forks)
                .property("test", tests.length == 0 ? "*Test" : String.join(",", tests))
                .property("fine.timeout", "1s,#SLOW=1m")
                .property("fine.timeout.grace", "1s")
                .run("surefire:test");
    }

    private static List<String> names(MavenResult result) {
        return result.reports().cases().stream()
                .map(each -> each.className().replace("demo.", "") + "." + each.name() + " " + each.status())
                .toList();
    }

    private static TestCase testCase(MavenResult result, String className, String name) {
        return result.reports().cases().stream()
                .filter(each -> each.className().equals("demo." + className)
                        && each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String error(MavenResult result, String className, String name) {
        return Stream.of(testCase(result, className, name))
                .flatMap(each -> each.element().children("error"))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
