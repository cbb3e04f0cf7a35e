package io.github.surefirefine.conductor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurefireDumpsTest {

    @TempDir
    private Path reports;

    private Path dump;

    @BeforeEach
    void writeDump() throws IOException {
        dump = reports.resolve("2026-01-31T12-00-00_000-jvmRun2.dump");
        Files.writeString(dump, """
                # Created at 2026-01-31T12:00:10.000
                Something else, said by process (4711@host)
                Killing self fork JVM. Received SHUTDOWN command from Maven shutdown hook.
                Thread dump before killing the process (4712@host):
                "main" prio=5
                """);
    }

    @Test
    void sayWhichProcessWasTold() {
        assertThat(SurefireDumps.sayThatSurefireEnded(4712, reports)).isTrue();
    }

    @Test
    void sayNothingOfOthers() {
        assertThat(SurefireDumps.sayThatSurefireEnded(4711, reports)).isFalse();
        assertThat(SurefireDumps.sayThatSurefireEnded(471, reports)).isFalse();
    }

    @Test
    void mayBeOfAnEarlierRun() throws IOException {
        Files.setLastModifiedTime(dump, FileTime.from(Instant.now().minus(Duration.ofHours(1))));

        assertThat(SurefireDumps.sayThatSurefireEnded(4712, reports)).isFalse();
    }

    @Test
    void needNotExist() {
        assertThat(SurefireDumps.sayThatSurefireEnded(4712, reports.resolve("none")))
                .isFalse();
    }
}
