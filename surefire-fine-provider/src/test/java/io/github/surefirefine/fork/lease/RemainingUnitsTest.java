package io.github.surefirefine.fork.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.PlanMaker;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemainingUnitsTest {

    private final RemainingUnits remaining = new RemainingUnits();

    @BeforeEach
    void leaseOfTwoClasses() {
        remaining.leaseBegins(new Lease(
                1,
                new PlanMaker().split("demo.One", 2).split("demo.Two", 2).plan().units()));
    }

    @Test
    void theLastUnitOfEachClassIsTheLastOne() {
        assertThat(remaining.finished(0)).isFalse();
        assertThat(remaining.finished(2)).isFalse();
        assertThat(remaining.finished(1)).isTrue();
        assertThat(remaining.finished(3)).isTrue();
    }

    @Test
    void whatWasGivenUpIsNotWaitedFor() {
        remaining.givenUp(List.of(1));

        assertThat(remaining.finished(0)).isTrue();
    }

    @Test
    void whatComesBackIsWaitedForAgain() {
        remaining.givenUp(List.of(1));
        remaining.extended(List.of(1));

        assertThat(remaining.finished(0)).isFalse();
        assertThat(remaining.finished(1)).isTrue();
    }

    @Test
    void aSetThatSeemedToEndEndsWithWhatItGetsAfterwards() {
        remaining.givenUp(List.of(1));
        assertThat(remaining.finished(0)).isTrue();
        remaining.extended(List.of(1));

        assertThat(remaining.finished(1)).isTrue();
    }

    @Test
    void whatCameBackCanBeGivenUpAgain() {
        remaining.givenUp(List.of(1));
        remaining.extended(List.of(1));
        remaining.givenUp(List.of(1));

        assertThat(remaining.finished(0)).isTrue();
    }

    @Test
    void whatWasNotGivenUpCountsOnce() {
        remaining.extended(List.of(0, 4711));

        assertThat(remaining.finished(0)).isFalse();
        assertThat(remaining.finished(1)).isTrue();
    }

    @Test
    void whatIsOfNoLeaseIsOfNoSet() {
        assertThat(remaining.finished(4711)).isFalse();
    }
}
