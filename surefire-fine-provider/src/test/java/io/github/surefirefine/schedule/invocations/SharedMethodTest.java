package io.github.surefirefine.schedule.invocations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SharedMethodTest {

    private static final int OWNER = 7;
    private static final int PART = 8;
    private static final ForkId A = new ForkId(1);
    private static final ForkId B = new ForkId(2);

    private static final long SLOW = 100_000_000;
    private static final long QUICK = 1_000_000;

    private final SharedMethod method = new SharedMethod(OWNER, A, new InvocationsSoFar(3, 0));

    @Test
    void eachInvocationIsClaimedOnce() {
        method.join(PART, B);

        assertThat(method.claim(OWNER, 4, 0)).isEqualTo(new Invocations(4, 5));
        assertThat(method.claim(PART, 4, 0)).isEqualTo(new Invocations(5, 6));
        assertThat(method.claim(PART, 6, SLOW)).isEqualTo(new Invocations(6, 7));
        assertThat(method.claim(OWNER, 5, SLOW)).isEqualTo(new Invocations(7, 8));
    }

    @Test
    void quickOnesAreClaimedSeveralAtATime() {
        assertThat(method.claim(OWNER, 4, 0)).isEqualTo(new Invocations(4, 5));
        assertThat(method.claim(OWNER, 5, QUICK)).isEqualTo(new Invocations(5, 7));
        assertThat(method.claim(OWNER, 7, 3 * QUICK)).isEqualTo(new Invocations(7, 11));
        assertThat(method.claim(OWNER, 11, 3 * QUICK + SLOW))
                .as("suddenly slow")
                .isEqualTo(new Invocations(11, 12));
    }

    @Test
    void whatAForkPassesOverUnclaimedIsForAnother() {
        method.join(PART, B);

        assertThat(method.claim(OWNER, 6, 0)).isEqualTo(new Invocations(6, 7));

        assertThat(method.claim(PART, 4, 0)).isEqualTo(new Invocations(4, 6));
    }

    @Test
    void eachForkComesOnce() {
        assertThat(method.hasHad(A)).isTrue();
        assertThat(method.hasHad(B)).isFalse();
        method.join(PART, B);
        assertThat(method.hasHad(B)).isTrue();
        assertThat(method.running()).isEqualTo(2);
    }

    @Test
    void whatALostForkHasNotBegunIsForOthers() {
        method.join(PART, B);
        method.claim(PART, 4, 0);
        assertThat(method.claim(PART, 5, QUICK)).isEqualTo(new Invocations(5, 7));
        method.invocationBegun(PART, 5);

        method.lost(PART);

        assertThat(method.claim(OWNER, 4, QUICK)).isEqualTo(new Invocations(6, 7));
    }

    @Test
    void severalTestsInOneInvocationAreOneThatHasBegun() {
        method.join(PART, B);
        method.claim(PART, 4, 0);
        assertThat(method.claim(PART, 5, QUICK)).isEqualTo(new Invocations(5, 7));
        method.invocationBegun(PART, 5);
        method.invocationBegun(PART, 5);

        method.lost(PART);

        assertThat(method.claim(OWNER, 4, QUICK)).isEqualTo(new Invocations(6, 7));
    }

    @Test
    void whatEverybodyHasPassedNeedsAnother() {
        method.join(PART, B);
        assertThat(method.claim(PART, 4, 0)).isEqualTo(new Invocations(4, 5));
        assertThat(method.claim(OWNER, 4, 0)).isEqualTo(new Invocations(5, 6));
        method.lost(PART);
        method.finished(OWNER, 5);

        assertThat(method.needsAnother()).isTrue();
        method.join(9, new ForkId(3));
        assertThat(method.claim(9, 4, 0)).isEqualTo(new Invocations(4, 5));
        method.finished(9, 5);
        assertThat(method.needsAnother()).isFalse();
        assertThat(method.missing()).isEmpty();
    }

    @Test
    void whatALostForkHadClaimedBeyondTheEndIsNothing() {
        method.join(PART, B);
        method.claim(PART, 4, 0);
        method.lost(PART);
        method.finished(OWNER, 3);

        assertThat(method.needsAnother()).isFalse();
    }

    @Test
    void whatOneForkClaimsAndDoesNotFindIsMissingIfAnotherWouldHaveFoundIt() {
        method.join(PART, B);
        assertThat(method.claim(PART, 4, 0)).isEqualTo(new Invocations(4, 5));
        method.finished(PART, 3);
        assertThat(method.missing()).isEmpty();
        method.finished(OWNER, 6);

        assertThat(method.missing()).containsExactly(new Invocations(4, 5));
    }

    /** Forks take turns at random, and die at random. */
    @RepeatedTest(200)
    void everyInvocationIsRunByOneForkOrWasRunningWhenItsForkDied(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int number = 1 + random.nextInt(60);
        int begun = Math.min(number, 2 + random.nextInt(5));
        SharedMethod shared = new SharedMethod(0, A, new InvocationsSoFar(begun, 0));
        Map<Integer, Integer> runs = new HashMap<>();
        List<Walk> walks = new ArrayList<>(List.of(new Walk(0, begun)));
        long now = 0;
        int units = 1;
        while (!walks.isEmpty() || shared.needsAnother()) {
            now += (long) (random.nextDouble() * 40_000_000);
            if (walks.isEmpty() || (units < 6 && random.nextInt(10) == 0)) {
                shared.join(units, new ForkId(units + 1));
                walks.add(new Walk(units++, begun));
            }
            Walk walk = walks.get(random.nextInt(walks.size()));
            if (walk.unit > 0 && random.nextInt(30) == 0) {
                shared.lost(walk.unit);
                walks.remove(walk);
            } else if (!walk.step(shared, number, runs, now)) {
                shared.finished(walk.unit, number);
                walks.remove(walk);
            }
        }

        assertThat(shared.missing()).isEmpty();
        for (int i = begun + 1; i <= number; i++) {
            assertThat(runs).containsEntry(i, 1);
        }
        assertThat(runs).hasSize(number - begun);
    }

    private static final class Walk {

        private final int unit;
        private int at;
        private Invocations claimed;

        Walk(int unit, int begun) {
            this.unit = unit;
            at = begun + 1;
            claimed = new Invocations(1, at);
        }

        /** Moves to the next invocation; false if there is none. */
        boolean step(SharedMethod shared, int number, Map<Integer, Integer> runs, long now) {
            if (at > number) {
                return false;
            }
            if (at >= claimed.to()) {
                claimed = shared.claim(unit, at, now);
            }
            if (claimed.contains(at)) {
                shared.invocationBegun(unit, at);
                runs.merge(at, 1, Integer::sum);
            }
            at++;
            return true;
        }
    }
}
