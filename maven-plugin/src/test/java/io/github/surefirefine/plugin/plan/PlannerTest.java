package io.github.surefirefine.plugin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.HistoryFormatException;
import io.github.surefirefine.history.HistoryText;
import io.github.surefirefine.plugin.text.Golden;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Signs;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {

    private static final String SEED = "fine-history 1\nruns 7\n" + "load 2 9000000 22000000\n"
            + testClass("demo.LargeTest", "20000", 9, 2_000_000)
            + testClass("demo.SmallTest", "15000", 2, 2_000_000);

    @ParameterizedTest
    @CsvSource({"60, UNICODE", "100, UNICODE", "160, UNICODE", "100, ASCII"})
    void aClassOfNineAndOneOfTwo(int width, Signs signs) {
        Golden.assertSame(
                "plan-seed-" + width + (signs == Signs.ASCII ? "-ascii" : ""), plan(SEED, 1), new Page(width, signs));
    }

    @Test
    void oneTestThatAllOthersWaitFor() {
        PlanAnswer plan = plan(
                "fine-history 1\nruns 0\n" + testClass("demo.LongTest", "500000", 1, 30_000_000)
                        + testClass("demo.ShortTest", "-", 60, 500_000),
                8);

        assertThat(plan.recommended()).isEqualTo(2);
        assertThat(plan.why())
                .isEqualTo(
                        "With more forks, all others wait for demo.LongTest.case0() (30.5 s with the setup of its class):"
                                + " only a shorter test makes the run shorter.");
        assertThat(plan.notKnown())
                .contains(
                        "the setup of 1 of 2 classes: counted as 0",
                        "the processor time of tests, because the history has no run of the whole suite: they are"
                                + " assumed to wait");
    }

    @Test
    void testsThatCompute() {
        PlanAnswer plan = plan(
                "fine-history 1\nruns 3\nload 2 64000000 60000000\n" + testClass("demo.ATest", "1000", 60, 1_000_000),
                1);

        assertThat(plan.recommended()).isEqualTo(2);
        assertThat(plan.why()).startsWith("With more forks, 2 processors would be the limit: tests take ");
    }

    @Test
    void manyTestsThatWait() {
        PlanAnswer plan = plan("fine-history 1\nruns 3\n" + testClass("demo.ATest", "-", 600, 1_000_000), 1);

        assertThat(plan.recommended()).isBetween(24, 34);
        assertThat(plan.why()).startsWith("One more would cost about as much as it saves: ");
        Golden.assertSame("plan-many-80", plan, new Page(80, Signs.UNICODE));
    }

    @Test
    void anHourOfTestsThatWait() {
        PlanAnswer plan = plan("fine-history 1\nruns 3\n" + testClass("demo.ATest", "-", 3_600, 1_000_000), 1);

        assertThat(plan.recommended()).isEqualTo(64);
        assertThat(plan.why()).isEqualTo("More forks may pay; larger numbers were not examined.");
    }

    /** Stock Surefire starts no more forks than there are classes. What surefire-fine would not do is not shown as its own. */
    @Test
    void moreForksThanPay() {
        PlanAnswer plan = plan(
                "fine-history 1\nruns 3\nload 1 3000000 1500000\n" + testClass("demo.ATest", "1000", 3, 500_000), 16);

        assertThat(plan.recommended()).isEqualTo(1);
        assertThat(plan.startsAtMost()).isEqualTo(1);
        assertThat(plan.choices())
                .hasSize(64)
                .allSatisfy(each -> assertThat(each.starts()).isEqualTo(1))
                .allSatisfy(each -> assertThat(each.expectedMicros())
                        .isEqualTo(plan.choices().get(0).expectedMicros()));
        assertThat(plan.lines(new Page(100, Signs.ASCII)))
                .anyMatch(line -> line.startsWith("       16 ") && line.endsWith(" 1 starts, set now"))
                .noneMatch(line -> line.startsWith("        9 "))
                .contains("start: of a larger forkCount, only 1 fork starts; with fine.forks=all, all of them");
    }

    @Test
    void aTinySuite() {
        PlanAnswer plan = plan("fine-history 1\nruns 3\n" + testClass("demo.ATest", "-", 10, 1_000), 4);

        assertThat(plan.recommended()).isEqualTo(1);
        assertThat(plan.lines(new Page(100, Signs.ASCII))).anyMatch(line -> line.startsWith("forkCount 1 is best: "));
    }

    @Test
    void theSpreadThatWasAskedFor() throws HistoryFormatException {
        PlanAnswer plan = new Planner("app", "h", history(SEED), 2, 1, OptionalInt.of(20)).plan();

        assertThat(plan.forks()).hasSize(20);
        assertThat(plan.lines(new Page(100, Signs.ASCII)))
                .anyMatch(line -> line.startsWith("       20 "))
                .contains("  and 9 more forks: nothing");
    }

    @Test
    void invocationsAreNotCounted() {
        String key = "\t5\tP\t1\t+/[test-template:each(int)]\n";

        assertThat(plan("fine-history 1\nruns 1\ndemo.ATest\t5\n" + key, 1).notKnown())
                .anyMatch(line -> line.startsWith("how many invocations parameterized tests"));
    }

    private static String testClass(String name, String setup, int units, long micros) {
        return name + "\t" + setup + "\n"
                + IntStream.range(0, units)
                        .mapToObj(i -> "\t" + micros + "\tP\t1\t+/[method:case" + i + "()]\n")
                        .collect(Collectors.joining());
    }

    private static PlanAnswer plan(String text, int configured) {
        try {
            return new Planner("app", ".fine/history.txt", history(text), 2, configured, OptionalInt.empty()).plan();
        } catch (HistoryFormatException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static History history(String text) throws HistoryFormatException {
        return HistoryText.parse(text);
    }
}
