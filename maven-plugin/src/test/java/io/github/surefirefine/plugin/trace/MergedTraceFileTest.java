package io.github.surefirefine.plugin.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.timeline.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedTraceFileTest {

    @TempDir
    private Path folder;

    @Test
    void hasTheForksOfEachMachine() throws Exception {
        RunTrace crash = Runs.withCrash();
        RunTrace killed = Runs.random(1, 5, 2);
        Path merged = folder.resolve("merged.json");

        MergedTraceFile.write(merged, Optional.of("1-3/3"), List.of(source(3, killed), source(1, crash)));
        RunTrace read = TraceFile.read(merged);

        assertThat(read.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(read.shard()).contains("1-3/3");
        assertThat(read.processors()).isEqualTo(crash.processors() + killed.processors());
        assertThat(read.started()).isEqualTo(crash.started());
        assertThat(read.forks()).extracting(ForkTrack::track).doesNotHaveDuplicates();
        assertThat(read.forks().stream().map(read::name)).containsExactly("1.1", "1.2", "1.2", "1.3", "3.1", "3.2");
        assertThat(read.forks().get(2).marks()).isEqualTo(crash.forks().get(2).marks());
        assertThat(read.forks().get(4).slices()).isEqualTo(killed.forks().get(0).slices());
        assertThat(Files.readString(merged))
                .contains("\"pid\":3,\"tid\":0,\"name\":\"process_name\",\"args\":{\"name\":\"shard 3/3\"}");
    }

    @Test
    void keepsWhatNoEncodingHas() throws Exception {
        Slice test = new Slice.Test(0, 1, "demo.A", "half of a pair: \ud83d, \u20ac", "[m:x]", Outcome.PASSED, 0);
        RunTrace run = new RunTrace(
                "1",
                Optional.empty(),
                1,
                Ending.COMPLETE,
                List.of(new ForkTrack(1, 1, 1, "presenter", List.of(test), List.of())));
        Path file = folder.resolve("shard.json");
        Files.writeString(file, TraceText.of(run).replace("?", "").replace("\ud83d", "\\ud83d"));
        Path merged = folder.resolve("merged.json");

        MergedTraceFile.write(merged, Optional.empty(), List.of(new MergedTraceFile.Source(1, "build-1", file, run)));

        assertThat(TraceFile.read(merged).tests()).containsExactly((Slice.Test) test);
    }

    private MergedTraceFile.Source source(int number, RunTrace trace) throws IOException {
        Path file = folder.resolve(number + ".json");
        Files.writeString(file, TraceText.of(trace));
        return new MergedTraceFile.Source(number, "shard " + number + "/3", file, trace);
    }
}
