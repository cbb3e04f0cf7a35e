package io.github.surefirefine.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.ConsoleLine.Level;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.options.CiDialect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CiConsoleTest {

    private static final ConsoleLine LONG = new ConsoleLine(
            Level.WARNING,
            "TIMEOUT" + IntStream.range(1, 20).mapToObj(i -> "\n[WARNING] " + i).collect(Collectors.joining()));

    @Test
    void aLongBlockIsFoldedAfterItsFirstLines() {
        List<String> lines =
                new CiConsole(CiDialect.GITHUB).folded(LONG).text().lines().toList();

        assertThat(lines)
                .hasSize(22)
                .startsWith("TIMEOUT", "[WARNING] 1", "[WARNING] 2", "[WARNING] 3", "::group::16 more lines")
                .endsWith("[WARNING] 19", "::endgroup::");
    }

    @Test
    void sectionsHaveNamesOfTheirOwn() {
        CiConsole console = new CiConsole(CiDialect.GITLAB);

        assertThat(console.folded(LONG).text()).contains("section_start:0:fine_16_more_lines_1[");
        assertThat(console.folded(LONG).text()).contains("section_start:0:fine_16_more_lines_2[");
    }

    @Test
    void aShortLineStaysAsItIs() {
        ConsoleLine line = new ConsoleLine(Level.INFO, "PASS\n[INFO] x");

        assertThat(new CiConsole(CiDialect.GITHUB).folded(line)).isSameAs(line);
        assertThat(new CiConsole(CiDialect.BUILDKITE).folded(LONG)).isSameAs(LONG);
    }

    @Test
    void thereAreNoMoreAnnotationsThanGitHubShows() {
        TestResults results = new TestResults();
        IntStream.range(0, 50)
                .forEach(
                        i -> results.add(Reports.result(Outcome.FAILED, Reports.failed("demo.FooTest", "t" + i, "x"))));
        CiReport report = CiReport.of("demo", results, Reports.COURSE, frames -> Optional.empty());

        assertThat(new CiConsole(CiDialect.GITHUB)
                        .lines(report, Optional.empty())
                        .get(0)
                        .text()
                        .lines())
                .hasSize(11)
                .startsWith("fine: 50 failures for GitHub Actions");
    }
}
