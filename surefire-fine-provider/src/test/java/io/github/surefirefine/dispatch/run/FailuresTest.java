package io.github.surefirefine.dispatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private final List<TestUnit> units = PlanMaker.ofSizes(3).units();

    @Test
    void theRestIsSkippedAfterSoManyAndThatBeginsOnce() {
        Failures failures = new Failures(3);
        failures.add(units.get(0));
        failures.addContainer();
        assertThat(failures.beginsToSkip()).isFalse();
        failures.addUnplanned(new TestFinished(Outcome.ERROR, Entries.test("demo.A", "m")));

        assertThat(failures.beginsToSkip()).isTrue();
        assertThat(failures.beginsToSkip()).isFalse();
        assertThat(failures.isSkipping()).isTrue();
    }

    @Test
    void whatPassesOrIsLostDoesNotCount() {
        Failures failures = new Failures(1);
        failures.addUnplanned(new TestFinished(Outcome.PASSED, Entries.test("demo.A", "m")));
        failures.lost(units.get(0));

        assertThat(failures.beginsToSkip()).isFalse();
    }

    @Test
    void nothingIsSkippedUnlessTheUserWantsIt() {
        Failures failures = new Failures(0);
        failures.add(units.get(0));

        assertThat(failures.beginsToSkip()).isFalse();
    }

    @Test
    void unitsThatHaveFailedOrWereLostAreKnown() {
        Failures failures = new Failures(0);
        failures.add(units.get(2));
        failures.lost(units.get(0));

        assertThat(failures.units()).containsExactly(0, 2);
        assertThat(failures.contains(units.get(1))).isFalse();
    }
}
