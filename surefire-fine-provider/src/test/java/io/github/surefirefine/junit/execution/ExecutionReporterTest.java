package io.github.surefirefine.junit.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.Fixtures;
import io.github.surefirefine.junit.PlatformRig;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.platform.ReportDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What Surefire is told of tests and classes that have ended in every way. */
class ExecutionReporterTest {

    @Test
    void aWholeClassReportsItsOwnSet() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Tagged.class)) {
            rig.runAll();

            assertThat(rig.heard)
                    .containsExactly(
                            "0 started",
                            "0: begin " + Fixtures.Tagged.class.getName(),
                            "0: one…",
                            "0: one PASSED",
                            "0: end " + Fixtures.Tagged.class.getName(),
                            "0 finished");
        }
    }

    @Test
    void everyOutcomeIsTold() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Outcomes.class)) {
            rig.runAll();

            assertThat(rig.finished("passes").outcome()).isEqualTo(Outcome.PASSED);
            TestFinished failed = rig.finished("fails");
            assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(failed.entry().message()).isEqualTo("expected: <1> but was: <2>");
            assertThat(failed.entry().failure().trace()).contains("AssertionFailedError", "Fixtures$Outcomes.fails");
            TestFinished broken = rig.finished("breaks");
            assertThat(broken.outcome()).isEqualTo(Outcome.ERROR);
            assertThat(broken.entry().failure().summary()).endsWith(" IllegalState broken");
            TestFinished aborted = rig.finished("doubts");
            assertThat(aborted.outcome()).isEqualTo(Outcome.ABORTED);
            assertThat(aborted.entry().failure().message()).isEqualTo("Assumption failed: no network");
            TestFinished skipped = rig.finished("skips");
            assertThat(skipped.outcome()).isEqualTo(Outcome.SKIPPED);
            assertThat(skipped.entry().message()).isEqualTo("later");
            assertThat(skipped.entry().elapsedMillis()).isNull();
        }
    }

    @Test
    void aSkippedTestNeverStarts() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Outcomes.class)) {
            int unit = rig.unitNames().indexOf("skips()");
            rig.run(unit);

            assertThat(rig.heard)
                    .containsExactly(
                            "open " + Fixtures.Outcomes.class.getName(),
                            unit + " started",
                            unit + ": skips SKIPPED",
                            unit + " finished",
                            "close " + Fixtures.Outcomes.class.getName());
        }
    }

    @Test
    void aSkippedClassSkipsItsTests() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Off.class)) {
            rig.runAll();

            assertThat(rig.heard).startsWith("0 started", "0: begin " + Fixtures.Off.class.getName());
            assertThat(rig.heard).contains("0: one SKIPPED", "0: two SKIPPED").endsWith("0 finished");
            assertThat(rig.finished("one").entry().message()).isEqualTo("all of it");
        }
    }

    @Test
    void aWholeClassThatFailsIsOneErrorInItsSet() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.FailsBeforeAll.class)) {
            rig.runAll();

            String name = Fixtures.FailsBeforeAll.class.getName();
            assertThat(rig.heard)
                    .containsExactly(
                            "0 started",
                            "0: begin " + name,
                            "0: initializationError ERROR",
                            "0: end " + name,
                            "0 finished");
        }
    }

    @Test
    void aWholeClassThatFailsAfterItsTestsHasAnErrorMore() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.FailsAfterAll.class)) {
            rig.runAll();

            assertThat(rig.outcomes()).containsExactly("one PASSED", "executionError ERROR");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NESTED_APART", "NESTED_APART_INDEXED", "NESTED_UNDER_TOP"})
    void beforeSurefire36TheFailureOfAClassHasNoName(ReportDialect dialect) {
        try (PlatformRig rig = PlatformRig.with().dialect(dialect).open(Fixtures.FailsBeforeAll.class)) {
            rig.runAll();

            assertThat(rig.outcomes()).containsExactly("null ERROR");
        }
    }

    @Test
    void aClassWhoseAssumptionFailsSkipsItsTests() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.AbortsBeforeAll.class)) {
            rig.runAll();

            assertThat(rig.outcomes()).containsExactly("one ABORTED");
            assertThat(rig.heard).endsWith("0: end " + Fixtures.AbortsBeforeAll.class.getName(), "0 finished");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NESTED_APART", "NESTED_APART_INDEXED", "NESTED_UNDER_TOP"})
    void beforeSurefire36AClassWhoseAssumptionFailsHasNoTests(ReportDialect dialect) {
        try (PlatformRig rig = PlatformRig.with().dialect(dialect).open(Fixtures.AbortsBeforeAll.class)) {
            rig.runAll();

            assertThat(rig.outcomes()).isEmpty();
            assertThat(rig.heard).endsWith("0: end " + Fixtures.AbortsBeforeAll.class.getName(), "0 finished");
        }
    }

    @Test
    void aConstructorThatFailsIsAnErrorOfTheTest() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.FailsInConstructor.class)) {
            rig.runAll();

            assertThat(rig.outcomes()).containsExactly("one ERROR");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NESTED_APART", "NESTED_APART_INDEXED", "NESTED_UNDER_TOP"})
    void nestedClassesOpenAndCloseInTheirParent(ReportDialect dialect) {
        try (PlatformRig rig = PlatformRig.with().dialect(dialect).open(Fixtures.Outer.class)) {
            rig.run(rig.unitNames().indexOf("deep()"));

            assertThat(rig.heard)
                    .filteredOn(text -> text.startsWith("open") || text.startsWith("close"))
                    .hasSize(6);
            String last = rig.heard.get(rig.heard.size() - 1);
            assertThat(last).isEqualTo("close " + Fixtures.Outer.class.getName());
        }
    }

    @Test
    void fromSurefire36OnlyTheTopLevelClassOpensAndCloses() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Outer.class)) {
            rig.runAll();

            assertThat(rig.heard)
                    .filteredOn(text -> !Character.isDigit(text.charAt(0)) || text.contains(": begin"))
                    .containsExactly(
                            "open " + Fixtures.Outer.class.getName(), "close " + Fixtures.Outer.class.getName());
            assertThat(rig.outcomes()).hasSize(6);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"JUNIT4_PROVIDER", "TESTNG_PROVIDER", "TESTNG_PROVIDER_IN_ONE_JVM"})
    void testsOfNestedClassesBearTheNameOfTheDialect(ReportDialect dialect) {
        try (PlatformRig rig = PlatformRig.with().dialect(dialect).open(Fixtures.Outer.class)) {
            rig.run(rig.unitNames().indexOf("deep()"));

            Entry entry = rig.finished("deep").entry();
            String outer = Fixtures.Outer.class.getName();
            assertThat(entry.source()).isEqualTo(dialect.keepsNestedApart() ? outer + "$Inner$Innermost" : outer);
            assertThat(entry.declaringClass()).isEqualTo(outer + "$Inner$Innermost");
            assertThat(entry.qualifiedName()).isEqualTo(outer + "$Inner$Innermost.deep");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NESTED_APART, repeated, repeated",
        "NESTED_APART_INDEXED, repeated()[1], repeated()[2]",
        "NESTED_UNDER_TOP, repeated()[1], repeated()[2]",
        "ONE_SET_PER_TOP_CLASS, repeated()[1], repeated()[2]"
    })
    void repetitionsOfATestWithoutParametersHaveAnIndexFromSurefire352On(
            ReportDialect dialect, String first, String second) {
        try (PlatformRig rig = PlatformRig.with().dialect(dialect).open(Fixtures.Templates.class)) {
            rig.run(rig.unitNames().indexOf("repeated()"));

            assertThat(rig.outcomes()).containsExactly(first + " PASSED", second + " PASSED");
        }
    }

    @Test
    void timesAreOfTheTestAndOfTheSet() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Plain.class)) {
            rig.runAll();

            assertThat(rig.events)
                    .filteredOn(event -> event instanceof TestFinished || event instanceof SetCompleted)
                    .allSatisfy(
                            event -> assertThat(entry(event).elapsedMillis()).isNotNull());
        }
    }

    private static Entry entry(ReportEvent event) {
        return event instanceof TestFinished finished ? finished.entry() : ((SetCompleted) event).entry();
    }
}
