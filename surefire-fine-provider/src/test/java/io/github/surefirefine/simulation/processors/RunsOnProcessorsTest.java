package io.github.surefirefine.simulation.processors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.simulation.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether a run is ever slower than what another tool makes of the same suite with as many forks on the same machine. Times
 * are averages of some suites of a kind: what is unknown before a run begins late in one suite and early in another. The
 * table is written to {@code target/simulation-processors.md}.
 */
class RunsOnProcessorsTest {

    private static final List<Integer> PROCESSORS = List.of(1, 2, 4, 16);
    private static final List<Integer> FORKS = List.of(1, 2, 4, 8, 16);

    private static final int SUITES = Integer.getInteger("simulation.suites", 3);

    /** In a first run, no tool knows durations. */
    private static final List<Peer> KNOW_NOTHING =
            List.of(Peer.STOCK, Peer.XDIST_LOAD, Peer.XDIST_WORKSTEAL, Peer.XDIST_LOADSCOPE);

    private static final Path TABLE = Path.of("target", "simulation-processors.md");

    private static final List<String> ROWS = new ArrayList<>();

    static Stream<Arguments> everywhere() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> PROCESSORS.stream()
                        .flatMap(processors -> FORKS.stream().map(forks -> Arguments.of(kind, processors, forks))));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void isNotBehindOtherTools(Kind kind, int processors, int forks) {
        List<ComputingSuite> suites = suites(kind, processors);
        List<double[]> runs = suites.stream().map(suite -> runs(suite, forks, processors)).toList();
        double first = average(runs.stream().mapToDouble(each -> each[0]));
        double second = average(runs.stream().mapToDouble(each -> each[1]));
        double third = average(runs.stream().mapToDouble(each -> each[2]));
        double stock = seconds(Peer.STOCK, suites, forks, processors);
        double best = KNOW_NOTHING.stream()
                .mapToDouble(peer -> seconds(peer, suites, forks, processors))
                .min()
                .orElseThrow();
        double bestKnowing = Math.min(best, seconds(Peer.STATIC_LPT, suites, forks, processors));
        String row = String.format(
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
                third);
        ROWS.add(row);
    }

    private static List<ComputingSuite> suites(Kind kind, int processors) {
        return new Random(31L * kind.ordinal() + processors)
                .longs(SUITES)
                .mapToObj(seed -> kind.make(new Random(seed)))
                .toList();
    }

    /** The first run and those after it. */
    private static double[] runs(ComputingSuite suite, int forks, int processors) {
        SuiteRuns runs = new SuiteRuns(suite, forks, processors);
        return DoubleStream.generate(runs::next).limit(3).toArray();
    }

    private static double seconds(Peer peer, List<ComputingSuite> suites, int forks, int processors) {
        return average(suites.stream().mapToDouble(suite -> PeerRun.seconds(peer, suite, forks, processors)));
    }

    private static double average(DoubleStream seconds) {
        return seconds.average().orElseThrow();
    }

    @AfterAll
    static void write() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| suites | processors | forks | stock | best that knows nothing | best | first | second | third |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        lines.addAll(ROWS);
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, lines);
    }
}
