package io.github.surefirefine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.PlanMaker;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastOfSetTest {

    private final LastOfSet lastOfSet = new LastOfSet();

    @BeforeEach
    void leaseOfTwoClasses() {
        lastOfSet.leaseBegins(new Lease(
                1,
                new PlanMaker().split("demo.One", 2).split("demo.Two", 2).plan().units()));
    }

    @Test
    void theLastUnitOfEachClassIsTheLastOne() {
        assertThat(lastOfSet.finished(0)).isFalse();
        assertThat(lastOfSet.finished(2)).isFalse();
        assertThat(lastOfSet.finished(1)).isTrue();
        assertThat(lastOfSet.finished(3)).isTrue();
    }

    @Test
    void whatWasGivenUpIsNotWaitedFor() {
        lastOfSet.givenUp(List.of(1));

        assertThat(lastOfSet.finished(0)).isTrue();
    }

    @Test
    void whatIsOfNoLeaseIsOfNoSet() {
        assertThat(lastOfSet.finished(4711)).isFalse();
    }
}
