package io.github.surefirefine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassErrorNamesTest {

    private static final String OUTER = "[engine:e]/[class:demo.C]";
    private static final String INNER = OUTER + "/[nested:N]";

    /** Two units of the class itself, two of a nested one, and one that is a nested class as a whole. */
    private final List<TestUnit> units = new PlanMaker()
            .divided(
                    "demo.C",
                    List.of(
                            PlanMaker.set("demo.C", "", TestSet.NONE, false),
                            new TestSet(INNER, 0, false),
                            new TestSet(OUTER + "/[nested:W]", 0, true)),
                    0,
                    0,
                    1,
                    1,
                    2)
            .plan()
            .units();

    private final ClassErrorNames names = new ClassErrorNames(units);

    @Test
    void aFailureBeforeAnyTestHasPassedIsOneOfInitialization() {
        names.heard(units.get(0), result(Outcome.FAILED, "demo.C"));
        names.heard(units.get(1), result(Outcome.PASSED, "demo.D"));

        assertThat(nameOf(failed(OUTER, FailurePhase.AFTER_TESTS, "executionError")))
                .isEqualTo("initializationError");
    }

    @Test
    void aFailureAfterATestHasPassedIsOneOfExecution() {
        names.heard(units.get(3), result(Outcome.PASSED, "demo.C"));

        assertThat(nameOf(failed(OUTER, FailurePhase.AFTER_TESTS, "initializationError")))
                .isEqualTo("executionError");
    }

    /** With one fork nothing of the class would have been run. */
    @Test
    void whatAnotherForkHasPassedOfAClassThatFailsBeforeItsTestsDoesNotCount() {
        names.heard(units.get(0), result(Outcome.PASSED, "demo.C"));

        assertThat(nameOf(failed(OUTER, FailurePhase.BEFORE_TESTS, "executionError")))
                .isEqualTo("initializationError");
    }

    @Test
    void whatHasPassedBeforeANestedClassCounts() {
        names.heard(units.get(0), result(Outcome.PASSED, "demo.C"));

        assertThat(nameOf(failed(INNER, FailurePhase.BEFORE_TESTS, "initializationError")))
                .isEqualTo("executionError");
    }

    @ParameterizedTest
    @EnumSource(
            value = FailurePhase.class,
            names = {"BEFORE_TESTS", "AFTER_TESTS"})
    void whatComesAfterANestedClassDoesNotCount(FailurePhase phase) {
        names.heard(units.get(4), result(Outcome.PASSED, "demo.C"));

        assertThat(nameOf(failed(INNER, phase, "executionError"))).isEqualTo("initializationError");
    }

    @Test
    void inAUnitTheOrderCounts() {
        TestFinished before = classError("executionError", "");
        TestFinished after = classError("initializationError", "");
        names.heard(units.get(4), before);
        names.heard(units.get(4), result(Outcome.PASSED, "demo.C"));
        names.heard(units.get(4), after);

        assertThat(nameOf(before)).isEqualTo("initializationError");
        assertThat(nameOf(after)).isEqualTo("executionError");
    }

    @Test
    void theOrderInWhichForksEndDoesNotCount() {
        TestFinished failure = classError("initializationError", "");
        names.heard(units.get(4), failure);
        names.heard(units.get(0), result(Outcome.PASSED, "demo.C"));

        assertThat(nameOf(failure)).isEqualTo("executionError");
    }

    @Test
    void whatNoRerunHasMendedIsOneOfExecution() {
        TestFinished failure = failed(OUTER, FailurePhase.BEFORE_TESTS, "initializationError");
        names.lasts(failure);

        assertThat(nameOf(failure)).isEqualTo("executionError");
    }

    @Test
    void testsAndOtherContainersKeepTheirNames() {
        names.heard(units.get(0), result(Outcome.PASSED, "demo.C"));

        TestFinished test = new TestFinished(Outcome.ERROR, Entries.test("demo.C", "initializationError", 1));
        assertThat(nameOf(test)).isEqualTo("initializationError");
        assertThat(nameOf(failed(OUTER, FailurePhase.AFTER_TESTS, "factory"))).isEqualTo("factory");
        assertThat(nameOf(failed(OUTER, FailurePhase.AFTER_TESTS, null))).isNull();
    }

    @Test
    void theLineForTheResultsHasTheSameName() {
        names.heard(units.get(0), result(Outcome.PASSED, "demo.C"));

        TestFinished renamed =
                (TestFinished) names.named(failed(INNER, FailurePhase.BEFORE_TESTS, "initializationError"));
        assertThat(renamed.entry().failure().summary()).isEqualTo("C.executionError » IllegalState why");
    }

    @Test
    void aLineThatTellsTheMethodStaysAsItIs() {
        TestFinished failure = classError("initializationError", "C.before:7 IllegalState why");
        names.heard(units.get(4), failure);
        names.lasts(failure);

        TestFinished renamed = (TestFinished) names.named(failure);
        assertThat(renamed.entry().failure().summary()).isEqualTo("C.before:7 IllegalState why");
    }

    private TestFinished failed(String container, FailurePhase phase, String name) {
        TestFinished error = classError(name, "C." + name + " » IllegalState why");
        names.heard(new ContainerFailure(OUTER, container, phase, error));
        return error;
    }

    private String nameOf(TestFinished failure) {
        ReportEvent named = names.named(failure);
        return ((TestFinished) named).entry().name();
    }

    private static TestFinished result(Outcome outcome, String source) {
        return new TestFinished(outcome, Entries.test(source, "t", 1));
    }

    private static TestFinished classError(String name, String summary) {
        FailureText failure = new FailureText("why", "", "", summary);
        return new TestFinished(
                Outcome.ERROR,
                Entry.ofContainer(OUTER, "demo.C")
                        .withName(name)
                        .withElapsedMillis(1)
                        .withFailure(failure));
    }
}
