package io.github.surefirefine.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.LastRun.Ending;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LastRunTest {

    private static final TestClass SPLIT =
            new PlanMaker().split("demo.A", 3).plan().classes().get(0);
    private static final TestClass WHOLE =
            new PlanMaker().whole("demo.A", 3).plan().classes().get(0);

    @Test
    void nothingIsKnownAtFirst() {
        LastRun nothing = new LastRun(History.EMPTY, History.EMPTY);

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(endings(nothing, SPLIT)).containsOnly(Ending.NEVER_SEEN);
    }

    @Test
    void knowsWhatPassedAndWhatFailed() {
        assertThat(endings(last(run(SPLIT, UnitEnding.PASSED, UnitEnding.FAILED, null)), SPLIT))
                .containsExactly(Ending.PASSED, Ending.FAILED, Ending.NEVER_SEEN);
    }

    @Test
    void whatPassedOnARerunHasPassedAndWhatFailedInQuarantineHasNot() {
        assertThat(endings(last(run(SPLIT, UnitEnding.FLAKY, UnitEnding.QUARANTINED, UnitEnding.PASSED)), SPLIT))
                .containsExactly(Ending.PASSED, Ending.FAILED, Ending.PASSED);
    }

    @Test
    void whatDidNotRunAgainHasNotPassedAnyMore() {
        History green = run(SPLIT, UnitEnding.PASSED, UnitEnding.PASSED, UnitEnding.PASSED);
        History brokenOff = green.with(
                new Observed(List.of(new Observed.OfClass(
                        SPLIT,
                        OptionalLong.empty(),
                        Map.of(0, new Observed.OfUnit(1_000, UnitEnding.PASSED)),
                        Set.of(1)))),
                true);

        assertThat(endings(last(brokenOff), SPLIT)).containsExactly(Ending.PASSED, Ending.FAILED, Ending.PASSED);
        assertThat(endings(last(brokenOff.with(seen(SPLIT, null, UnitEnding.PASSED, null), false)), SPLIT))
                .as("once it has")
                .containsOnly(Ending.PASSED);
    }

    @Test
    void aClassMayHaveBeenSeenInOnePiece() {
        assertThat(endings(last(run(WHOLE, UnitEnding.FAILED)), SPLIT)).containsOnly(Ending.FAILED);
        assertThat(endings(last(run(WHOLE, UnitEnding.PASSED)), SPLIT)).containsOnly(Ending.PASSED);
    }

    @Test
    void aClassInOnePieceMayHaveBeenSeenInSeveral() {
        assertThat(endings(last(run(SPLIT, UnitEnding.PASSED, UnitEnding.FAILED, UnitEnding.PASSED)), WHOLE))
                .containsExactly(Ending.FAILED);
        assertThat(endings(last(run(SPLIT, UnitEnding.PASSED, UnitEnding.PASSED, UnitEnding.PASSED)), WHOLE))
                .containsExactly(Ending.PASSED);
        assertThat(endings(last(run(SPLIT, UnitEnding.PASSED, UnitEnding.PASSED, null)), WHOLE))
                .as("one of its tests is new")
                .containsExactly(Ending.NEVER_SEEN);
    }

    @Test
    void reportsAreAskedForWhatTheHistoryDoesNotKnow() {
        PastReports reports = new PastReports();
        reports.addTest("demo.A", "m0", 1_000, true);
        reports.addTest("demo.A", "m1(int)[1]", 1_000, false);
        reports.addTest("demo.A", "m1(int)[2]", 1_000, true);

        assertThat(endings(new LastRun(History.EMPTY, reports.toHistory()), SPLIT))
                .containsExactly(Ending.FAILED, Ending.FAILED, Ending.NEVER_SEEN);
        assertThat(endings(new LastRun(run(SPLIT, UnitEnding.PASSED, null, null), reports.toHistory()), SPLIT))
                .containsExactly(Ending.PASSED, Ending.FAILED, Ending.NEVER_SEEN);
    }

    @Test
    void aFailureThatBelongsToNoMethodIsThatOfTheClass() {
        PastReports reports = new PastReports();
        reports.addTest("demo.A", "m0", 1_000, false);
        reports.addTest("demo.A", "", 0, true);

        assertThat(endings(new LastRun(History.EMPTY, reports.toHistory()), SPLIT))
                .containsOnly(Ending.FAILED);
    }

    @Test
    void aClassThatWasSkippedNeedNotRunAgain() {
        PastReports reports = new PastReports();
        reports.addTest("demo.A", "", 0, false);

        assertThat(endings(new LastRun(History.EMPTY, reports.toHistory()), SPLIT))
                .containsOnly(Ending.PASSED);
    }

    @Test
    void reportsOfAClassInOnePiece() {
        PastReports reports = new PastReports();
        reports.addTest("demo.A", "one", 0, false);
        reports.addTest("demo.A", "two", 0, false);
        assertThat(endings(new LastRun(History.EMPTY, reports.toHistory()), WHOLE))
                .containsExactly(Ending.NEVER_SEEN);

        reports.addTest("demo.A", "three", 0, false);
        assertThat(endings(new LastRun(History.EMPTY, reports.toHistory()), WHOLE))
                .containsExactly(Ending.PASSED);

        reports.addTest("demo.A", "four", 0, true);
        assertThat(endings(new LastRun(History.EMPTY, reports.toHistory()), WHOLE))
                .containsExactly(Ending.FAILED);
    }

    @Test
    void classesThatHavePassedNeedNoForks() {
        History history = run(SPLIT, UnitEnding.PASSED, UnitEnding.FAILED, UnitEnding.PASSED);
        History green = run(SPLIT, UnitEnding.PASSED, UnitEnding.PASSED, UnitEnding.PASSED);

        assertThat(history.notPassed(List.of("demo.A", "demo.New"))).containsExactly("demo.A", "demo.New");
        assertThat(green.notPassed(List.of("demo.A", "demo.New"))).containsExactly("demo.New");
        assertThat(green.notPassed(List.of("demo.A"))).as("all, if none failed").containsExactly("demo.A");
    }

    private static List<Ending> endings(LastRun last, TestClass testClass) {
        return testClass.units().stream().map(unit -> last.of(testClass, unit)).toList();
    }

    private static LastRun last(History history) {
        return new LastRun(history, History.EMPTY);
    }

    private static History run(TestClass testClass, UnitEnding... endings) {
        return History.EMPTY.with(seen(testClass, endings), true);
    }

    private static Observed seen(TestClass testClass, UnitEnding... endings) {
        Map<Integer, Observed.OfUnit> units = new HashMap<>();
        for (int i = 0; i < endings.length; i++) {
            if (endings[i] != null) {
                units.put(i, new Observed.OfUnit(1_000_000, endings[i]));
            }
        }
        return new Observed(List.of(new Observed.OfClass(testClass, OptionalLong.empty(), units)));
    }
}
