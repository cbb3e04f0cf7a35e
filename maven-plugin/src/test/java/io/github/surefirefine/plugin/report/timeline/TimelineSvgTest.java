package io.github.surefirefine.plugin.report.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.forecast.Machine;
import io.github.surefirefine.plugin.report.Pages;
import io.github.surefirefine.plugin.runs.MadeUpRuns;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineSvgTest {

    /** What is drawn is kept in a file beside the tests; the new one lies in target, to be looked at and copied. */
    @ParameterizedTest
    @ValueSource(strings = {"demo", "crash"})
    void drawsAsItDid(String name) throws Exception {
        RunTrace trace = name.equals("demo") ? MadeUpRuns.demo() : MadeUpRuns.crash();
        RunAnalysis run = RunAnalysis.of(trace, new Machine(2));
        TimelineSvg svg = new TimelineSvg(run, TimelineLayout.of(run), Pages.ENGLISH);

        String drawn = svg.draw(svg.bars(), "Timeline") + "\n" + svg.drawSigns() + "\n";

        Files.writeString(Path.of("target", "timeline-" + name + ".svg.txt"), drawn);
        try (InputStream golden = getClass().getResourceAsStream("timeline-" + name + ".svg.txt")) {
            assertThat(drawn).isEqualTo(new String(golden.readAllBytes(), UTF_8));
        }
    }

    @Test
    void testsThatRunAtTheSameTimeLieBelowEachOther() {
        TimelineLayout layout = layout(test(0, 100), test(50, 100), test(120, 10), test(150, 10));

        assertThat(layout.rows().get(0).lanes()).isEqualTo(2);
        assertThat(layout.slices()).extracting(PlacedSlice::lane).containsExactly(0, 0, 0, 1);
        assertThat(layout.rows().get(0).laneY(1)).isEqualTo(18);
    }

    @Test
    void whatCannotBeSeenBecomesOneBar() {
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            slices.add(test(i, 1));
        }
        slices.set(500, new Slice.Test(500_000, 1_000, "demo.FooTest", "bad", "", Outcome.FAILED, 0));
        TimelineLayout layout = layout(slices.toArray(Slice[]::new));

        List<Bar> bars = new Bars(Pages.ENGLISH, new ClassColours(List.of()), 10_000).of(layout.slices());

        assertThat(bars).hasSize(100);
        assertThat(bars.get(0).title()).isEqualTo("10 tests, 10 ms");
        assertThat(bars).filteredOn(bar -> bar.kind().isBad()).hasSize(1);
        assertThat(bars.get(50).kind()).isEqualTo(BarKind.FAILED);
    }

    private static TimelineLayout layout(Slice... slices) {
        ForkTrack fork = new ForkTrack(1, 1, 1, "presenter", List.of(slices), List.of());
        return TimelineLayout.of(
                RunAnalysis.of(new RunTrace("1", Optional.empty(), 1, Ending.COMPLETE, List.of(fork)), new Machine(1)));
    }

    private static Slice test(long startMillis, long millis) {
        return new Slice.Test(
                1_000 * startMillis, 1_000 * millis, "demo.FooTest", "t" + startMillis, "", Outcome.PASSED, 0);
    }
}
