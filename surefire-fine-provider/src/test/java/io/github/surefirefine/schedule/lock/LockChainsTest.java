package io.github.surefirefine.schedule.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Work;
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

        assertThat(nanosOf(chains, "a")).isEqualTo(30);
        assertThat(nanosOf(chains, "b")).isEqualTo(5);
        assertThat(nanosOf(chains, "c")).isZero();
    }

    @Test
    void unitsThatShareAKeyMayRunAtOnceAndDoNotAddUp() {
        LockChains chains = chains(unit(10, READS_A), unit(10, READS_A), unit(3, WRITES_A));

        assertThat(nanosOf(chains, "a")).isEqualTo(3);
    }

    @Test
    void aUnitBelongsToTheChainOfEachOfItsLocks() {
        LockChains chains = chains(unit(10, WRITES_A, WRITES_B), unit(7, WRITES_B));

        assertThat(nanosOf(chains, "a")).isEqualTo(10);
        assertThat(nanosOf(chains, "b")).isEqualTo(17);
        assertThat(chains.longestNanos(List.of(WRITES_A, WRITES_B), 0)).isEqualTo(17);
        assertThat(chains.longestNanos(List.of(WRITES_A), 0)).isEqualTo(10);
    }

    @Test
    void whatSharesALockHoldsUpItsChain() {
        assertThat(chains(unit(10, WRITES_A)).longestNanos(List.of(READS_A), 0)).isEqualTo(10);
    }

    @Test
    void whatRunsAloneIsAChainOfItsOwn() {
        assertThat(nanosOf(chains(unit(10, ALONE), unit(4, WRITES_A), unit(2, ALONE)), Lock.GLOBAL_KEY))
                .isEqualTo(12);
    }

    @Test
    void workThatIsBegunIsInNoChain() {
        LockChains chains = chains(unit(10, WRITES_A), unit(20, WRITES_A));

        chains.remove(List.of(WRITES_A), new Work(10, 0));

        assertThat(nanosOf(chains, "a")).isEqualTo(20);
    }

    @Test
    void testsOfWhichNothingIsKnownCountAsOneLikeOthers() {
        LockChains chains = chains(unit(10, WRITES_A));

        chains.add(List.of(WRITES_A), new Work(0, 2));

        assertThat(chains.longestNanos(List.of(WRITES_A), 100)).isEqualTo(210);
    }

    @Test
    void withoutLocksThereIsNoChain() {
        assertThat(chains().longestNanos(List.of(), 0)).isZero();
        assertThat(chains(unit(10)).longestNanos(List.of(WRITES_A), 0)).isZero();
    }

    private static LockChains chains(TestUnit... units) {
        LockChains chains = new LockChains();
        for (TestUnit unit : units) {
            chains.add(unit.locks(), new Work(unit.tests(), 0));
        }
        return chains;
    }

    private static long nanosOf(LockChains chains, String key) {
        return chains.of(key).nanos(0);
    }

    /** A unit whose tests take a nanosecond each. */
    private static TestUnit unit(int nanos, Lock... locks) {
        return new TestUnit(0, 0, 0, "[engine:e]/[class:C]/[method:m()]", nanos, List.of(), List.of(locks));
    }
}
