package io.github.surefirefine.plugin.flaky;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.HistoryFormatException;
import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.history.RunNotes;
import io.github.surefirefine.plugin.analysis.trend.PastRun;
import io.github.surefirefine.plugin.analysis.trend.Trends;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Signs;
import io.github.surefirefine.quarantine.Quarantine;
import io.github.surefirefine.quarantine.QuarantineText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlakyAnswerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    /** The outcomes of four tests in four runs; f is flaky, Q in quarantine. */
    private static final String[] RUNS = {"PPFP", "FfPP", "PPPQ", "FPPP"};

    private static final String[] NAMES = {"changes", "passesOnRerun", "isRepaired", "mayFail"};

    @Test
    void whatCostsMostComesFirst() throws Exception {
        FlakyAnswer answer = answer(10);

        assertThat(answer.tests())
                .containsExactly(
                        new FlakyAnswer.OneTest("demo.FooTest", "mayFail()", 4, 1, 0, 1, 4_000_000),
                        new FlakyAnswer.OneTest("demo.FooTest", "passesOnRerun()", 4, 1, 1, 0, 4_000_000),
                        new FlakyAnswer.OneTest("demo.FooTest", "changes()", 4, 2, 0, 0, 2_000_000));
        assertThat(answer.lostMicros()).isEqualTo(10_000_000);
        assertThat(answer.more()).isZero();
    }

    @Test
    void asText() throws Exception {
        assertThat(answer(2).lines(new Page(90, Signs.UNICODE)))
                .containsExactly(
                        "fine: shop: 3 tests not to rely on in 4 runs, 10.0 s lost; from .fine/runs",
                        "",
                        "       lost  failed  test",
                        "      4.0 s     1/4  demo.FooTest.mayFail()  1 in quarantine",
                        "      4.0 s     1/4  demo.FooTest.passesOnRerun()  1 passed on a rerun",
                        "  and 1 more; -Dfine.count=3 shows them all",
                        "Quarantine",
                        "  demo.FooTest#mayFail until 2026-12-31, S-1: slow",
                        "  demo.Old expired on 2026-01-31, S-2: old");
        assertThat(answer(2).lines(new Page(40, Signs.ASCII)))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
    }

    @Test
    void ofASuiteThatCanBeReliedOn() {
        FlakyAnswer answer = FlakyAnswer.of("shop", ".fine/runs", Trends.NONE, 10);

        assertThat(answer.lines(new Page(100, Signs.UNICODE)))
                .containsExactly(
                        "fine: shop: 0 tests not to rely on in 0 runs, 0 s lost; from .fine/runs",
                        "",
                        "  No test went back and forth between passed and failed, or passed only on a rerun.");
    }

    private static FlakyAnswer answer(int most) throws Exception {
        List<PastRun> runs = new ArrayList<>();
        for (String outcomes : RUNS) {
            runs.add(run(runs.size(), outcomes));
        }
        Quarantine quarantine = new Quarantine(
                ".fine-quarantine",
                TODAY,
                QuarantineText.parse(
                        "demo.FooTest#mayFail | 2026-12-31 | S-1 | slow\ndemo.Old | 2026-01-31 | S-2 | old"));
        return FlakyAnswer.of("shop", ".fine/runs", Trends.of(runs).with(quarantine), most);
    }

    private static PastRun run(int day, String outcomes) throws HistoryFormatException {
        StringBuilder history = new StringBuilder("fine-history 1\nruns 1\ndemo.FooTest\t-\n");
        StringBuilder notes = new StringBuilder("fine-notes 1\n");
        for (int i = 0; i < NAMES.length; i++) {
            String key = "+/[method:" + NAMES[i] + "()]";
            char outcome = outcomes.charAt(i);
            history.append('\t')
                    .append(i == 3 ? 4_000_000 : (i + 1) * 1_000_000)
                    .append(outcome == 'P' ? "\tP\t1\t" : "\tF\t1\t")
                    .append(key)
                    .append('\n');
            if (outcome == 'f' || outcome == 'Q') {
                notes.append(outcome == 'f' ? "flaky" : "quarantined")
                        .append("\tdemo.FooTest\t")
                        .append(key)
                        .append('\n');
            }
        }
        return new PastRun(
                Instant.ofEpochSecond(day * 86_400L),
                HistoryText.parse(history.toString()),
                RunNotes.parse(notes.toString()));
    }
}
