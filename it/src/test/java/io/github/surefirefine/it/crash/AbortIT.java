package io.github.surefirefine.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.RunningMaven;
import io.github.surefirefine.it.machine.Await;
import io.github.surefirefine.it.machine.Folders;
import io.github.surefirefine.it.machine.OtherJdk;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.MavenResultAssert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * However a build is aborted, no process and no temporary file is left, and what had finished before is in the reports.
 */
class AbortIT {

    private static final int KILLED = 128 + 9;
    private static final int INTERRUPTED = 128 + 2;
    private static final int TERMINATED = 128 + 15;

    private static MavenProject compiled;

    private MavenProject project;
    private Path markers;

    /** The path of a socket must be short. */
    private Path temporaryFiles;

    @BeforeAll
    static void compile() {
        assumeTrue(RunningMaven.isPossible(), "no setsid here");
        compiled = MavenProject.copyOf("abort", "AbortIT");
        MavenResultAssert.assertThat(compiled.build().run("test-compile")).succeeded();
    }

    @BeforeEach
    void copy(TestInfo test) throws IOException {
        String name = test.getTestMethod().orElseThrow().getName();
        project = MavenProject.copyOf(
                compiled.folder(),
                "AbortIT-" + name + "-" + Math.abs(test.getDisplayName().hashCode()));
        markers = project.emptyFolder("markers");
        temporaryFiles = Files.createTempDirectory("abort");
    }

    @AfterEach
    void removeTemporaryFiles() {
        Folders.delete(temporaryFiles);
    }

    @ParameterizedTest(name = "forkCount={0}, reuseForks={1}")
    @CsvSource({"1, true", "2, true", "2, false"})
    void interruptedFromTheTerminal(int forks, String reuseForks) {
        try (RunningMaven maven = build(forks)
                .property("reuseForks", reuseForks)
                .property("fine.isolation", "test")
                .start("surefire:test", "-pl", "slow")) {
            waitForSlowTests(forks);
            maven.signalGroup("INT");

            assertThat(maven.exitCode()).isEqualTo(INTERRUPTED);
            assertNothingStays();
        }
    }

    /** With one fork, nothing of surefire-fine runs in Maven's JVM. */
    @ParameterizedTest(name = "SIG{0}")
    @CsvSource({"INT, 130", "TERM, 143"})
    void anInterruptedRunTellsWhatIsKnown(String signal, int status) throws IOException {
        try (RunningMaven maven = build(2).start("surefire:test", "-pl", "slow")) {
            waitForSlowTests(2);
            waitForReportOfWhatHasFinished();
            maven.signalGroup(signal);

            assertThat(maven.exitCode()).isEqualTo(status);
            assertNothingStays();
            assertThat(String.join("\n", maven.lines()))
                    .containsPattern(
                            "\\[WARNING] fine: interrupted after \\d+ s: 3 of 5 tests had ended; the reports in"
                                    + " target/surefire-reports are not complete\\. See \\S+#interrupted\n")
                    .containsPattern("\\[WARNING] {5}#\\d was in demo\\.SlowTest\\.one for \\d+ s(?:\n|$)")
                    .containsPattern("\\[WARNING] {5}#\\d was in demo\\.SlowTest\\.two for \\d+ s(?:\n|$)")
                    .doesNotContain("BUILD SUCCESS");
        }
        assertThat(report()).isNotEmptyFile();
        assertThat(reports().resolve("TEST-demo.SlowTest.xml"))
                .as("it has not ended")
                .doesNotExist();
        assertThat(reports().resolve("fine-trace.json"))
                .content()
                .contains("\"class\":\"demo.QuickTest\"", "\"outcome\":\"crashed\"", "\"cat\":\"interrupted\"")
                .endsWith("]}\n");
        assertThat(project.folder().resolve("slow/.fine/history.txt"))
                .as("what has finished")
                .content()
                .contains("demo.QuickTest")
                .doesNotContain("demo.SlowTest");
    }

    @Test
    void theOnlyForkKeepsWhatIsKnown() throws IOException {
        try (RunningMaven maven = build(1).start("surefire:test", "-pl", "slow")) {
            waitForSlowTests(1);
            waitForReportOfWhatHasFinished();
            maven.signalGroup("INT");

            assertThat(maven.exitCode()).isEqualTo(INTERRUPTED);
            assertNothingStays();
        }
        assertThat(reports().resolve("fine-trace.json"))
                .content()
                .contains("\"outcome\":\"crashed\"", "\"cat\":\"interrupted\"")
                .endsWith("]}\n");
        assertThat(project.folder().resolve("slow/.fine/history.txt")).content().contains("demo.QuickTest");
    }

    @Test
    void resultsOfAClassThatHasNotEndedAreKept() throws IOException {
        try (RunningMaven maven = build(2).property("test", "Mixed").start("surefire:test", "-pl", "slow")) {
            waitForSlowTests(1);
            maven.signalGroup("INT");

            maven.exitCode();
            assertNothingStays();
            assertThat(String.join("\n", maven.lines()))
                    .contains("failed: demo.Mixed.fails", "fine-unpresented.txt there has 1 result of classes");
        }
        assertThat(reports().resolve("fine-unpresented.txt"))
                .content()
                .startsWith("The run was interrupted.")
                .contains("demo.Mixed.fails", "on purpose");
    }

