package io.github.surefirefine.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The auditor finds every kind of error in what a run has left, and nothing if there is none. */
class AuditorIT {

    private static final String FILE = "TEST-demo.PlainTest.xml";

    private final Suite suite = Suite.of(Stream.of(
            "demo.PlainTest.passes",
            "demo.PlainTest.fails",
            "demo.PlainTest.many(int)[1]",
            "demo.PlainTest.many(int)[2]",
            "demo.PlainTest.many(int)[3]"));
    private final FaultPlan plan = new FaultPlan(
            1,
            2,
            0,
            Map.of("demo.PlainTest.fails", Fault.FAIL, "demo.PlainTest.many(int)[2]", Fault.HALT),
            Map.of(),
            Map.of(),
            List.of());

    private final List<Result> reported = new ArrayList<>(List.of(
            new Result("demo.PlainTest.passes", Status.PASSED),
            new Result("demo.PlainTest.fails", Status.FAILED),
            new Result("demo.PlainTest.many(int)[1]", Status.PASSED),
            new Result("demo.PlainTest.many(int)[2]", Status.CRASHED)));
    private final List<Result> printed = new ArrayList<>(reported);
    private final List<String> leftovers = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private Optional<List<Result>> kept = Optional.empty();
    private Totals counted = new Totals(4, 1, 1, 0);
    private Totals totals = new Totals(4, 1, 1, 0);
    private int exitCode = 1;
    private int kills;
    private int deaths;
    private int lostForks = 1;

    @Test
    void whereNothingIsWrongNothingIsFound() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatFollowsInAMethodThatWasBrokenOffMayHaveBeenRun() {
        add(new Result("demo.PlainTest.many(int)[3]", Status.PASSED));

        assertThat(findings()).isEmpty();
    }

    @Test
    void aMissingTest() {
        remove(reported.get(0));

        assertThat(findings()).containsExactly("demo.PlainTest.passes is not reported");
    }

    @Test
    void aTestThatIsReportedTwice() {
        add(reported.get(0));

        assertThat(findings()).containsExactly("demo.PlainTest.passes is reported more than once");
    }

    @Test
    void aTestThatDoesNotExist() {
        add(new Result("demo.PlainTest.other", Status.PASSED));

        assertThat(findings()).containsExactly("demo.PlainTest.other PASSED is reported, but there is no such test");
    }

    @Test
    void aWrongStatus() {
        remove(reported.get(0));
        add(new Result("demo.PlainTest.passes", Status.SKIPPED));

        assertThat(findings()).containsExactly("demo.PlainTest.passes SKIPPED is reported, but must be PASSED");
    }

    @Test
    void aCrashThatNobodyHasCaused() {
        crash("demo.PlainTest.passes");

        assertThat(findings()).containsExactly("demo.PlainTest.passes CRASHED is reported, but must be PASSED");
    }

    @Test
    void aCrashForEachKill() {
        kills = 1;
        crash("demo.PlainTest.passes");
        assertThat(findings()).isEmpty();

        crash("demo.PlainTest.fails");
        assertThat(findings()).containsExactly("demo.PlainTest.fails CRASHED is reported, but must be FAILED");
    }

    @Test
    void aKillInAMethodCostsWhatWouldHaveFollowed() {
        kills = 1;
        remove(reported.get(3));
        crash("demo.PlainTest.many(int)[1]");

        assertThat(findings()).isEmpty();
    }

    @Test
    void aLineThatTheConsoleLacks() {
        printed.remove(0);

        assertThat(findings()).containsExactly("demo.PlainTest.passes PASSED is reported, but not printed as often");
    }

    @Test
    void aLineThatIsPrintedTwice() {
        printed.add(printed.get(0));
        assertThat(findings()).containsExactly("demo.PlainTest.passes PASSED is printed, but not reported as often");

        deaths = 1;
        assertThat(findings()).as("by a fork that has died since").isEmpty();
    }

    @Test
    void aLineThatSaysSomethingElse() {
        printed.set(0, new Result("demo.PlainTest.passes", Status.FAILED));

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "demo.PlainTest.passes PASSED is reported, but not printed as often",
                        "demo.PlainTest.passes FAILED is printed, but not reported as often");
    }

    @Test
    void wrongTotals() {
        totals = new Totals(5, 1, 1, 0);

        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith("the console says Totals[tests=5, failures=1, errors=1, skipped=0], but the reports have ");
    }

    @Test
    void wrongTotalsOfAFile() {
        counted = new Totals(4, 1, 0, 1);

        assertThat(findings()).singleElement().asString().startsWith(FILE + " says Totals[tests=4, ");
    }

    @Test
    void aWrongExitCode() {
        exitCode = 0;

        assertThat(findings()).containsExactly("the exit code is 0");
    }

    @Test
    void aProcessThatIsLeft() {
        leftovers.add("4711 java");

        assertThat(findings()).containsExactly("a process is left: 4711 java");
    }

    @Test
    void trouble() {
        troubles.add("[ERROR] fine: the conductor has failed");

        assertThat(findings()).isEqualTo(troubles);
    }

    @Test
    void resultsThatWereKeptAreExcusedWhereSurefireHasNoForkLeft() {
        Result keptOne = reported.get(0);
        remove(keptOne);
        kept = Optional.of(List.of(keptOne));
        lostForks = 2;
        assertThat(findings()).isEmpty();

        lostForks = 1;
        assertThat(findings())
                .containsExactly("results were not presented although Surefire has lost only 1 of 2 forks");
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        Suite large = Suite.of(IntStream.range(0, 100).mapToObj(i -> "demo.Plain" + i % 10 + "Test.t" + i / 10));

        assertThat(FaultPlan.of(17, large)).isEqualTo(FaultPlan.of(17, large)).isNotEqualTo(FaultPlan.of(18, large));
    }

    private void crash(String test) {
        remove(reported.stream()
                .filter(each -> each.test().equals(test))
                .findFirst()
                .orElseThrow());
        add(new Result(test, Status.CRASHED));
    }

    /** Reported, printed and counted. */
    private void add(Result result) {
        reported.add(result);
        printed.add(result);
        count();
    }

    private void remove(Result result) {
        reported.remove(result);
        printed.remove(result);
        count();
    }

    private void count() {
        counted = Totals.of(reported);
        totals = counted;
    }

    private List<String> findings() {
        return Auditor.audit(
                plan,
                suite,
                new Evidence(
                        exitCode,
                        Map.of(FILE, reported),
                        Map.of(FILE, counted),
                        printed,
                        kept,
                        totals,
                        kills,
                        deaths,
                        lostForks,
                        leftovers,
                        troubles));
    }
}
