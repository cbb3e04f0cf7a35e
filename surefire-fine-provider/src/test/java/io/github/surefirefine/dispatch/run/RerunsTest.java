package io.github.surefirefine.dispatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.report.ClassReport;
import io.github.surefirefine.report.EventMemory;
import io.github.surefirefine.report.EventStore;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RerunsTest {

    private static final String OUTER = "[engine:e]/[class:demo.C]";
    private static final String INNER = OUTER + "/[nested:N]";

    private final TestClass divided = new PlanMaker()
            .divided(
                    "demo.C",
                    List.of(PlanMaker.set("demo.C", "", TestSet.NONE, false), new TestSet(INNER, 0, false)),
                    0,
                    0,
                    1)
            .plan()
            .classes()
            .get(0);

    private final Reruns reruns = new Reruns(2);

    private Optional<ClassReport> report = Optional.empty();

    private final BitSet elsewhere = new BitSet();

    @Test
    void areNotNeededWhereNothingHasFailed() {
        assertThat(after(divided, 7, 70)).isEmpty();
    }

    @Test
    void holdWhatHasFailedAndNothingElse() {
        reruns.failed(unit(1), failure(unit(1).uniqueId()));

        assertThat(after(divided, 7, 70))
                .contains(new TestClass(
                        7,
                        "demo.C",
                        divided.sets(),
                        List.of(new TestUnit(70, 7, 0, unit(1).uniqueId(), 1)),
                        ClassTraits.PLAIN,
                        1));
    }

    @Test
    void areUpToTheMachineThatReportsTheUnit() {
        reruns.failed(unit(0), failure(unit(0).uniqueId()));
        reruns.failed(unit(1), failure(unit(1).uniqueId()));
        elsewhere.set(unit(1).index());

        assertThat(idsOf(after(divided, 7, 70))).containsExactly(unit(0).uniqueId());

        reruns.failed(unit(1), failure(unit(1).uniqueId()));

        assertThat(after(divided, 7, 70)).isEmpty();
    }

    @Test
    void needTheSameLocks() {
        Lock lock = new Lock("a", true);
        TestUnit locked = new TestUnit(0, 0, TestSet.NONE, "[engine:e]/[class:demo.L]", 1, List.of(), List.of(lock));
        reruns.failed(locked, failure(locked.uniqueId()));

        TestClass again = after(new TestClass(0, "demo.L", List.of(), List.of(locked)), 7, 70)
                .orElseThrow();

        assertThat(again.units().get(0).locks()).containsExactly(lock);
        assertThat(again.renumbered(8, 80).units().get(0).locks()).containsExactly(lock);
    }

    @Test
    void chooseOfATemplateTheInvocationsThatHaveFailed() {
        reruns.failed(unit(0), failure(unit(0).uniqueId() + "/[invocation:#2]"));
        reruns.failed(unit(0), failure(unit(0).uniqueId() + "/[invocation:#5]"));

        TestUnit again = after(divided, 7, 70).orElseThrow().units().get(0);

        assertThat(again.selectedIds())
                .containsExactly(unit(0).uniqueId() + "/[invocation:#2]", unit(0).uniqueId() + "/[invocation:#5]");
        assertThat(again.tests()).isEqualTo(2);
    }

    @Test
    void takeAllOfATemplateThatHasFailedItself() {
        reruns.failed(unit(0), failure(unit(0).uniqueId() + "/[invocation:#2]"));
        reruns.failed(unit(0), failure(unit(0).uniqueId()));

        TestUnit again = after(divided, 7, 70).orElseThrow().units().get(0);

        assertThat(again.selectedIds()).containsExactly(unit(0).uniqueId());
    }

    @Test
    void takeEveryUnitOfASetThatHasFailed() {
        report = Optional.of(reportOf(divided, failed(INNER, FailurePhase.BEFORE_TESTS, null)));

        assertThat(idsOf(after(divided, 7, 70))).containsExactly(unit(2).uniqueId());
    }

    @Test
    void takeTheNestedSetsOfASetThatHasFailed() {
        report = Optional.of(reportOf(divided, failed(OUTER, FailurePhase.BEFORE_TESTS, null)));

        assertThat(idsOf(after(divided, 7, 70))).hasSize(3);
    }

    @Test
    void takeAllOfATemplateWhoseClassHasFailed() {
        report = Optional.of(reportOf(divided, failed(OUTER, FailurePhase.AFTER_TESTS, null)));
        reruns.failed(unit(0), failure(unit(0).uniqueId() + "/[invocation:#2]"));

        TestUnit again = after(divided, 7, 70).orElseThrow().units().get(0);

        assertThat(again.selectedIds()).containsExactly(unit(0).uniqueId());
    }

    @Test
    void doNotRepeatWhatFailedAfterTheTests() {
        ClassReport some = reportOf(divided, failed(OUTER, FailurePhase.AFTER_TESTS, "initializationError"));
        some.unitEvent(unit(1).index(), new TestFinished(Outcome.PASSED, Entries.test("demo.C", "t", 1)));
        report = Optional.of(some);

        assertThat(after(divided, 7, 70)).isEmpty();
    }

    /** Whatever it is called. */
    @Test
    void repeatATestThatIsCalledAsAFailureAfterTheTests() {
        reruns.failed(
                unit(0),
                Entry.ofTest(unit(0).uniqueId(), "demo.C", "executionError").withElapsedMillis(1));

        assertThat(idsOf(after(divided, 7, 70))).containsExactly(unit(0).uniqueId());
    }

    @Test
    void doNotRepeatWhatJUnitKnowsNothingOf() {
        reruns.failed(unit(0), Entries.test("demo.C", "t"));
        reruns.failed(unit(1), Entry.named("demo.C", "t"));

        assertThat(idsOf(after(divided, 7, 70))).doesNotContain(unit(1).uniqueId());
    }

    @Test
    void endWithTheLimit() {
        TestClass first = again(divided, 7, 70);
        TestClass second = again(first, 8, 80);

        assertThat(first.rerun()).isEqualTo(1);
        assertThat(second.rerun()).isEqualTo(2);
        reruns.failed(second.units().get(0), failure(second.units().get(0).uniqueId()));
        assertThat(after(second, 9, 90)).isEmpty();
    }

    @Test
    void endWhereATestHasPassed() {
        TestClass first = again(divided, 7, 70);

        assertThat(after(first, 8, 80)).isEmpty();
    }

    private TestClass again(TestClass testClass, int index, int firstUnit) {
        TestUnit unit = testClass.units().get(0);
        reruns.failed(unit, failure(unit.uniqueId()));
        return after(testClass, index, firstUnit).orElseThrow();
    }

    private TestUnit unit(int index) {
        return divided.units().get(index);
    }

    private Optional<TestClass> after(TestClass testClass, int index, int firstUnit) {
        return reruns.after(testClass, report.orElseGet(() -> reportOf(testClass)), elsewhere, index, firstUnit);
    }

    private static ClassReport reportOf(TestClass testClass, ContainerFailure... failures) {
        ClassReport report = new ClassReport(testClass, new EventMemory(EventStore.NONE));
        List.of(failures).forEach(report::containerFailed);
        return report;
    }

    private static ContainerFailure failed(String container, FailurePhase phase, String name) {
        Entry entry = Entry.ofContainer(container, "demo.C").withName(name).withElapsedMillis(1);
        return new ContainerFailure(OUTER, container, phase, new TestFinished(Outcome.ERROR, entry));
    }

    private static Entry failure(String id) {
        return Entry.ofTest(id, "demo.C", "t").withElapsedMillis(1);
    }

    private static List<String> idsOf(Optional<TestClass> rerun) {
        return rerun.orElseThrow().units().stream().map(TestUnit::uniqueId).toList();
    }
}
