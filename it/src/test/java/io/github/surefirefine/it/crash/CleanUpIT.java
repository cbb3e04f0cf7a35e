package io.github.surefirefine.it.crash;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.machine.Folders;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.SeedLog;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run leaves reports and its trace behind, and nothing else. */
class CleanUpIT {

    private static MavenProject seed;

    @BeforeAll
    static void compile() {
        seed = MavenProject.copyOf("seed", "CleanUpIT");
        assertThat(seed.build().run("test-compile")).succeeded();
    }

    @ParameterizedTest(name = "forkCount={0}, reuseForks={1}")
    @CsvSource({"0, true", "1, true", "2, true", "2, false"})
    void noFileAndNoProcessStays(int forks, String reuseForks) {
        Path temporaryFiles = seed.emptyFolder("tmp");
        MavenResult result = seed.build()
                .withProvider()
                .jvmOption("-Djava.io.tmpdir=" + temporaryFiles)
                .forks(forks)
                .property("reuseForks", reuseForks)
                .property("argLine", "-Djava.io.tmpdir=" + temporaryFiles)
                .property("seed.millis", "0")
                .run("surefire:test");

        assertThat(result).failed().hasTotals(11, 11, 0, 0);
        assertThat(Folders.contents(temporaryFiles)).as("temporary files").isEmpty();
        assertThat(Folders.contents(seed.folder().resolve("target/surefire-reports")))
                .as("reports")
                .containsExactly(
                        "TEST-demo.LargeTest.xml",
                        "TEST-demo.SmallTest.xml",
                        "demo.LargeTest.txt",
                        "demo.SmallTest.txt",
                        "fine-trace.json");
        assertThat(SeedLog.of(result).processes())
                .as("processes that are still alive")
                .noneMatch(process ->
                        ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false));
    }
}
