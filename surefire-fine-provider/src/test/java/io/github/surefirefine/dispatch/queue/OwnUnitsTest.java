package io.github.surefirefine.dispatch.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.queue.Claim;
import io.github.surefirefine.queue.ClaimNews;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueTotals;
import io.github.surefirefine.queue.UnitResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnUnitsTest {

    private static final QueueTotals TOTALS = new QueueTotals(5, 0, 0, 0, 0, 1, 1, 0);

    private final OwnUnits own = new OwnUnits(5);

    @Test
    void claimedUnitsAreReleasedOnce() {
        assertThat(own.claimed(new Claim(7, List.of(1, 2)))).containsExactly(1, 2);
        assertThat(own.claimed(new Claim(8, List.of(2, 3)))).containsExactly(3);
        assertThat(own.withheld()).containsExactly(0, 4);
    }

    @Test
    void theQueueHearsWhatHasBegunAndEndedUnderTheNewestClaim() {
        own.claimed(new Claim(7, List.of(1, 2)));
        own.begun(1);
        own.ended(2, result(2));

        assertThat(own.tell()).containsExactly(new ClaimNews(7, List.of(1), List.of(result(2))));
        own.claimed(new Claim(9, List.of(2)));
        assertThat(own.tell())
                .containsExactly(
                        new ClaimNews(7, List.of(1), List.of()), new ClaimNews(9, List.of(), List.of(result(2))));
    }

    @Test
    void whatWasTakenIsNotToldAgain() {
        own.claimed(new Claim(7, List.of(1, 2)));
        own.ended(1, result(1));
        own.tell();
        own.answered(new QueueAnswer.Told(List.of(), List.of(), TOTALS));

        assertThat(own.hasNews()).isFalse();
        assertThat(own.tell()).containsExactly(new ClaimNews(7, List.of(), List.of()));
        assertThat(own.endedAsOwn()).containsExactly(1);
    }

    @Test
    void whatIsLostMustNotBeginHere() {
        own.claimed(new Claim(7, List.of(1, 2)));
        own.begun(1);
        own.tell();
        own.answered(new QueueAnswer.Told(List.of(7L), List.of(), TOTALS));

        assertThat(own.unwanted()).containsExactly(2);
        assertThat(own.holdsSome()).isFalse();
        own.ended(1, result(1));
        assertThat(own.hasNews()).isFalse();
        assertThat(own.endedAsOwn()).isEmpty();
    }

    @Test
    void aResultThatWasLostCountsIfTheUnitComesBack() {
        own.claimed(new Claim(7, List.of(1)));
        own.ended(1, result(1));
        own.loseAll();

        assertThat(own.claimed(new Claim(8, List.of(1)))).isEmpty();
        assertThat(own.tell()).containsExactly(new ClaimNews(8, List.of(), List.of(result(1))));
    }

    @Test
    void aMachineIsIdleWhenAllThatItMayRunHasEnded() {
        assertThat(own.isIdle()).isTrue();
        own.takeAnyway(List.of(3));
        assertThat(own.isIdle()).isFalse();
        own.ended(3, result(3));
        assertThat(own.isIdle()).isTrue();
    }

    private static UnitResult result(int unit) {
        return new UnitResult(unit, 1, 0, 5);
    }
}
