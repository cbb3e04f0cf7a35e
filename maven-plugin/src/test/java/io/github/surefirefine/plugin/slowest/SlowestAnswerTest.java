package io.github.surefirefine.plugin.slowest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.forecast.ClassCost;
import io.github.surefirefine.plugin.forecast.UnitCost;
import io.github.surefirefine.plugin.text.Golden;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Signs;
import io.github.surefirefine.plugin.timeline.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowestAnswerTest {

    private static final String SOURCE = "target/surefire-reports/fine-trace.json";

    @Test
    void ofARun() {
        SlowestAnswer answer = SlowestAnswer.of("app", SOURCE, Runs.withCrash(), 3);

        assertThat(answer.classes().get(0)).isEqualTo(new SlowestAnswer.OneClass("demo.LargeTest", 3, 5_500_000, 1));
        Golden.assertSame("slowest-run-60", answer, new Page(60, Signs.UNICODE));
        Golden.assertSame("slowest-run-100-ascii", answer, new Page(100, Signs.ASCII));
    }

    @Test
    void aNarrowPageHasTheNamesAtLeast() {
        SlowestAnswer answer = SlowestAnswer.of("app", SOURCE, Runs.withCrash(), 1);

        assertThat(answer.lines(new Page(40, Signs.UNICODE)))
                .contains("      2.0 s   21 %  …o.LargeTest.case0()", "      5.5 s   58 %  demo.LargeTest")
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
    }

    @Test
    void ofManyTests() {
        SlowestAnswer answer = SlowestAnswer.of("app", SOURCE, Runs.random(1, 60, 6), 5);

        Golden.assertSame("slowest-many-100", answer, new Page(100, Signs.UNICODE));
    }

    @Test
    void ofAHistory() {
        SlowestAnswer answer = SlowestAnswer.of(
                "app",
                ".fine/history.txt",
                List.of(
                        new ClassCost("demo.A", 40_000, List.of(new UnitCost("slow()", 2_000_000))),
                        new ClassCost("demo.WholeTest", 0, List.of(new UnitCost("", 3_000_000)))),
                10);

        assertThat(answer.lines(new Page(100, Signs.UNICODE)))
                .containsExactly(
                        "fine: app: the longest of 5.0 s of tests and setups, from .fine/history.txt",
                        "",
                        "Tests",
                        "      3.0 s   60 %  demo.WholeTest",
                        "      2.0 s   40 %  demo.A.slow()",
                        "Classes",
                        "      3.0 s   60 %  demo.WholeTest  1 test",
                        "      2.0 s   40 %  demo.A  1 test",
                        "Setups",
                        "      40 ms    1 %  demo.A");
    }
}
