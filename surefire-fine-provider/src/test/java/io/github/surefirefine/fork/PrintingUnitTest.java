package io.github.surefirefine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.PlanMaker;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.TestSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintingUnitTest {

    private final PrintingUnit printing = new PrintingUnit();

    @Test
    void withoutALeaseThereIsNone() {
        assertThat(printing.current()).isEqualTo(PrintingUnit.NONE);
        lease(new PlanMaker().split("demo.A", 1).plan());
        printing.leaseEnds();

        assertThat(printing.current()).isEqualTo(PrintingUnit.NONE);
    }

    @Test
    void whatComesBeforeATestIsOfThatTest() {
        lease(new PlanMaker().split("demo.A", 2).plan());
        assertThat(printing.current()).as("before the class").isZero();
        printing.setOpened(set("demo.A"));
        assertThat(printing.current()).as("in its fixture").isZero();
        printing.unitStarted(0);
        assertThat(printing.current()).as("in the test").isZero();
        printing.unitFinished(0);
        assertThat(printing.current()).as("between two tests").isEqualTo(1);
    }

    @Test
    void whatComesAfterTheLastTestStaysWithIt() {
        lease(new PlanMaker().split("demo.A", 1).split("demo.B", 1).plan());
        printing.setOpened(set("demo.A"));
        run(0);

        assertThat(printing.current()).as("the class has not ended").isZero();
    }

    @Test
    void betweenTwoClassesItIsOfTheOneThatBegins() {
        lease(new PlanMaker().split("demo.A", 1).split("demo.B", 1).plan());
        printing.setOpened(set("demo.A"));
        run(0);
        printing.setClosed(set("demo.A"));
        assertThat(printing.current()).as("whatever is asked before it begins").isEqualTo(1);
        printing.setOpened(set("demo.B"));
        assertThat(printing.current()).as("in its fixture").isEqualTo(1);
    }

    @Test
    void aClassThatDoesNotBeginIsLeftBehind() {
        lease(new PlanMaker().split("demo.A", 2).split("demo.B", 1).plan());
        printing.setOpened(set("demo.A"));
        printing.setClosed(set("demo.A"));

        assertThat(printing.current()).isEqualTo(2);
    }

    @Test
    void classesMayBeginInAnotherOrderThanThatOfTheLease() {
        lease(new PlanMaker().split("demo.A", 1).split("demo.B", 1).plan());
        printing.setOpened(set("demo.B"));
        assertThat(printing.current()).isEqualTo(1);
        run(1);
        printing.setClosed(set("demo.B"));

        assertThat(printing.current()).isZero();
    }

    @Test
    void aNameThatBeginsWithThatOfAnotherClassIsAnotherClass() {
        lease(new PlanMaker().split("demo.A", 1).split("demo.AB", 1).plan());
        printing.setOpened(set("demo.AB"));

        assertThat(printing.current()).isEqualTo(1);
    }

    @Test
    void aNestedSetThatEndsKeepsWhatIsPrintedAndThenTheNextOneBegins() {
        List<TestSet> sets = List.of(
                PlanMaker.set("demo.A", "", TestSet.NONE, false),
                PlanMaker.set("demo.A", "/[nested:N1]", 0, false),
                PlanMaker.set("demo.A", "/[nested:N2]", 0, false));
        lease(new PlanMaker().divided("demo.A", sets, 0, 1, 2).plan());
        printing.setOpened(sets.get(0).uniqueId());
        run(0);
        printing.setOpened(sets.get(1).uniqueId());
        assertThat(printing.current()).isEqualTo(1);
        run(1);
        assertThat(printing.current()).as("what fixtures print at the end").isEqualTo(1);
        printing.setClosed(sets.get(1).uniqueId());
        assertThat(printing.current()).as("of the outer class is left").isEqualTo(2);
    }

    @Test
    void whereNestedClassesAreNoSetsTheNextTestIsThatOfTheNextOne() {
        List<TestSet> sets = List.of(PlanMaker.set("demo.A", "", TestSet.NONE, false));
        lease(new PlanMaker().divided("demo.A", sets, 0, 0).plan());
        printing.setOpened(sets.get(0).uniqueId());
        run(0);

        assertThat(printing.current()).isEqualTo(1);
    }

    @Test
    void whatAnotherForkRunsIsNotCharged() {
        lease(new PlanMaker().split("demo.A", 3).plan());
        printing.setOpened(set("demo.A"));
        printing.givenUp(List.of(0, 2));
        assertThat(printing.current()).isEqualTo(1);
        run(1);

        assertThat(printing.current()).isEqualTo(1);
    }

    @Test
    void aWholeClassIsChargedUntilItsSetEnds() {
        lease(new PlanMaker().whole("demo.A", 2).whole("demo.B", 2).plan());
        printing.unitStarted(0);
        printing.setOpened(set("demo.A"));
        assertThat(printing.current()).isZero();
        printing.setClosed(set("demo.A"));
        assertThat(printing.current()).as("the end of the unit is said later").isEqualTo(1);
        printing.unitStarted(1);
        printing.unitFinished(0);

        assertThat(printing.current()).isEqualTo(1);
    }

    private void lease(RunPlan plan) {
        printing.leaseBegins(new Lease(1, plan.units()));
    }

    private void run(int unit) {
        printing.unitStarted(unit);
        printing.unitFinished(unit);
    }

    private static String set(String className) {
        return PlanMaker.set(className, "", TestSet.NONE, false).uniqueId();
    }
}
