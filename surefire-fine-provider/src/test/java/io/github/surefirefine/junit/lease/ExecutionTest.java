package io.github.surefirefine.junit.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.Fixtures;
import io.github.surefirefine.junit.PlatformRig;
import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.Invocations;
import io.github.surefirefine.model.InvocationsSoFar;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.ReportEvent.SetCompleted;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.TestSet;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.platform.ReportDialect;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExecutionTest {

    private static final String PLAIN = Fixtures.Plain.class.getName();

    @Test
    void onlyTheUnitsOfTheLeaseAreRun() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Plain.class)) {
            rig.run(1);
            String test = name(rig, 1);

            assertThat(rig.heard)
                    .containsExactly(
                            "open " + PLAIN,
                            "1 started",
                            "1: " + test + "…",
                            "1: " + test + " PASSED",
                            "1 finished",
                            "close " + PLAIN);
        }
    }

    @Test
    void everyLeaseEntersTheClassAgain() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Plain.class)) {
            rig.run(0, 2).run(1);

            assertThat(rig.heard).filteredOn(text -> text.startsWith("open")).hasSize(2);
            assertThat(rig.heard)
                    .filteredOn(text -> text.endsWith("finished"))
                    .containsExactlyInAnyOrder("0 finished", "1 finished", "2 finished");
        }
    }

    @Test
    void aSkippedLeaseRunsNothingAndReportsEveryUnit() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Plain.class)) {
            rig.skip("enough", 0, 2);

            assertThat(rig.heard)
                    .containsExactly(
                            "open " + PLAIN,
                            "0 started",
                            "0: " + name(rig, 0) + " SKIPPED",
                            "0 finished",
                            "2 started",
                            "2: " + name(rig, 2) + " SKIPPED",
                            "2 finished",
                            "close " + PLAIN);
        }
    }

    @Test
    void aSkippedClassThatIsOneUnitReportsItsTests() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.WithBeforeAll.class)) {
            rig.skip("enough", 0);

            assertThat(rig.heard).filteredOn(text -> text.endsWith(" SKIPPED")).isNotEmpty();
            assertThat(rig.heard).last().isEqualTo("0 finished");
        }
    }

    @Test
    void ofATemplateSingleInvocationsCanBeRun() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Templates.class)) {
            int unit = rig.unitNames()
                    .indexOf(rig.unitNames().stream()
                            .filter(name -> name.startsWith("parameterized"))
                            .findFirst()
                            .orElseThrow());
            rig.runChosen(unit, List.of(rig.plan.units().get(unit).uniqueId() + "/[test-template-invocation:#2]"));

            assertThat(rig.heard).filteredOn(text -> text.endsWith(" PASSED")).hasSize(1);
            assertThat(rig.heard).contains(unit + " finished");
        }
    }

    @Test
    void everythingThatWasPlannedIsRunInOneExecution() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Plain.class, Fixtures.WithBeforeAll.class)) {
            rig.runPlanned();

            assertThat(rig.heard)
                    .filteredOn(text -> text.equals("open " + PLAIN))
                    .hasSize(1);
            assertThat(rig.events)
                    .filteredOn(TestFinished.class::isInstance)
                    .hasSize(5)
                    .allMatch(event -> ((TestFinished) event).outcome() == Outcome.PASSED);
        }
    }

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

            assertThat(finished(rig, "passes").outcome()).isEqualTo(Outcome.PASSED);
            TestFinished failed = finished(rig, "fails");
            assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(failed.entry().message()).isEqualTo("expected: <1> but was: <2>");
            assertThat(failed.entry().failure().trace()).contains("AssertionFailedError", "Fixtures$Outcomes.fails");
            TestFinished broken = finished(rig, "breaks");
            assertThat(broken.outcome()).isEqualTo(Outcome.ERROR);
            assertThat(broken.entry().failure().summary()).endsWith(" IllegalState broken");
            TestFinished aborted = finished(rig, "doubts");
            assertThat(aborted.outcome()).isEqualTo(Outcome.ABORTED);
            assertThat(aborted.entry().failure().message()).isEqualTo("Assumption failed: no network");
            TestFinished skipped = finished(rig, "skips");
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
            assertThat(finished(rig, "one").entry().message()).isEqualTo("all of it");
        }
    }

    @Test
    void invocationsBelongToTheirUnit() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Templates.class)) {
            int unit = rig.unitNames().indexOf("parameterized(int)");
            rig.run(unit);

            assertThat(rig.heard)
                    .filteredOn(text -> text.endsWith("PASSED"))
                    .hasSize(3)
                    .allMatch(text -> text.startsWith(unit + ": parameterized(int)["));
            assertThat(rig.heard).filteredOn(text -> text.endsWith("finished")).containsExactly(unit + " finished");
        }
    }

    @Test
    void dynamicTestsBelongToTheirFactory() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Templates.class)) {
            int unit = rig.unitNames().indexOf("factory()");
            rig.run(unit);

            assertThat(rig.heard).filteredOn(text -> text.endsWith("PASSED")).hasSize(2);
            assertThat(rig.heard).filteredOn(text -> text.endsWith("started")).containsExactly(unit + " started");
        }
    }

    @Test
    void nothingIsSaidOfWhatAFactoryMakesAndAnotherForkRuns() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Factory.class)) {
            rig.runPart(0, twoBegun(), number -> new Invocations(4, 5));

            assertThat(outcomes(rig)).containsExactly("factory()[4] PASSED");
            assertThat(rig.heard).contains("0 saw 4");
        }
    }

    @Test
    void aContainerThatAFactoryMakesIsRunByOneFork() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Factory.class)) {
            rig.runPart(0, twoBegun(), number -> number < 4 ? new Invocations(3, 4) : Invocations.NONE);

            assertThat(outcomes(rig)).containsExactly("factory()[3][1] PASSED", "factory()[3][2] PASSED");
            assertThat(rig.heard).contains("0 saw 4");
        }
    }

    @Test
    void ofAFactoryThatMakesOtherTestsHereNothingIsSaid() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Factory.class)) {
            rig.runPart(0, new InvocationsSoFar(2, 77), number -> new Invocations(number, number + 1));

            assertThat(outcomes(rig)).isEmpty();
            assertThat(rig.heard).contains("0 saw 4 others");
        }
    }

    @Test
    void aFailedInvocationIsAFailureOfItsOwn() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.FailingParameters.class)) {
            rig.runAll();

            assertThat(outcomes(rig)).containsExactly("odd(int)[1] PASSED", "odd(int)[2] FAILED");
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

            assertThat(outcomes(rig)).containsExactly("one PASSED", "executionError ERROR");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NESTED_APART", "NESTED_UNDER_TOP"})
    void beforeSurefire36TheFailureOfAClassHasNoName(ReportDialect dialect) {
        try (PlatformRig rig = PlatformRig.with().dialect(dialect).open(Fixtures.FailsBeforeAll.class)) {
            rig.runAll();

            assertThat(outcomes(rig)).containsExactly("null ERROR");
        }
    }

    @Test
    void aClassWhoseAssumptionFailsSkipsItsTests() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.AbortsBeforeAll.class)) {
            rig.runAll();

            assertThat(outcomes(rig)).containsExactly("one ABORTED");
            assertThat(rig.heard).endsWith("0: end " + Fixtures.AbortsBeforeAll.class.getName(), "0 finished");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NESTED_APART", "NESTED_UNDER_TOP"})
    void beforeSurefire36AClassWhoseAssumptionFailsHasNoTests(ReportDialect dialect) {
        try (PlatformRig rig = PlatformRig.with().dialect(dialect).open(Fixtures.AbortsBeforeAll.class)) {
            rig.runAll();

            assertThat(outcomes(rig)).isEmpty();
            assertThat(rig.heard).endsWith("0: end " + Fixtures.AbortsBeforeAll.class.getName(), "0 finished");
        }
    }

    @Test
    void aConstructorThatFailsIsAnErrorOfTheTest() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.FailsInConstructor.class)) {
            rig.runAll();

            assertThat(outcomes(rig)).containsExactly("one ERROR");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NESTED_APART", "NESTED_UNDER_TOP"})
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
            assertThat(outcomes(rig)).hasSize(6);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"JUNIT4_PROVIDER", "TESTNG_PROVIDER", "TESTNG_PROVIDER_IN_ONE_JVM"})
    void testsOfNestedClassesBearTheNameOfTheDialect(ReportDialect dialect) {
        try (PlatformRig rig = PlatformRig.with().dialect(dialect).open(Fixtures.Outer.class)) {
            rig.run(rig.unitNames().indexOf("deep()"));

            Entry entry = finished(rig, "deep").entry();
            String outer = Fixtures.Outer.class.getName();
            assertThat(entry.source())
                    .isEqualTo(dialect == ReportDialect.NESTED_APART ? outer + "$Inner$Innermost" : outer);
            assertThat(entry.declaringClass()).isEqualTo(outer + "$Inner$Innermost");
            assertThat(entry.qualifiedName()).isEqualTo(outer + "$Inner$Innermost.deep");
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

    @Test
    void anErrorThatJUnitPassesOnBreaksTheLeaseOffAndLeavesTheSet() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.OutOfMemory.class)) {
            rig.runAll();

            String name = Fixtures.OutOfMemory.class.getName();
            assertThat(rig.heard)
                    .containsExactly("open " + name, "0 started", "0: one…", "lease failed: made up", "close " + name);
        }
    }

    @Test
    void aUnitThatJUnitDoesNotFindAgainBreaksTheLeaseOff() {
        try (PlatformRig rig = PlatformRig.of(Fixtures.Plain.class)) {
            TestUnit first = rig.plan.units().get(0);
            String unknown = first.uniqueId().replaceFirst("method:\\w+", "method:gone");
            rig.platform.run(new Lease(1, List.of(new TestUnit(0, 0, first.set(), unknown, 1))), rig.recorder());

            assertThat(rig.heard).hasSize(1).first().asString().startsWith("lease failed: ");
        }
    }

    /** What another fork says that has begun the first two of the tests that the factory makes. */
    private static InvocationsSoFar twoBegun() {
        TestUnit factory =
                new TestUnit(0, 0, TestSet.NONE, "[engine:junit-jupiter]/[class:A]/[test-factory:make()]", 1);
        LeaseGate other = new LeaseGate(
                new Lease(1, List.of(factory)), (unit, from) -> Invocations.NONE, InvocationsSoFar.NONE, Set.of());
        for (int number = 1; number <= 2; number++) {
            String made = factory.uniqueId() + "/[dynamic-test:#" + number + "]";
            other.invocations().mayBegin(made, number == 1 ? "a" : "b");
            other.invocations().ended(made);
        }
        return other.share(0);
    }

    private static String name(PlatformRig rig, int unit) {
        return rig.unitNames().get(unit).replace("()", "");
    }

    private static List<String> outcomes(PlatformRig rig) {
        return rig.events.stream()
                .filter(TestFinished.class::isInstance)
                .map(TestFinished.class::cast)
                .map(finished -> finished.entry().name() + " " + finished.outcome())
                .collect(Collectors.toList());
    }

    private static TestFinished finished(PlatformRig rig, String test) {
        return rig.events.stream()
                .filter(TestFinished.class::isInstance)
                .map(TestFinished.class::cast)
                .filter(finished -> test.equals(finished.entry().name()))
                .findFirst()
                .orElseThrow();
    }

    private static Entry entry(ReportEvent event) {
        return event instanceof TestFinished finished ? finished.entry() : ((SetCompleted) event).entry();
    }
}
