package io.github.surefirefine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.HistoryFormatException;
import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.history.UnitEnding;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastRunsTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private static final TestClass CLASS =
            new PlanMaker().split("demo.A", 1).plan().classes().get(0);

    @TempDir
    private Path folder;

    @Test
    void keepEachRunAlone() throws IOException, HistoryFormatException {
        runs(0).add(seen(4_000));
        runs(1).add(seen(8_000));

        assertThat(names()).containsExactly("2026-05-01T12-00-00.000Z.txt.gz", "2026-05-01T12-00-01.000Z.txt.gz");
        assertThat(read(names().get(1)).unitNanos(CLASS, CLASS.units().get(0))).hasValue(8_000);
    }

    @Test
    void keepRunsThatEndAtTheSameTime() throws IOException {
        runs(0).add(seen(1));
        runs(0).add(seen(2));

        assertThat(names()).containsExactly("2026-05-01T12-00-00.000Z.txt.gz", "2026-05-01T12-00-00.001Z.txt.gz");
    }

    @Test
    void keepTheLastOnes() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "somebody's");
        for (int i = 0; i < PastRuns.RUNS_KEPT + 3; i++) {
            runs(i).add(seen(1));
        }

        assertThat(names())
                .hasSize(PastRuns.RUNS_KEPT + 1)
                .contains("notes.txt")
                .doesNotContain("2026-05-01T12-00-02.000Z.txt.gz")
                .contains("2026-05-01T12-00-03.000Z.txt.gz");
    }

    @Test
    void doNotFailBecauseOfAnOldOneThatStays() throws IOException {
        Path held = Files.createDirectory(folder.resolve("2020-01-01T00-00-00.000Z.txt.gz"));
        Files.writeString(held.resolve("in use"), "");
        for (int i = 0; i < PastRuns.RUNS_KEPT + 1; i++) {
            runs(i).add(seen(1));
        }

        assertThat(names())
                .hasSize(PastRuns.RUNS_KEPT + 1)
                .contains(held.getFileName().toString())
                .doesNotContain("2026-05-01T12-00-00.000Z.txt.gz");
    }

    @Test
    void keepNotesOnWhatIsRemarkable() throws IOException {
        Observed flaky = new Observed(List.of(new Observed.OfClass(
                CLASS, OptionalLong.empty(), Map.of(0, new Observed.OfUnit(1_000, UnitEnding.FLAKY)))));
        runs(0).add(flaky);
        runs(1).add(seen(1));

        assertThat(names())
                .containsExactly(
                        "2026-05-01T12-00-00.000Z.notes.txt",
                        "2026-05-01T12-00-00.000Z.txt.gz",
                        "2026-05-01T12-00-01.000Z.txt.gz");
        for (int i = 2; i < PastRuns.RUNS_KEPT + 1; i++) {
            runs(i).add(seen(1));
        }
        assertThat(names()).as("forgotten with its run").noneMatch(name -> name.contains("notes"));
    }

    @Test
    void areReadOneByOne() throws IOException {
        runs(0).add(seen(4_000));
        runs(1).add(seen(8_000));
        Files.writeString(folder.resolve("2026-05-01T12-00-02.000Z.txt.gz"), "broken");

        assertThat(PastRuns.read(folder))
                .extracting(run -> run.unitNanos(CLASS, CLASS.units().get(0)))
                .containsExactlyInAnyOrder(OptionalLong.of(4_000), OptionalLong.of(8_000));
        assertThat(PastRuns.read(folder.resolve("none"))).isEmpty();
    }

    private PastRuns runs(int secondsAfterNoon) {
        return new PastRuns(folder, Clock.fixed(NOON.plusSeconds(secondsAfterNoon), ZoneOffset.UTC));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private History read(String name) throws IOException, HistoryFormatException {
        try (GZIPInputStream bytes = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
            return HistoryText.parse(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Observed seen(long nanos) {
        return new Observed(List.of(new Observed.OfClass(
                CLASS, OptionalLong.empty(), Map.of(CLASS.units().get(0).index(), new Observed.OfUnit(nanos, false)))));
    }
}
