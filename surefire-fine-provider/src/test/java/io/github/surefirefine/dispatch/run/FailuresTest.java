package io.github.surefirefine.dispatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final TestFinished ERROR = new TestFinished(Outcome.ERROR, Entries.test("demo.A", "m"));
    private static final TestFinished QUARANTINED = new TestFinished(Outcome.QUARANTINED, Entries.test("demo.A", "m"));

    private final List<TestUnit> units = PlanMaker.ofSizes(3).units();

    @Test
    void theRestIsSkippedAfterSoManyAndThatBeginsOnce() {
        Failures failures = new Failures(3);
        failures.add(units.get(0));
        failures.addContainer(0, new ContainerFailure("s", "s", FailurePhase.BEFORE_TESTS, ERROR));
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
    void whatFailedInQuarantineDoesNotCount() {
        Failures failures = new Failures(1);
        failures.addQuarantined(units.get(0));
        String container = units.get(1).uniqueId();
        failures.addContainer(0, new ContainerFailure(container, container, FailurePhase.BEFORE_TESTS, QUARANTINED));

        assertThat(failures.beginsToSkip()).isFalse();
        assertThat(units).filteredOn(failures::isQuarantined).containsExactly(units.get(0), units.get(1));
        assertThat(units).noneMatch(failures::concern);
    }

    @Test
    void theFailureOfAContainerConcernsWhatIsInIt() {
        Failures failures = new Failures(0);
        String container = units.get(1).uniqueId();
        failures.addContainer(0, new ContainerFailure(container, container, FailurePhase.AFTER_TESTS, ERROR));
        failures.add(units.get(2));

        assertThat(units).filteredOn(failures::concern).containsExactly(units.get(1), units.get(2));
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
