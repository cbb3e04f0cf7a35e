package io.github.surefirefine.plugin.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.plugin.runs.KeptFiles;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import io.github.surefirefine.plugin.trace.TraceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What machines with earlier versions have left is merged by this one. */
class KeptFormatsTest {

    @TempDir
    private Path root;

    @Test
    void shardsOfTheFirstVersion() throws Exception {
        KeptFiles.copy("0.1.0", "shard-1", root.resolve("shards/1"));
        KeptFiles.copy("0.1.0", "shard-2", root.resolve("shards/2"));

        ModuleMerge merge = merge();

        assertThat(merge.problems()).isEmpty();
        assertThat(merge.warnings()).isEmpty();
        assertThat(merge.merged())
                .singleElement()
                .satisfies(merged -> assertThat(String.join("\n", merged.lines()))
                        .contains("17 tests, 1 failure, 0 errors, 3 skipped; 2 shards of 2 in ")
                        .contains("every one of 14 units was run exactly once"));
        assertWholeTrace("shard 1", "shard 2");
        assertWholeHistory(3);
    }

    @Test
    void machinesOfAQueueOfTheFirstVersion() throws Exception {
        KeptFiles.copy("0.1.0", "queue-one", root.resolve("shards/1"));
        KeptFiles.copy("0.1.0", "queue-two", root.resolve("shards/2"));

        ModuleMerge merge = merge();

        assertThat(merge.problems()).isEmpty();
        assertThat(merge.warnings()).isEmpty();
        assertThat(merge.merged())
                .singleElement()
                .satisfies(merged -> assertThat(String.join("\n", merged.lines()))
                        .contains("17 tests, 1 failure, 0 errors, 3 skipped; 2 machines in ")
                        .contains("every one of 14 units counts exactly once"));
        assertWholeTrace("one", "two");
        assertWholeHistory(2);
    }

    private void assertWholeTrace(String... machines) throws Exception {
        RunTrace trace = TraceFile.read(root.resolve("target/surefire-reports/fine-trace.json"));
        assertThat(trace.version()).isEqualTo("0.1.0");
        assertThat(trace.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(List.of(trace.machineName(1), trace.machineName(2))).containsExactly(machines);
        assertThat(trace.forks()).extracting(ForkTrack::machine).containsExactly(1, 1, 2, 2);
        assertThat(trace.tests().map(Slice.Test::id).distinct()).hasSize(17);
    }

    private void assertWholeHistory(int runs) throws Exception {
        History history = HistoryText.parse(Files.readString(root.resolve(".fine/history.txt")));
        assertThat(history.runs()).isEqualTo(runs);
        assertThat(history.classes().values().stream()
                        .mapToInt(known -> known.units().size()))
                .containsExactly(5, 3, 2, 2, 2);
    }

    private ModuleMerge merge() throws Exception {
        ModuleMerge merge = new ModuleMerge(
                MachineFolders.of(root, "shards/*"),
                new ModulePlace(
                        "formats",
                        List.of(root.resolve("target/surefire-reports")),
                        Optional.of(root.resolve(".fine"))));
        merge.run();
        return merge;
    }
}
