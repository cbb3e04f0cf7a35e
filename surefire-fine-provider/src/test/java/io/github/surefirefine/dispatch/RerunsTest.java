package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.ClassTraits;
import io.github.surefirefine.model.Entries;
import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.Lock;
import io.github.surefirefine.model.PlanMaker;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestSet;
import io.github.surefirefine.model.TestUnit;
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

    @Test
    void areNotNeededWhereNothingHasFailed() {
        assertThat(reruns.after(divided, 7, 70)).isEmpty();
    }

    @Test
    void holdWhatHasFailedAndNothingElse() {
        reruns.failed(unit(1), failure(unit(1).uniqueId()));

        assertThat(reruns.after(divided, 7, 70))
                .contains(new TestClass(
                        7,
                        "demo.C",
                        divided.sets(),
                        List.of(new TestUnit(70, 7, 0, unit(1).uniqueId(), 1)),
                        ClassTraits.PLAIN,
                        1));
    }

    @Test
    void needTheSameLocks() {
        Lock lock = new Lock("a", true);
        TestUnit locked = new TestUnit(0, 0, TestSet.NONE, "[engine:e]/[class:demo.L]", 1, List.of(), List.of(lock));
        reruns.failed(locked, failure(locked.uniqueId()));

        TestClass again = reruns.after(new TestClass(0, "demo.L", List.of(), List.of(locked)), 7, 70)
                .orElseThrow();

        assertThat(again.units().get(0).locks()).containsExactly(lock);
        assertThat(again.renumbered(8, 80).units().get(0).locks()).containsExactly(lock);
    }

    @Test
    void chooseOfATemplateTheInvocationsThatHaveFailed() {
        reruns.failed(unit(0), failure(unit(0).uniqueId() + "/[invocation:#2]"));
        reruns.failed(unit(0), failure(unit(0).uniqueId() + "/[invocation:#5]"));

        TestUnit again = reruns.after(divided, 7, 70).orElseThrow().units().get(0);

        assertThat(again.selectedIds())
                .containsExactly(unit(0).uniqueId() + "/[invocation:#2]", unit(0).uniqueId() + "/[invocation:#5]");
        assertThat(again.tests()).isEqualTo(2);
    }

    @Test
    void takeAllOfATemplateThatHasFailedItself() {
        reruns.failed(unit(0), failure(unit(0).uniqueId() + "/[invocation:#2]"));
        reruns.failed(unit(0), failure(unit(0).uniqueId()));

        TestUnit again = reruns.after(divided, 7, 70).orElseThrow().units().get(0);

        assertThat(again.selectedIds()).containsExactly(unit(0).uniqueId());
    }

    @Test
    void takeEveryUnitOfASetThatHasFailed() {
        reruns.setFailed(divided, INNER, classFailure(INNER));

        assertThat(idsOf(reruns.after(divided, 7, 70))).containsExactly(unit(2).uniqueId());
    }

    @Test
    void takeTheNestedSetsOfASetThatHasFailed() {
        reruns.setFailed(divided, OUTER, classFailure(OUTER));

        assertThat(idsOf(reruns.after(divided, 7, 70))).hasSize(3);
    }

    @Test
    void doNotRepeatWhatFailedAfterTheTests() {
        Entry afterAll = new Entry(null, OUTER, "demo.C", null, null, "executionError", null, null, null, null);
        reruns.setFailed(divided, OUTER, afterAll);

        assertThat(reruns.after(divided, 7, 70)).isEmpty();
    }

    @Test
    void doNotRepeatWhatJUnitKnowsNothingOf() {
        reruns.failed(unit(0), Entries.test("demo.C", "t"));
        reruns.failed(unit(1), new Entry(null, "demo.C", null, null, "t", null, null, null, null));

        assertThat(idsOf(reruns.after(divided, 7, 70))).doesNotContain(unit(1).uniqueId());
    }

    @Test
    void endWithTheLimit() {
        TestClass first = again(divided, 7, 70);
        TestClass second = again(first, 8, 80);

        assertThat(first.rerun()).isEqualTo(1);
        assertThat(second.rerun()).isEqualTo(2);
        reruns.failed(second.units().get(0), failure(second.units().get(0).uniqueId()));
        assertThat(reruns.after(second, 9, 90)).isEmpty();
    }

    @Test
    void endWhereATestHasPassed() {
        TestClass first = again(divided, 7, 70);

        assertThat(reruns.after(first, 8, 80)).isEmpty();
    }

    private TestClass again(TestClass testClass, int index, int firstUnit) {
        TestUnit unit = testClass.units().get(0);
        reruns.failed(unit, failure(unit.uniqueId()));
        return reruns.after(testClass, index, firstUnit).orElseThrow();
    }

    private TestUnit unit(int index) {
        return divided.units().get(index);
    }

    private static Entry classFailure(String id) {
        return new Entry(null, id, "demo.C", null, null, "initializationError", null, 1, null, null);
    }

    private static Entry failure(String id) {
        return new Entry(id, "demo.C", null, null, "t", null, 1, null, null);
    }

    private static List<String> idsOf(Optional<TestClass> rerun) {
        return rerun.orElseThrow().units().stream().map(TestUnit::uniqueId).toList();
    }
}