    @Test
    void terminated() {
        try (RunningMaven maven = build(2).start("surefire:test", "-pl", "slow")) {
            waitForSlowTests(2);
            waitForReportOfWhatHasFinished();
            maven.signal("TERM");

            assertThat(maven.exitCode()).isEqualTo(TERMINATED);
            assertNothingStays();
            assertThat(report()).isNotEmptyFile();
        }
    }

    @Test
    void killed() throws IOException {
        try (RunningMaven maven = build(2).start("surefire:test", "-pl", "slow")) {
            waitForSlowTests(2);
            waitForReportOfWhatHasFinished();
            maven.signal("KILL");

            assertThat(maven.exitCode()).isEqualTo(KILLED);
            assertNoProcessStays();
            assertThat(report()).isNotEmptyFile();
        }
        List<Path> left = conductorsFolders();
        assertThat(left).as("nobody was left to remove it").hasSize(1);
        Files.setLastModifiedTime(left.get(0), FileTime.from(Instant.now().minus(Duration.ofMinutes(10))));

        MavenResult next = build(2).property("test", "QuickTest").run("surefire:test", "-pl", "slow");
        MavenResultAssert.assertThat(next).succeeded().hasTotals(3, 0, 0, 0);
        assertThat(conductorsFolders()).as("the next build removes it").isEmpty();
    }

    @Test
    void anotherModuleFails() throws IOException {
        try (RunningMaven maven = build(2).start("surefire:test", "--fail-fast", "-T", "2")) {
            waitForSlowTests(2);
            Await.until(
                    () -> "the module fails: " + maven.lines(),
                    () -> maven.lines().stream().anyMatch(line -> line.contains("Tests run: 1, Failures: 1")));
            Files.createFile(markers.resolve("enough"));

            assertThat(maven.exitCode()).isEqualTo(1);
            assertNothingStays();
            assertThat(report()).isNotEmptyFile();
        }
    }

    @ParameterizedTest(name = "SIG{0}")
    @CsvSource({"INT", "KILL"})
    void theConductorHasAProcessOfItsOwn(String signal) {
        Optional<Path> jdk = OtherJdk.release25();
        assumeTrue(jdk.isPresent(), "no JDK 25 found: set FINE_JDK25 to the folder of one");
        MavenBuild build = build(2).forksOn(jdk.get());
        try (RunningMaven maven = build.start("surefire:test", "-pl", "slow")) {
            waitForSlowTests(2);
            assertThat(processes()).anyMatch(process -> process.contains("ConductorProcess"));
            if (signal.equals("INT")) {
                maven.signalGroup(signal);
            } else {
                maven.signal(signal);
            }

            maven.exitCode();
            assertNothingStays();
            Await.until(
                    () -> "no address stays: " + addresses(), () -> addresses().isEmpty());
        }
    }

    private MavenBuild build(int forks) {
        return project.build()
                .withProvider()
                .jvmOption("-Djava.io.tmpdir=" + temporaryFiles)
                .forks(forks)
                .property("argLine", "-Djava.io.tmpdir=" + temporaryFiles + " -Dabort.markers=" + markers);
    }

    private void waitForSlowTests(int forks) {
        Await.until(
                () -> "tests that wait: " + Folders.contents(markers),
                () -> Folders.contents(markers).size() == forks);
    }

    private void waitForReportOfWhatHasFinished() {
        Await.until(() -> "a report of what has finished", () -> Files.exists(report()));
    }

    private Path report() {
        return reports().resolve("TEST-demo.QuickTest.xml");
    }

    private Path reports() {
        return project.folder().resolve("slow/target/surefire-reports");
    }

    private void assertNothingStays() {
        assertNoProcessStays();
        Await.until(
                () -> "temporary files are gone: " + temporaryFiles(),
                () -> temporaryFiles().isEmpty());
    }

    private void assertNoProcessStays() {
        Await.until(
                () -> "processes are gone: " + processes(), () -> processes().isEmpty());
    }

    /** Maven, the forks and the conductor: all of them have the folder of the project on their command lines. */
    private List<String> processes() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(command -> command.contains(project.folder().toString()))
                .toList();
    }

    private List<String> addresses() {
        return Folders.contents(project.folder().resolve("slow/target/surefire-reports")).stream()
                .filter(file -> file.startsWith(".fine-"))
                .toList();
    }

    /** All except the library that Maven itself unpacks, and leaves behind if it is killed. */
    private List<String> temporaryFiles() {
        return Folders.contents(temporaryFiles).stream()
                .filter(file -> !file.startsWith("jansi-"))
                .toList();
    }

    private List<Path> conductorsFolders() {
        try (Stream<Path> files = Files.list(temporaryFiles)) {
            return files.filter(file -> file.getFileName().toString().startsWith("fine-"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
