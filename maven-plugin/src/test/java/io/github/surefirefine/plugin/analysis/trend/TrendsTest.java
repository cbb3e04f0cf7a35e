package io.github.surefirefine.plugin.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendsTest {

    @ParameterizedTest
    @CsvSource({"PPPPPP,false,1.0", "PPPFFF,false,0.5", "FFPP,false,0.5", "PFPPPP,true,0.833", "PFPFPF,true,0.5"})
    void aFlakyTestHasGoneBackAndForth(String outcomes, boolean flaky, double passRate) throws Exception {
        List<PastRun> runs = new ArrayList<>();
        for (int i = 0; i < outcomes.length(); i++) {
            runs.add(run(i, "\t100\t" + outcomes.charAt(i) + "\t1\t+/[method:a()]\n"));
        }
        Collections.shuffle(runs, new java.util.Random(1));
        TestTrend test = Trends.of(runs).tests().get(0);

        assertThat(test.isFlaky()).isEqualTo(flaky);
        assertThat(test.passRate()).isCloseTo(passRate, org.assertj.core.api.Assertions.within(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "100 100 100 100 100 100,false",
        "100 100 100 300 300 300,true",
        "100 100 100 100 100 300,false",
        "300 300 300 100 100 100,false",
        "1 1 1 9 9 9,false",
        "100 300,false"
    })
    void aSlowerTestTakesClearlyLongerInItsLastRuns(String millis, boolean slower) throws Exception {
        List<PastRun> runs = new ArrayList<>();
        for (String each : millis.split(" ")) {
            runs.add(run(runs.size(), "\t" + each + "000\tP\t1\t+/[method:a()]\n"));
        }

        assertThat(Trends.of(runs).slower()).hasSize(slower ? 1 : 0);
    }

    @Test
    void aTestOfATraceIsFoundByItsId() throws Exception {
        Trends trends = Trends.of(List.of(run(
                1, "\t100\tP\t1\t+/[nested-class:Inner]/[method:a()]\n\t100\tF\t1\t+/[test-template:each(int)]\n")));

        assertThat(trends.lookup().of(test("demo.FooTest$Inner", "/[nested-class:Inner]/[method:a()]")))
                .isPresent();
        assertThat(trends.lookup()
                        .of(test("demo.FooTest", "/[test-template:each(int)]/[test-template-invocation:#7]"))
                        .map(TestTrend::name))
                .contains("each(int)");
        assertThat(trends.lookup().of(test("demo.FooTest", "/[method:a()]"))).isEmpty();
        assertThat(trends.runs()).containsExactly(new RunPoint(Instant.ofEpochSecond(1), 5_200, 2, 1));
    }

    @Test
    void withoutRunsThereIsNothing() {
        assertThat(Trends.of(List.of())).isEqualTo(Trends.NONE);
        assertThat(Trends.NONE.flaky()).isEmpty();
        assertThat(Trends.NONE.longest(3)).isEmpty();
    }

    private static Slice.Test test(String className, String id) {
        return new Slice.Test(
                0, 1, className, "a()", "[engine:junit-jupiter]/[class:demo.FooTest]" + id, Outcome.PASSED, 0);
    }

    private static PastRun run(int second, String units) throws Exception {
        return new PastRun(
                Instant.ofEpochSecond(second),
                HistoryText.parse("fine-history 1\nruns 1\ndemo.FooTest\t5000\n" + units));
    }
}
