package io.github.surefirefine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.sharing.GuidedSharing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How good the schedules are, measured in virtual time: makespans of generated suites, as multiples of a bound that no
 * schedule can beat, and of the best that a peer makes of the same suite. The table is written to
 * {@code target/simulation.md}; {@code -Dsimulation.suites=N} takes that many suites for each cell.
 */
class SimulationTest {

    private static final int[] FORKS = {1, 2, 3, 4, 8, 16, 64};

    private static final int SUITES = Integer.getInteger("simulation.suites", 4);

    /** Launcher executions and questions to forks, for which the peers pay nothing. */
    private static final long UNNOTICED_NANOS = 25_000_000;

    private static final Path TABLE = Path.of("target", "simulation.md");

    private static final Map<Knowledge, Ratios> TO_BOUND = new EnumMap<>(Knowledge.class);
    private static final List<Row> ROWS = new ArrayList<>();

    /**
     * What was measured for one kind of suites.
     *
     * @param noticeablyBehind the same as {@code toBestPeer}, without a moment that nobody notices
     */
    private record Row(Shape shape, Knowledge knowledge, Ratios toBound, Ratios toBestPeer, Ratios noticeablyBehind) {

        String text() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %.3f | %.3f | %.3f | %s |",
                    shape,
                    knowledge,
                    toBound.median(),
                    toBound.part(0.95),
                    toBound.worst(),
                    toBestPeer.isEmpty()
                            ? " | "
                            : String.format(Locale.ROOT, "%.3f | %.3f", toBestPeer.median(), toBestPeer.part(0.95)));
        }
    }

    @BeforeAll
    static void measure() throws IOException {
        for (Shape shape : Shape.values()) {
            Map<Knowledge, Row> rows = new EnumMap<>(Knowledge.class);
            for (Knowledge knowledge : Knowledge.values()) {
                rows.put(knowledge, new Row(shape, knowledge, new Ratios(), new Ratios(), new Ratios()));
            }
            for (int forks : FORKS) {
                for (int i = 0; i < SUITES; i++) {
                    measure(new Random(1_000_003L * i + 31L * forks + shape.ordinal()), forks, rows);
                }
            }
            for (Row row : rows.values()) {
                ROWS.add(row);
                TO_BOUND.computeIfAbsent(row.knowledge(), knowledge -> new Ratios())
                        .addAll(row.toBound());
            }
        }
        write();
    }

    private static void measure(Random random, int forks, Map<Knowledge, Row> rows) {
        Shape shape = rows.get(Knowledge.NONE).shape();
        Suite suite = shape.make(random, forks);
        double bound = suite.lowerBoundNanos(forks);
        // The peers know of no locks.
        double bestPeer = shape == Shape.LOCKS
                ? Double.NaN
                : Arrays.stream(Peer.values())
                        .mapToLong(peer -> peer.makespanNanos(suite, forks))
                        .min()
                        .orElseThrow();
        rows.forEach((knowledge, row) -> {
            SimulatedRun.Result result = SimulatedRun.of(suite, forks, knowledge.of(suite, random));
            assertThat(result.isSound())
                    .as("%s on %s forks, %s: %s", shape, forks, knowledge, result)
                    .isTrue();
            row.toBound().add(result.makespan() / bound);
            if (!Double.isNaN(bestPeer)) {
                row.toBestPeer().add(result.makespan() / bestPeer);
                row.noticeablyBehind().add((result.makespan() - UNNOTICED_NANOS) / bestPeer);
            }
        });
    }

    private static void write() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| suites | durations known | to bound: median | 95 % | worst | to best peer: median | 95 % |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- |");
        ROWS.forEach(row -> lines.add(row.text()));
        TO_BOUND.forEach((knowledge, ratios) -> lines.add(String.format(
                Locale.ROOT,
                "| all | %s | %.3f | %.3f | %.3f | | |",
                knowledge,
                ratios.median(),
                ratios.part(0.95),
                ratios.worst())));
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, lines);
    }

    @Test
    void makespansAreNearTheBoundWhereDurationsAreKnown() {
        assertThat(TO_BOUND.get(Knowledge.EXACT).median()).isLessThan(1.03);
        assertThat(TO_BOUND.get(Knowledge.EXACT).part(0.95)).isLessThan(1.105);
        assertThat(TO_BOUND.get(Knowledge.ROUGH).median()).isLessThan(1.04);
        assertThat(TO_BOUND.get(Knowledge.ROUGH).part(0.95)).isLessThan(1.2);
    }

    @Test
    void makespansAreNotFarFromTheBoundWhereNothingIsKnown() {
        assertThat(TO_BOUND.get(Knowledge.NONE).median()).isLessThan(1.05);
        assertThat(TO_BOUND.get(Knowledge.NONE).part(0.95)).isLessThan(1.4);
    }

    @Test
    void noPeerIsBetterWhereDurationsAreKnown() {
        for (Row row : ROWS) {
            if (row.knowledge() == Knowledge.EXACT && !row.toBestPeer().isEmpty()) {
                assertThat(row.toBestPeer().median()).as(row.text()).isLessThan(1.01);
                assertThat(row.noticeablyBehind().part(0.95)).as(row.text()).isLessThan(1.01);
            }
        }
    }

    @Test
    void aHundredThousandTestsOnManyForks() {
        int[] sizes = IntStream.generate(() -> 200).limit(500).toArray();
        Suite suite = Suite.uniform(Duration.ofMillis(2), sizes).revocable();

        SimulatedRun.Result result = new SimulatedRun(suite, 256, new GuidedSharing(), Estimates.NONE).run();

        assertThat(result.isSound()).isTrue();
        assertThat(result.makespan()).isLessThan(suite.totalNanos() / 256 * 13 / 10);
    }
}
