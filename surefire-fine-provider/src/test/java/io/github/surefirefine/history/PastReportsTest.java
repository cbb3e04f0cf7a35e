package io.github.surefirefine.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.forkcount.Workload;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PastReportsTest {

    private static final RunPlan PLAN =
            new PlanMaker().split("demo.A", 2).whole("demo.B", 3).plan();
    private static final TestClass A = PLAN.classes().get(0);
    private static final TestClass B = PLAN.classes().get(1);
    private static final TestUnit M0 = A.units().get(0);
    private static final TestUnit M1 = A.units().get(1);

    private final PastReports reports = new PastReports();

    @Test
    void knowsAMethodByItsName() {
        reports.addTest("demo.A", "m0", 5_000, false);
        reports.addTest("demo.A", "m1()", 7_000, true);
        History history = reports.toHistory();

        assertThat(history.unitNanos(A, M0)).hasValue(5_000);
        assertThat(history.failedLast(A, M0)).isFalse();
        assertThat(history.unitNanos(A, M1)).hasValue(7_000);
        assertThat(history.failedLast(A, M1)).isTrue();
    }

    @Test
    void addsUpInvocationsHoweverTheyAreWritten() {
        reports.addTest("demo.A", "m0(int)[1]", 1_000, false);
        reports.addTest("demo.A", "m0{int}[2]", 2_000, true);
        reports.addTest("demo.A$Inner", "m0[3]", 4_000, false);
        History history = reports.toHistory();

        assertThat(history.unitNanos(A, M0)).hasValue(7_000);
        assertThat(history.failedLast(A, M0)).isTrue();
    }

    @Test
    void guessesWhatItCannotTellApartByThePartOfTheClass() {
        reports.addTest("demo.A", "a name for people", 10_000, true);
        reports.addTest("demo.B", "one", 3_000, false);
        reports.addTest("demo.B", "two", 4_000, false);
        History history = reports.toHistory();

        assertThat(history.unitNanos(A, M0)).as("half of the class").hasValue(5_000);
        assertThat(history.failedLast(A, M0)).isFalse();
        assertThat(history.unitNanos(B, B.units().get(0))).as("all of it").hasValue(7_000);
    }

    @Test
    void theRestOfASuiteIsItsSetup() {
        reports.addSuite("demo.A", 9_000);
        reports.addTest("demo.A", "m0", 5_000, false);

        assertThat(reports.toHistory().setupNanos(A)).hasValue(4_000);
        assertThat(reports.toHistory().workload(List.of("demo.A"))).contains(new Workload(9_000, 9_000));
    }

    @Test
    void aRunOfOnesOwnReplacesWhatReportsSay() {
        reports.addTest("demo.A", "m0", 5_000, false);
        Observed seen = new Observed(List.of(
                new Observed.OfClass(A, OptionalLong.empty(), Map.of(M0.index(), new Observed.OfUnit(1_000, false)))));

        History history = reports.toHistory().with(seen, true);

        assertThat(history.unitNanos(A, M0)).hasValue(1_000);
        assertThat(history.unitNanos(A, M1)).isEmpty();
    }
}
