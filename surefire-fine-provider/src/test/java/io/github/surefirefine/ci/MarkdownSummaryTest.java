package io.github.surefirefine.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.result.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownSummaryTest {

    @Test
    void itFitsWhateverRoomThereIs() {
        CiReport report = large();
        int before = Integer.MAX_VALUE;
        for (int most = 1 << 20; most > 0; most /= 2) {
            Optional<String> text = MarkdownSummary.of(report, most);
            int size = text.map(each -> each.getBytes(StandardCharsets.UTF_8).length)
                    .orElse(0);
            assertThat(size).isLessThanOrEqualTo(most).isLessThanOrEqualTo(before);
            before = size;
        }
        assertThat(MarkdownSummary.of(report, 0)).isEmpty();
    }

    @Test
    void evenTheLongestIsSmallAgainstWhatIsAllowed() {
        assertThat(MarkdownSummary.of(large(), Long.MAX_VALUE).orElseThrow().length())
                .isLessThan(200_000);
    }

    @Test
    void theRestIsCounted() {
        assertThat(MarkdownSummary.of(large(), Long.MAX_VALUE).orElseThrow()).contains("- and 170 more\n");
    }

    @Test
    void aRunThatWasBrokenOffSaysWhy() {
        RunCourse broken = new RunCourse(
                Reports.COURSE.figures(), 0, Reports.COURSE.picture(), 0, Optional.of("fine: the plan is lost"));
        CiReport report = CiReport.of("demo", new TestResults(), broken, frames -> Optional.empty());

        assertThat(MarkdownSummary.of(report, Long.MAX_VALUE).orElseThrow())
                .startsWith("### ❌ demo&#58; the run was broken off after 0 tests")
                .contains("fine&#58; the plan is lost");
    }

    private static CiReport large() {
        TestResults results = new TestResults();
        for (int i = 0; i < 200; i++) {
            results.add(Reports.result(Outcome.FAILED, Reports.failed("demo.FooTest", "t" + i, "é".repeat(9_000))));
        }
        return CiReport.of("demo", results, Reports.COURSE, frames -> Optional.empty());
    }
}
