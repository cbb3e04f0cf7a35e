package io.github.surefirefine.simulation.processors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.simulation.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whether a run is ever slower than what another tool makes of the same suite with as many forks on the same machine. Times
 * are averages of some suites of a kind: what is unknown before a run begins late in one suite and early in another. The
 * table is written to {@code target/simulation-processors.md}.
 */
class RunsOnProcessorsTest {

    private static final List<Integer> PROCESSORS = List.of(1, 2, 4, 16);
    private static final List<Integer> FORKS = List.of(1, 2, 4, 8, 16);

    private static final int SUITES = Integer.getInteger("simulation.suites", 4);

    /** In a first run, no tool knows durations. */
    private static final List<Peer> KNOW_NOTHING =
            List.of(Peer.STOCK, Peer.XDIST_LOAD, Peer.XDIST_WORKSTEAL, Peer.XDIST_LOADSCOPE);

    private static final Path TABLE = Path.of("target", "simulation-processors.md");

    /** Nobody notices that. It is a look at the processors or two, and the start of a fork that is not worth it. */
    private static final double UNNOTICED = 0.25;

    /** What is unknown may begin late in all suites of a cell. */
    private static final double LUCK = 1.05;

    /**
     * After a run that leaves no processor idle, it is not exactly known what one more fork would cost. On one processor, that
     * may be about what it saves.
     */
    private static final double NOT_EXACTLY_KNOWN = 1.06;

    private static final Map<Kind, List<Cell>> CELLS = new EnumMap<>(Kind.class);

    /**
     * Seconds of runs with so many forks on so many processors.
     *
     * @param best of the other tools that know nothing before a run
     * @param bestKnowing of all other tools
     */
    private record Cell(
            Kind kind,
            int processors,
            int forks,
            double stock,
            double best,
            double bestKnowing,
            double first,
            double second,
            double fourth) {

        String text() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |",
                    kind,
                    processors,
                    forks,
                    stock,
                    best,
                    bestKnowing,
                    first,
                    second,
                    fourth);
        }
    }

    @BeforeAll
    static void measure() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| suites | processors | forks | stock | best that knows nothing | best | first | second | fourth |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Kind kind : Kind.values()) {
            List<Cell> cells = new ArrayList<>();
            for (int processors : PROCESSORS) {
                for (int forks : FORKS) {
                    cells.add(cell(kind, processors, forks));
                }
            }
            CELLS.put(kind, cells);
            cells.forEach(cell -> lines.add(cell.text()));
        }
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, lines);
    }

    private static Cell cell(Kind kind, int processors, int forks) {
        List<ComputingSuite> suites = new Random(31L * kind.ordinal() + processors)
                .longs(SUITES)
                .mapToObj(seed -> kind.make(new Random(seed)))
                .toList();
        List<double[]> runs =
                suites.stream().map(suite -> runs(suite, forks, processors)).toList();
        double best = KNOW_NOTHING.stream()
                .mapToDouble(peer -> seconds(peer, suites, forks, processors))
                .min()
                .orElseThrow();
        return new Cell(
                kind,
                processors,
                forks,
                seconds(Peer.STOCK, suites, forks, processors),
                best,
                Math.min(best, seconds(Peer.STATIC_LPT, suites, forks, processors)),
                average(runs.stream().mapToDouble(each -> each[0])),
                average(runs.stream().mapToDouble(each -> each[1])),
                average(runs.stream().mapToDouble(each -> each[3])));
    }

    /** The first run and those after it. */
    private static double[] runs(ComputingSuite suite, int forks, int processors) {
        SuiteRuns runs = new SuiteRuns(suite, forks, processors);
        return DoubleStream.generate(runs::next).limit(4).toArray();
    }

    private static double seconds(Peer peer, List<ComputingSuite> suites, int forks, int processors) {
        return average(suites.stream().mapToDouble(suite -> PeerRun.seconds(peer, suite, forks, processors)));
    }

    private static double average(DoubleStream seconds) {
        return seconds.average().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void firstRunsAreNotBehindTheBestOfTheOthers(Kind kind) {
        assertThat(cells(kind))
                .allSatisfy(
                        cell -> assertThat(cell.first()).as(cell.text()).isLessThan(UNNOTICED + LUCK * cell.best()));
        assertThat(cells(kind).stream().mapToDouble(Cell::first).sum())
                .isLessThan(1.01 * cells(kind).stream().mapToDouble(Cell::best).sum());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void knownRunsAreNotBehindTheBestOfTheOthers(Kind kind) {
        assertThat(cells(kind)).allSatisfy(cell -> {
            double most = cell.processors() == 1 ? NOT_EXACTLY_KNOWN : 1.01;
            assertThat(cell.fourth()).as(cell.text()).isLessThan(UNNOTICED + most * cell.bestKnowing());
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void secondRunsHaveLearntFromTheFirst(Kind kind) {
        assertThat(cells(kind))
                .allSatisfy(cell -> assertThat(cell.second())
                        .as(cell.text())
                        .isLessThan(UNNOTICED + NOT_EXACTLY_KNOWN * cell.bestKnowing()));
    }

    private static List<Cell> cells(Kind kind) {
        return CELLS.getOrDefault(kind, List.of());
    }
}
