package io.github.surefirefine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.Lock;
import io.github.surefirefine.model.TestUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockChainsTest {

    private static final Lock READS_A = new Lock("a", false);
    private static final Lock WRITES_A = new Lock("a", true);
    private static final Lock WRITES_B = new Lock("b", true);
    private static final Lock ALONE = new Lock(Lock.GLOBAL_KEY, true);

    @Test
    void unitsThatNeedAKeyForThemselvesAddUp() {
        LockChains chains = chains(unit(10, WRITES_A), unit(1), unit(20, WRITES_A), unit(5, WRITES_B));

        assertThat(chains.nanosOf("a")).isEqualTo(30);
        assertThat(chains.nanosOf("b")).isEqualTo(5);
        assertThat(chains.nanosOf("c")).isZero();
    }

    @Test
    void unitsThatShareAKeyMayRunAtOnceAndDoNotAddUp() {
        LockChains chains = chains(unit(10, READS_A), unit(10, READS_A), unit(3, WRITES_A));

        assertThat(chains.nanosOf("a")).isEqualTo(3);
    }

    @Test
    void aUnitBelongsToTheChainOfEachOfItsLocks() {
        LockChains chains = chains(unit(10, WRITES_A, WRITES_B), unit(7, WRITES_B));

        assertThat(chains.nanosOf("a")).isEqualTo(10);
        assertThat(chains.nanosOf("b")).isEqualTo(17);
        assertThat(chains.longest(List.of(WRITES_A, WRITES_B))).isEqualTo(17);
        assertThat(chains.longest(List.of(WRITES_A))).isEqualTo(10);
    }

    @Test
    void whatSharesALockHoldsUpItsChain() {
        assertThat(chains(unit(10, WRITES_A)).longest(List.of(READS_A))).isEqualTo(10);
    }

    @Test
    void whatRunsAloneIsAChainOfItsOwn() {
        assertThat(chains(unit(10, ALONE), unit(4, WRITES_A), unit(2, ALONE)).nanosOf(Lock.GLOBAL_KEY))
                .isEqualTo(12);
    }

    @Test
    void withoutLocksThereIsNoChain() {
        assertThat(chains().longest(List.of())).isZero();
        assertThat(chains(unit(10)).longest(List.of(WRITES_A))).isZero();
    }

    private static LockChains chains(TestUnit... units) {
        return new LockChains(List.of(units), TestUnit::tests);
    }

    /** A unit whose tests take a nanosecond each. */
    private static TestUnit unit(int nanos, Lock... locks) {
        return new TestUnit(0, 0, 0, "[engine:e]/[class:C]/[method:m()]", nanos, List.of(), List.of(locks));
    }
}
