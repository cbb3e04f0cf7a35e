package io.github.surefirefine.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.PlanMaker;
import io.github.surefirefine.model.plan.TestClass;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RunNotesTest {

    private static final TestClass A =
            new PlanMaker().split("demo.A", 4).plan().classes().get(0);

    @Test
    void onlyWhatIsRemarkableIsNoted() {
        RunNotes notes = RunNotes.of(new Observed(List.of(new Observed.OfClass(
                A,
                OptionalLong.empty(),
                Map.of(
                        0, new Observed.OfUnit(1, UnitEnding.PASSED),
                        1, new Observed.OfUnit(1, UnitEnding.FAILED),
                        2, new Observed.OfUnit(1, UnitEnding.FLAKY),
                        3, new Observed.OfUnit(1, UnitEnding.QUARANTINED))))));

        assertThat(notes.format().lines()).hasSize(3).first().isEqualTo("fine-notes 1");
        RunNotes read = RunNotes.parse(notes.format());
        assertThat(A.units())
                .extracting(unit -> read.of("demo.A", UnitKey.of(A, unit)))
                .containsExactly(UnitEnding.FAILED, UnitEnding.FAILED, UnitEnding.FLAKY, UnitEnding.QUARANTINED);
    }

    @Test
    void whatIsNewerMeansNothing() {
        assertThat(RunNotes.parse("fine-notes 1\nstrange\tdemo.A\t+x\nflaky\tdemo.A\n")
                        .isEmpty())
                .isTrue();
        assertThat(RunNotes.parse("fine-notes 2\nflaky\tdemo.A\t+x\n").isEmpty())
                .isTrue();
        assertThat(RunNotes.parse("").isEmpty()).isTrue();
    }

    @Test
    void thereIsNothingToNoteInAGreenRun() {
        assertThat(RunNotes.of(Observed.NOTHING).isEmpty()).isTrue();
    }
}
