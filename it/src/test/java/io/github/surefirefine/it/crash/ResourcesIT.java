package io.github.surefirefine.it.crash;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.surefirefine.it.fixture.MavenBuild;
import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.machine.Folders;
import io.github.surefirefine.it.result.MavenResult;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** If memory, disk space or a folder is missing, nothing is lost, nothing hangs, and the message is clear. */
class ResourcesIT {

    private static final String LINE = "0123456789".repeat(100);

    private static MavenProject project;

    @BeforeAll
    static void compile() {
        project = MavenProject.copyOf("resources", "ResourcesIT");
        assertThat(project.build().run("test-compile")).succeeded();
    }

    /** With reruns, and with forks that are used once, all output of a class is held until the class has finished. */
    @ParameterizedTest
    @ValueSource(strings = {"surefire.rerunFailingTestsCount=1", "reuseForks=false"})
    void outputThatIsHeldDoesNotFillMavensMemory(String setting) {
        String[] keyAndValue = setting.split("=");
        MavenResult result = loud(50).jvmOption("-Xmx128m")
                .property(keyAndValue[0], keyAndValue[1])
                .property("test", "LoudTest#lines+bytes")
                .run("surefire:test");

        assertThat(result).succeeded().hasTotals(2, 0, 0, 0);
        assertThat(result.lines()).filteredOn(LINE::equals).hasSize(100_000);
    }

    @Test
    void aConsoleThatPausesHoldsUpTheTestsAndLosesNothing() {
        AtomicBoolean paused = new AtomicBoolean();
        MavenResult result = loud(20).jvmOption("-Xmx128m")
                .onLine(line -> {
                    if (line.equals(LINE) && paused.compareAndSet(false, true)) {
                        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
                    }
                })
                .property("test", "LoudTest")
                .run("surefire:test");

        assertThat(result).succeeded().hasTotals(4, 0, 0, 0);
        assertThat(result.lines()).filteredOn(LINE::equals).hasSize(40_000);
        assertThat(result.reports().cases())
                .as("a long line, which on the console another fork may have interrupted")
                .filteredOn(test -> test.name().equals("oneLine"))
                .singleElement()
                .matches(test -> test.output().strip().equals("x".repeat(10_000_000)));
    }

    @Test
    void whereOutputCannotBePutAsideItStaysInMemoryAndThatIsSaid() {
        MavenResult result = loud(20).jvmOption(
                        "-Djava.io.tmpdir=" + project.folder().resolve("missing"))
                .property("surefire.rerunFailingTestsCount", "1")
                .property("test", "LoudTest#lines+bytes")
                .run("surefire:test");

        assertThat(result)
                .succeeded()
                .hasTotals(2, 0, 0, 0)
                .explainedOnOneLine("too large for memory", "missing", "-Djava.io.tmpdir", "-Xmx");
        assertThat(result.lines()).filteredOn(LINE::equals).hasSize(40_000);
    }

    @Test
    void pathsMayBeLongAndOdd() {
        String odd = "with-ünï-名前-" + "x".repeat(100);
        assumeTrue(
                Charset.forName(System.getProperty("sun.jnu.encoding"))
                        .newEncoder()
                        .canEncode(odd),
                "file names are limited to " + System.getProperty("sun.jnu.encoding"));
        MavenProject elsewhere = MavenProject.copyOf("resources", "ResourcesIT with spaces, ünï – 名前");
        Path temporary = elsewhere.emptyFolder(odd);
        MavenResult result = elsewhere
                .build()
                .withProvider()
                .forks(2)
                // The script that starts Maven has a problem of its own with spaces.
                .jvmOption("-Djava.io.tmpdir=target/" + odd)
                .property("argLine", "-Djava.io.tmpdir='" + temporary + "'")
                .property("test", "ManyTest")
                .run("test");

        assertThat(result).succeeded().hasTotals(100, 0, 0, 0);
        assertThat(Folders.contents(temporary)).noneMatch(name -> name.contains("fine-"));
    }

    @Test
    void temporaryFilesMayVanishWhileTestsRun() {
        Path temporary = project.emptyFolder("swept");
        MavenResult result = loud(5).jvmOption("-Djava.io.tmpdir=" + temporary)
                .property("argLine", "-Djava.io.tmpdir=" + temporary)
                .property("test", "SweepingTest")
                .run("surefire:test");

        assertThat(result).hasTotals(3, 0, 0, 0);
        assertThat(result.lines()).filteredOn(LINE::equals).hasSize(5_000);
    }

    /** Stock Surefire then counts no test, and the build succeeds. */
    @Test
    void whereNoReportsCanBeWrittenNoTestIsRun() throws IOException {
        Path file = project.emptyFolder("in-the-way").resolve("reports");
        Files.createFile(file);

        assertThat(withReportsIn(file, 2))
                .failed()
                .explainedOnOneLine(file.toString(), "is not a folder", "<reportsDirectory>");
        assertThat(withReportsIn(file, 1))
                .failed()
                .explainedOnTheFirstErrorLine(file.toString(), "is not a folder", "<reportsDirectory>");
    }

    private static MavenResult withReportsIn(Path folder, int forks) {
        return loud(1).forks(forks)
                .property("test", "ManyTest")
                .property("reports.folder", folder.toString())
                .profile("reports-elsewhere")
                .run("surefire:test");
    }

    @Test
    void whereNoHistoryCanBeKeptThatIsSaid() throws IOException {
        Path file = Files.createFile(project.emptyFolder("no-history").resolve("file"));
        MavenResult result = loud(1).property("fine.history", file.toString())
                .property("test", "ManyTest")
                .run("surefire:test");

        assertThat(result)
                .succeeded()
                .hasTotals(100, 0, 0, 0)
                .explainedOnOneLine("cannot be written", file + " is not a folder", "-Dfine.history=off");
    }

    private static MavenBuild loud(int megabytes) {
        return project.build()
                .withProvider()
                .forks(2)
                .property("megabytes", String.valueOf(megabytes))
                .property("argLine", "-Xmx64m");
    }
}
