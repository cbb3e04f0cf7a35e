package io.github.surefirefine.schedule.steal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final EarliestEnd NO_END = new EarliestEnd(Long.MAX_VALUE);

    @Test
    void halvesEqualUnitsAndStealsTheLastOnes() {
        Split split = Split.of(pieces(1, 1, 1, 1), 0, 0, true, NO_END);

        assertThat(indexes(split)).containsExactly(3, 2);
        assertThat(split.savedNanos()).isEqualTo(2);
    }

    @Test
    void stealsLongUnitsFirst() {
        assertThat(indexes(Split.of(pieces(1, 5, 1, 3, 1), 0, 0, true, NO_END))).containsExactly(1);
        assertThat(indexes(Split.of(pieces(2, 5, 2, 4, 2), 0, 0, true, NO_END))).containsExactly(1, 4);
    }

    @Test
    void stealsLessIfTheThiefPaysASetup() {
        assertThat(indexes(Split.of(pieces(1, 1, 1, 1, 1, 1), 0, 2, true, NO_END)))
                .containsExactly(5, 4);
    }

    @Test
    void stealsNothingIfThatIsNoSooner() {
        Split split = Split.of(pieces(1, 1), 0, 5, true, NO_END);

        assertThat(split.units()).isEmpty();
        assertThat(split.savedNanos()).isZero();
    }

    @Test
    void stealsTheOnlyUnitFromAVictimThatIsBusy() {
        assertThat(indexes(Split.of(pieces(4), 3, 1, true, NO_END))).containsExactly(0);
        assertThat(indexes(Split.of(pieces(4), 3, 3, true, NO_END))).isEmpty();
    }

    @Test
    void leavesAUnitToAVictimThatHasBegunNothing() {
        assertThat(indexes(Split.of(pieces(4), 3, 1, false, NO_END))).isEmpty();
        assertThat(indexes(Split.of(pieces(4, 1), 100, 1, false, NO_END))).containsExactly(0);
    }

    @Test
    void leavesTheirPartToOtherFreeForks() {
        assertThat(indexes(Split.of(pieces(2, 2, 2, 2, 2, 2, 2, 2, 2), 5, 5, false, new EarliestEnd(11))))
                .containsExactly(8, 7, 6);
        assertThat(indexes(Split.of(pieces(2, 2, 2, 2, 2, 2), 5, 5, false, NO_END)))
                .containsExactly(5, 4, 3);
    }

    @Test
    void leavesTheirPartToForksThatWillBeFreeSoon() {
        EarliestEnd fourForks = new EarliestEnd(2);

        assertThat(indexes(Split.of(pieces(1, 1, 1, 1, 1, 1, 1, 1), 0, 0, true, fourForks)))
                .containsExactly(7, 6);
    }

    /** Each of many free forks would have a share that is too small for its setup; then none would help. */
    @Test
    void stealsMoreThanItsShareIfThatAloneWouldNotPay() {
        assertThat(indexes(Split.of(pieces(20, 20, 20, 20, 20, 20, 20, 20, 20), 54, 54, false, new EarliestEnd(83))))
                .hasSize(2);
    }

    @Test
    void stealsAUnitMoreRatherThanLeaveItToAVictimThatWouldNeedLonger() {
        // The victim came a little earlier, and is nearly as far from its first unit as the thief.
        assertThat(indexes(Split.of(pieces(20, 20, 20, 20, 20), 46, 50, false, new EarliestEnd(110))))
                .containsExactly(4, 3);
        assertThat(indexes(Split.of(pieces(20, 20, 20, 20, 20, 20), 46, 50, false, new EarliestEnd(110))))
                .containsExactly(5, 4, 3);
    }

    @Test
    void takesShorterUnitsIfTheNextLongOneMakesTheThiefFinishLast() {
        // With the second 20, the thief would finish at 84, and the victim at 78.
        assertThat(indexes(Split.of(pieces(36, 20, 20, 14, 3, 2, 2), 57, 8, true, NO_END)))
                .containsExactly(0, 2, 3, 4);
    }

    @Test
    void freesWhatWaitsBehindATestThatTakesLong() {
        Split split = Split.of(pieces(1), 100, 10, true, NO_END);

        assertThat(indexes(split)).containsExactly(0);
        assertThat(split.savedNanos()).isEqualTo(1);
        assertThat(split.soonerNanos()).isEqualTo(89);
    }

    private static List<Split.Piece> pieces(long... nanos) {
        List<Split.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < nanos.length; i++) {
            pieces.add(new Split.Piece(new TestUnit(i, 0, TestSet.NONE, "u" + i, 1), nanos[i]));
        }
        return pieces;
    }

    private static List<Integer> indexes(Split split) {
        return split.units().stream().map(TestUnit::index).toList();
    }
}
