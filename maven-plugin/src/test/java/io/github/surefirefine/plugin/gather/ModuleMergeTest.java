package io.github.surefirefine.plugin.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.plugin.merge.Merged;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import io.github.surefirefine.plugin.trace.TraceFile;
import io.github.surefirefine.plugin.trace.TraceText;
import io.github.surefirefine.shard.ShardRecord;
import io.github.surefirefine.shard.ShardText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two machines have run a class together, in a module that lies in a folder of the checkout. */
class ModuleMergeTest {

    private static final String CLASS = "[engine:junit-jupiter]/[class:demo.ATest]";
    private static final String FIRST = CLASS + "/[method:first()]";
    private static final String SECOND = CLASS + "/[method:second()]";

    @TempDir
    private Path root;

    private Path reports;

    @BeforeEach
    void prepare() throws IOException {
        reports = root.resolve("app/target/surefire-reports");
        machine(1, FIRST, "first");
        machine(2, SECOND, "second");
    }

    @Test
    void allBecomesOne() throws Exception {
        ModuleMerge merge = merge();

        assertThat(merge.problems()).isEmpty();
        assertThat(merge.merged())
                .singleElement()
                .extracting(Merged::lines)
                .asString()
                .contains("2 tests, 0 failures, 0 errors, 0 skipped; 2 shards of 2 in ", "; in surefire-reports")
                .contains("every one of 2 units was run exactly once");
        assertThat(Files.readString(reports.resolve("TEST-demo.ATest.xml")))
                .contains("tests=\"2\"", "name=\"first\"", "name=\"second\"");
        assertThat(Files.readString(reports.resolve("demo.ATest-output.txt"))).isEqualTo("first\nsecond\n");
        assertThat(TraceFile.read(reports.resolve(TraceFile.NAME)).tests()).hasSize(2);
        assertThat(HistoryText.parse(Files.readString(root.resolve("app/.fine/history.txt")))
                        .classes()
                        .get("demo.ATest")
                        .units())
                .containsOnlyKeys("+/[method:first()]", "+/[method:second()]");
        assertThat(reports.resolve(ShardText.FILE)).as("of no machine").doesNotExist();
    }

    @Test
    void whatSeveralHaveAndNobodyCanJoinIsKeptOfEach() throws Exception {
        for (int number = 1; number <= 2; number++) {
            Files.writeString(shard(number).resolve("jvmRun1.dump"), "of " + number);
        }

        assertThat(merge().problems()).isEmpty();

        assertThat(reports.resolve("shard-1-jvmRun1.dump")).hasContent("of 1");
        assertThat(reports.resolve("shard-2-jvmRun1.dump")).hasContent("of 2");
    }

    @Test
    void oneCannotBeRead() throws Exception {
        Files.writeString(shard(1).resolve("TEST-demo.ATest.xml"), "<html/>");
        Files.writeString(shard(2).resolve(TraceFile.NAME), "[]");
        Files.writeString(root.resolve("shards/2/app/.fine/history.txt"), "something else");

        ModuleMerge merge = merge();

        assertThat(merge.problems())
                .hasSize(3)
                .anyMatch(
                        problem -> problem.contains("shards/1/app/target/surefire-reports/TEST-demo.ATest.xml is not a"
                                + " Surefire report, because it has a <html> instead of a <testsuite>. "))
                .anyMatch(problem -> problem.contains("fine-trace.json is not a trace of surefire-fine, "))
                .anyMatch(problem ->
                        problem.contains("shards/2/app/.fine/history.txt is not a history of this version (line 1: "));
        assertThat(Files.readString(reports.resolve("TEST-demo.ATest.xml"))).contains("name=\"second\"");
    }

    @Test
    void nobodyKnowsWhatWasToBeRun() throws Exception {
        Files.delete(shard(1).resolve(ShardText.FILE));
        Files.writeString(shard(2).resolve(ShardText.FILE), "fine-shard 2\n");

        ModuleMerge merge = merge();

        assertThat(merge.merged()).isEmpty();
        assertThat(merge.problems())
                .hasSize(2)
                .anyMatch(problem -> problem.contains(", but no fine-shard.txt or fine-queue.txt, "))
                .anyMatch(problem -> problem.contains("fine-shard.txt is not a record of a shard (line 1: "));
    }

    @Test
    void aModuleWithoutTestsHasNothing() throws Exception {
        ModuleMerge merge = new ModuleMerge(
                MachineFolders.of(root, "shards/*"),
                new ModulePlace("none", List.of(root.resolve("none/target/surefire-reports")), Optional.empty()));

        merge.run();

        assertThat(merge.merged()).isEmpty();
        assertThat(merge.problems()).isEmpty();
    }

    private ModuleMerge merge() throws Exception {
        ModuleMerge merge = new ModuleMerge(
                MachineFolders.of(root, "shards/*"),
                new ModulePlace("app", List.of(reports), Optional.of(root.resolve("app/.fine"))));
        merge.run();
        return merge;
    }

    private Path shard(int number) {
        return root.resolve("shards/" + number + "/app/target/surefire-reports");
    }

    private void machine(int number, String unit, String test) throws IOException {
        Path folder = Files.createDirectories(shard(number));
        ShardRecord plan =
                new ShardRecord(new Shard(number, 2), Optional.empty(), new TreeMap<>(Map.of(FIRST, 1, SECOND, 2)));
        Files.write(folder.resolve(ShardText.FILE), ShardText.format(plan).toList());
        Slice slice = new Slice.Test(0, 5_000, "demo.ATest", test + "()", unit, Outcome.PASSED, 0);
        RunTrace trace = new RunTrace(
                "1",
                Optional.empty(),
                1,
                Optional.of(number + "/2"),
                Ending.COMPLETE,
                List.of(new ForkTrack(1, 1, 1, "presenter", List.of(slice), List.of())));
        Files.writeString(folder.resolve(TraceFile.NAME), TraceText.of(trace));
        Files.writeString(
                folder.resolve("TEST-demo.ATest.xml"),
                "<testsuite name=\"demo.ATest\" tests=\"1\" errors=\"0\" failures=\"0\" skipped=\"0\" time=\"0.005\"><testcase name=\""
                        + test + "\"/></testsuite>");
        Files.writeString(folder.resolve("demo.ATest-output.txt"), test + "\n");
        Path history = Files.createDirectories(root.resolve("shards/" + number + "/app/.fine"));
        Files.writeString(
                history.resolve("history.txt"),
                "fine-history 1\nruns 0\ndemo.ATest\t-\n\t5000\tP\t0\t+/[method:" + test + "()]\n");
    }
}
