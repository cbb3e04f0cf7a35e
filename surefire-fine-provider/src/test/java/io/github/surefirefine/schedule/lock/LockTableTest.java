package io.github.surefirefine.schedule.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.Lock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LockTableTest {

    private static final ForkId ONE = new ForkId(1);
    private static final ForkId TWO = new ForkId(2);
    private static final ForkId THREE = new ForkId(3);

    private static final Lock READS_A = new Lock("a", false);
    private static final Lock WRITES_A = new Lock("a", true);
    private static final Lock WRITES_B = new Lock("b", true);
    private static final Lock ALONE = new Lock(Lock.GLOBAL_KEY, true);
    private static final Lock SHARES_GLOBAL = new Lock(Lock.GLOBAL_KEY, false);

    private final LockTable table = new LockTable();

    @Test
    void aKeyIsForOneForkAtATime() {
        assertThat(table.take(ONE, List.of(WRITES_A))).isTrue();

        assertThat(table.isFree(List.of(WRITES_A))).isFalse();
        assertThat(table.take(TWO, List.of(WRITES_A))).isFalse();
        assertThat(table.take(TWO, List.of(WRITES_B))).isTrue();
    }

    @Test
    void whatIsSharedIsForAllWhoShareIt() {
        assertThat(table.take(ONE, List.of(READS_A))).isTrue();
        assertThat(table.take(TWO, List.of(READS_A))).isTrue();

        assertThat(table.isFree(List.of(WRITES_A))).isFalse();
        table.release(ONE);
        assertThat(table.isFree(List.of(WRITES_A))).as("two still reads").isFalse();
        table.release(TWO);
        assertThat(table.take(THREE, List.of(WRITES_A))).isTrue();
        assertThat(table.isFree(List.of(READS_A))).isFalse();
    }

    @Test
    void locksAreTakenAllAtOnceOrNotAtAll() {
        table.take(ONE, List.of(WRITES_A));

        assertThat(table.take(TWO, List.of(WRITES_A, WRITES_B))).isFalse();

        assertThat(table.take(THREE, List.of(WRITES_B)))
                .as("nothing of it was taken")
                .isTrue();
    }

    @Test
    void whatRunsAloneWaitsForWhatNeedsNoLockAndHoldsItUp() {
        table.take(ONE, List.of());
        assertThat(table.take(TWO, List.of(ALONE))).isFalse();

        table.release(ONE);
        assertThat(table.take(TWO, List.of(ALONE))).isTrue();
        assertThat(table.take(ONE, List.of())).isFalse();

        table.release(TWO);
        assertThat(table.take(ONE, List.of())).isTrue();
    }

    @Test
    void aShareInTheGlobalLockIsWhatEveryUnitHas() {
        assertThat(table.take(ONE, List.of(SHARES_GLOBAL))).isTrue();
        assertThat(table.take(TWO, List.of(SHARES_GLOBAL))).isTrue();
        assertThat(table.take(THREE, List.of())).isTrue();
    }

    @Test
    void aForkReleasesBeforeItTakesAgain() {
        table.take(ONE, List.of());

        assertThatThrownBy(() -> table.take(ONE, List.of(WRITES_A))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aForkThatTookNothingReleasesNothing() {
        table.take(ONE, List.of(WRITES_A));

        table.take(TWO, List.of(WRITES_A));
        table.release(TWO);
        table.release(TWO);

        assertThat(table.isFree(List.of(WRITES_A))).isFalse();
    }

    /** Every triple of sets of locks on two keys and the global one. */
    @Test
    void twoForksHoldTogetherExactlyWhatDoesNotConflict() {
        List<List<Lock>> all = allSets();
        for (List<Lock> first : all) {
            for (List<Lock> second : all) {
                for (List<Lock> third : all) {
                    LockTable fresh = new LockTable();
                    fresh.take(ONE, first);
                    boolean both = fresh.take(TWO, second);
                    boolean expected = compatible(first, third) && (!both || compatible(second, third));

                    assertThat(both).as("%s beside %s", second, first).isEqualTo(compatible(first, second));
                    assertThat(fresh.isFree(third))
                            .as("%s beside %s and %s", third, first, second)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @RepeatedTest(20)
    void inAnyOrderOfTakingAndReleasingNoTwoForksConflict(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<List<Lock>> all = allSets();
        Map<ForkId, List<Lock>> holding = new HashMap<>();
        for (int step = 0; step < 500; step++) {
            ForkId fork = new ForkId(1 + random.nextInt(5));
            if (holding.remove(fork) != null) {
                table.release(fork);
                continue;
            }
            List<Lock> wanted = random.nextInt(3) == 0 ? List.of() : all.get(random.nextInt(all.size()));
            boolean expected = holding.values().stream().allMatch(others -> compatible(others, wanted));
            assertThat(table.isFree(wanted)).isEqualTo(expected);
            assertThat(table.take(fork, wanted)).isEqualTo(expected);
            if (expected) {
                holding.put(fork, wanted);
            }
        }
        holding.keySet().forEach(table::release);
        assertThat(table.isFree(List.of(ALONE))).as("nothing is left behind").isTrue();
    }

    private static List<List<Lock>> allSets() {
        List<List<Lock>> sets = new ArrayList<>(List.of(List.of()));
        for (String key : List.of("a", "b", Lock.GLOBAL_KEY)) {
            for (List<Lock> set : List.copyOf(sets)) {
                for (boolean exclusive : List.of(false, true)) {
                    List<Lock> more = new ArrayList<>(set);
                    more.add(new Lock(key, exclusive));
                    sets.add(more);
                }
            }
        }
        return sets;
    }

    /** A key weighs 0 if a set does not name it, 1 if the set shares it, 2 if it excludes others. */
    private static boolean compatible(List<Lock> one, List<Lock> other) {
        for (String key : List.of("a", "b")) {
            if (weight(one, key) + weight(other, key) > 2 && weight(one, key) * weight(other, key) > 0) {
                return false;
            }
        }
        return weight(one, Lock.GLOBAL_KEY) < 2 && weight(other, Lock.GLOBAL_KEY) < 2;
    }

    private static int weight(List<Lock> set, String key) {
        return set.contains(new Lock(key, true)) ? 2 : set.contains(new Lock(key, false)) ? 1 : 0;
    }
}
