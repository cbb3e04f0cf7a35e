package io.github.surefirefine.fork.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputOwnerTest {

    private final OutputOwner owner = new OutputOwner();

    @Test
    void withoutALeaseThereIsNone() {
        assertThat(owner.current()).isEqualTo(OutputOwner.NONE);
        lease(new PlanMaker().split("demo.A", 1).plan());
        owner.leaseEnds();

        assertThat(owner.current()).isEqualTo(OutputOwner.NONE);
    }

    @Test
    void whatComesBeforeATestIsOfThatTest() {
        lease(new PlanMaker().split("demo.A", 2).plan());
        assertThat(owner.current()).as("before the class").isZero();
        owner.setOpened(set("demo.A"));
        assertThat(owner.current()).as("in its fixture").isZero();
        owner.unitStarted(0);
        assertThat(owner.current()).as("in the test").isZero();
        owner.unitFinished(0);
        assertThat(owner.current()).as("between two tests").isEqualTo(1);
    }

    @Test
    void whatComesAfterTheLastTestStaysWithIt() {
        lease(new PlanMaker().split("demo.A", 1).split("demo.B", 1).plan());
        owner.setOpened(set("demo.A"));
        run(0);

        assertThat(owner.current()).as("the class has not ended").isZero();
    }

    @Test
    void betweenTwoClassesItIsOfTheOneThatBegins() {
        lease(new PlanMaker().split("demo.A", 1).split("demo.B", 1).plan());
        owner.setOpened(set("demo.A"));
        run(0);
        owner.setClosed(set("demo.A"));
        assertThat(owner.current()).as("whatever is asked before it begins").isEqualTo(1);
        owner.setOpened(set("demo.B"));
        assertThat(owner.current()).as("in its fixture").isEqualTo(1);
    }

    @Test
    void aClassThatDoesNotBeginIsLeftBehind() {
        lease(new PlanMaker().split("demo.A", 2).split("demo.B", 1).plan());
        owner.setOpened(set("demo.A"));
        owner.setClosed(set("demo.A"));

        assertThat(owner.current()).isEqualTo(2);
    }

    @Test
    void classesMayBeginInAnotherOrderThanThatOfTheLease() {
        lease(new PlanMaker().split("demo.A", 1).split("demo.B", 1).plan());
        owner.setOpened(set("demo.B"));
        assertThat(owner.current()).isEqualTo(1);
        run(1);
        owner.setClosed(set("demo.B"));

        assertThat(owner.current()).isZero();
    }

    @Test
    void aNameThatBeginsWithThatOfAnotherClassIsAnotherClass() {
        lease(new PlanMaker().split("demo.A", 1).split("demo.AB", 1).plan());
        owner.setOpened(set("demo.AB"));

        assertThat(owner.current()).isEqualTo(1);
    }

    @Test
    void aNestedSetThatEndsKeepsWhatIsPrintedAndThenTheNextOneBegins() {
        List<TestSet> sets = List.of(
                PlanMaker.set("demo.A", "", TestSet.NONE, false),
                PlanMaker.set("demo.A", "/[nested:N1]", 0, false),
                PlanMaker.set("demo.A", "/[nested:N2]", 0, false));
        lease(new PlanMaker().divided("demo.A", sets, 0, 1, 2).plan());
        owner.setOpened(sets.get(0).uniqueId());
        run(0);
        owner.setOpened(sets.get(1).uniqueId());
        assertThat(owner.current()).isEqualTo(1);
        run(1);
        assertThat(owner.current()).as("what fixtures print at the end").isEqualTo(1);
        owner.setClosed(sets.get(1).uniqueId());
        assertThat(owner.current()).as("of the outer class is left").isEqualTo(2);
    }

    @Test
    void whereNestedClassesAreNoSetsTheNextTestIsThatOfTheNextOne() {
        List<TestSet> sets = List.of(PlanMaker.set("demo.A", "", TestSet.NONE, false));
        lease(new PlanMaker().divided("demo.A", sets, 0, 0).plan());
        owner.setOpened(sets.get(0).uniqueId());
        run(0);

        assertThat(owner.current()).isEqualTo(1);
    }

    @Test
    void whatAnotherForkRunsIsNotCharged() {
        lease(new PlanMaker().split("demo.A", 3).plan());
        owner.setOpened(set("demo.A"));
        owner.givenUp(List.of(0, 2));
        assertThat(owner.current()).isEqualTo(1);
        run(1);

        assertThat(owner.current()).isEqualTo(1);
    }

    @Test
    void whatComesBackIsChargedWhenNothingElseIsLeft() {
        RunPlan plan = new PlanMaker().split("demo.A", 3).plan();
        lease(plan);
        owner.setOpened(set("demo.A"));
        owner.givenUp(List.of(0, 2));
        run(1);
        owner.extended(plan.units().subList(2, 3));
        assertThat(owner.current()).as("before it begins").isEqualTo(2);
        run(2);

        assertThat(owner.current()).as("what fixtures print at the end").isEqualTo(2);
    }

    @Test
    void whatComesBackComesAfterAllOthers() {
        RunPlan plan = new PlanMaker().split("demo.A", 3).plan();
        lease(plan);
        owner.setOpened(set("demo.A"));
        owner.givenUp(List.of(1));
        run(0);
        owner.extended(plan.units().subList(1, 2));
        assertThat(owner.current()).isEqualTo(2);
        run(2);

        assertThat(owner.current()).isEqualTo(1);
    }

    @Test
    void whatComesBackIsNotChargedWithWhatANestedClassPrints() {
        List<TestSet> sets = List.of(
                PlanMaker.set("demo.A", "", TestSet.NONE, false), PlanMaker.set("demo.A", "/[nested:N]", 0, false));
        RunPlan plan = new PlanMaker().divided("demo.A", sets, 0, 1).plan();
        lease(plan);
        owner.givenUp(List.of(0));
        owner.setOpened(sets.get(0).uniqueId());
        owner.setOpened(sets.get(1).uniqueId());
        run(1);
        owner.extended(plan.units().subList(0, 1));
        assertThat(owner.current()).as("its fixtures are to come").isEqualTo(1);
        owner.setClosed(sets.get(1).uniqueId());

        assertThat(owner.current()).isZero();
    }

    @Test
    void nothingMoreChangesNothing() {
        lease(new PlanMaker().split("demo.A", 2).plan());
        owner.setOpened(set("demo.A"));
        owner.givenUp(List.of(1));
        run(0);
        owner.extended(List.of());

        assertThat(owner.current()).isZero();
    }

    @Test
    void aWholeClassIsChargedUntilItsSetEnds() {
        lease(new PlanMaker().whole("demo.A", 2).whole("demo.B", 2).plan());
        owner.unitStarted(0);
        owner.setOpened(set("demo.A"));
        assertThat(owner.current()).isZero();
        owner.setClosed(set("demo.A"));
        assertThat(owner.current()).as("the end of the unit is said later").isEqualTo(1);
        owner.unitStarted(1);
        owner.unitFinished(0);

        assertThat(owner.current()).isEqualTo(1);
    }

    private void lease(RunPlan plan) {
        owner.leaseBegins(new Lease(1, plan.units()));
    }

    private void run(int unit) {
        owner.unitStarted(unit);
        owner.unitFinished(unit);
    }

    private static String set(String className) {
        return PlanMaker.set(className, "", TestSet.NONE, false).uniqueId();
    }
}
