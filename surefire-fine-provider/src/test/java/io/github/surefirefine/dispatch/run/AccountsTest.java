package io.github.surefirefine.dispatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private final RunPlan plan = new PlanMaker().sizes(2, 1);
    private final Accounts accounts = new Accounts();

    @Test
    void aClassOfWhichNothingHasComeIsMissing() {
        accounts.heardOf(0);

        assertThat(accounts.unaccounted(plan.classes()))
                .containsExactly(plan.classes().get(1));
    }

    @Test
    void theFailureOfAnEngineAccountsForAllItsClasses() {
        accounts.engineFailed("[engine:other]");
        assertThat(accounts.unaccounted(plan.classes())).hasSize(2);

        accounts.engineFailed(engine());
        assertThat(accounts.unaccounted(plan.classes())).isEmpty();
    }

    @Test
    void anEngineFailsOnce() {
        assertThat(accounts.engineFailed("[engine:e]")).isTrue();
        assertThat(accounts.engineFailed("[engine:e]")).isFalse();
    }

    @Test
    void whatMakesItsTestsKnownWhenItRunsMayHaveNone() {
        TestUnit unlisted = new TestUnit(
                0,
                0,
                TestSet.NONE,
                "[engine:late]/[unlisted-class:demo.A]",
                1,
                List.of(),
                List.of(),
                List.of("demo.A"));

        assertThat(accounts.unaccounted(List.of(new TestClass(0, "demo.A", List.of(), List.of(unlisted)))))
                .isEmpty();
    }

    @Test
    void aClassAsAWholeMustBeHeardOf() {
        TestUnit whole =
                new TestUnit(0, 0, TestSet.NONE, "[engine:own]/[spec:A]", 1, List.of(), List.of(), List.of("demo.A"));

        assertThat(accounts.unaccounted(List.of(new TestClass(0, "demo.A", List.of(), List.of(whole)))))
                .hasSize(1);
    }

    private String engine() {
        String id = plan.units().get(0).uniqueId();
        return id.substring(0, id.indexOf(']') + 1);
    }
}
