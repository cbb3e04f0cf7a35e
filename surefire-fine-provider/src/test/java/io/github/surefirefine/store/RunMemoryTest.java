package io.github.surefirefine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.LastRun;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.schedule.forkcount.ForkLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMemoryTest {

    @TempDir
    private Path module;

    @BeforeEach
    void makeModule() throws IOException {
        Files.createFile(module.resolve("pom.xml"));
    }

    @Test
    void machinesThatShareTheTestsSeeWhetherTheyKnowTheSame() {
        assertThat(shard("1/2").checksum()).as("nothing is known").isEmpty();
        memory(Map.of()).keep(seen(1_000_000));

        assertThat(memory(Map.of()).checksum()).as("nobody else is there").isEmpty();
        assertThat(shard("1/2").checksum())
                .get()
                .asString()
                .matches("[0-9a-f]{12}")
                .isEqualTo(shard("2/2").checksum().orElse(""));
        String before = shard("1/2").checksum().orElse("");
        memory(Map.of()).keep(seen(9_000_000));
        assertThat(shard("1/2").checksum()).get().isNotEqualTo(before);
    }

    @Test
    void aShardIsNoRunOfAllTests() {
        memory(Map.of()).keep(seen(1_000_000));
        shard("1/2").keep(seen(1_000_000));

        assertThat(memory(Map.of()).recall().runs()).isOne();
    }

    @Test
    void aRunOfWhatFailedIsNoRunOfAllTests() {
        memory(Map.of()).keep(seen(1_000_000));
        RunMemory failedOnly = memory(Map.of("fine.rerun", "failed"));
        failedOnly.noteSelection();
        failedOnly.keep(seen(1_000_000));

        assertThat(memory(Map.of()).recall().runs()).isOne();
    }

    @Test
    void withoutAHistoryReportsTellWhatFailed() throws IOException {
        Path reports = Files.createDirectories(module.resolve("target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-demo.A.xml"), """
                <testsuite name="demo.A" time="0.003"><testcase name="m1" classname="demo.A" time="0.001"/>
                <testcase name="m2" classname="demo.A" time="0.001"><failure/></testcase></testsuite>
                """);
        Map<String, String> texts = Map.of("fine.rerun", "failed", "fine.history", "off");
        TestClass testClass =
                new PlanMaker().split("demo.A", 4).plan().classes().get(0);

        LastRun last = LastRunFiles.read(FineOptions.parse(texts), reports, memory(texts))
                .orElseThrow();
        assertThat(testClass.units())
                .extracting(unit -> last.of(testClass, unit))
                .containsExactly(
                        LastRun.Ending.NEVER_SEEN,
                        LastRun.Ending.PASSED,
                        LastRun.Ending.FAILED,
                        LastRun.Ending.NEVER_SEEN);
        assertThat(LastRunFiles.read(FineOptions.parse(Map.of()), reports, memory(Map.of())))
                .as("the user wants all tests")
                .isEmpty();
    }

    @Test
    void aShardNeedsFewerForks() {
        memory(Map.of()).keep(seen(60_000_000_000L));

        int all = memory(Map.of())
                .forksThatPay(List.of("demo.A"), name -> false)
                .map(ForkLimit::forks)
                .orElse(0);
        assertThat(shard("1/20")
                        .forksThatPay(List.of("demo.A"), name -> false)
                        .map(ForkLimit::forks)
                        .orElse(0))
                .isPositive()
                .isLessThan(all);
    }

    private RunMemory shard(String shard) {
        return memory(Map.of("fine.shard", shard));
    }

    private RunMemory memory(Map<String, String> options) {
        return RunMemory.of(FineOptions.parse(options), module.resolve("target/surefire-reports"), TestChoice.ALL);
    }

    private static Observed seen(long nanos) {
        TestClass testClass =
                new PlanMaker().split("demo.A", 100).plan().classes().get(0);
        Map<Integer, Observed.OfUnit> units = new HashMap<>();
        testClass.units().forEach(unit -> units.put(unit.index(), new Observed.OfUnit(nanos / 100, false)));
        return new Observed(List.of(new Observed.OfClass(testClass, OptionalLong.empty(), units)));
    }
}
