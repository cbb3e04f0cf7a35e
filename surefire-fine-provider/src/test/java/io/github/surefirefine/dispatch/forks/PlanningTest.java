package io.github.surefirefine.dispatch.forks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Which fork discovers which slices. */
class PlanningTest {

    private static final ForkId ONE = new ForkId(1);
    private static final ForkId TWO = new ForkId(2);

    private final Planning planning = new Planning();

    @Test
    void aSecondForkWaitsUntilItIsKnownHowMuchThereIs() {
        assertThat(planning.begin(ONE)).hasValue(0);
        assertThat(planning.begin(TWO)).isEmpty();
        planning.made(ONE, 2, false);

        assertThat(planning.begin(TWO)).hasValue(1);
        assertThat(planning.begin(ONE)).isEmpty();
        assertThat(planning.isComplete()).isFalse();
        planning.made(TWO, 2, false);
        assertThat(planning.isComplete()).isTrue();
    }

    @Test
    void oneForkAtATimeLooksWhereOrderMatters() {
        planning.begin(ONE);
        planning.made(ONE, 3, true);

        assertThat(planning.begin(TWO)).hasValue(1);
        assertThat(planning.begin(ONE)).isEmpty();
    }

    @Test
    void whatAForkHasDiedOfIsLookedAtByAnother() {
        planning.begin(ONE);

        assertThat(planning.lost(ONE)).isTrue();
        assertThat(planning.lost(TWO)).isFalse();
        assertThat(planning.deaths()).isOne();
        assertThat(planning.isComplete()).isFalse();
        assertThat(planning.begin(TWO)).hasValue(0);
    }

    /** Whatever happens in whatever order, each slice is discovered once and no fork has two at a time. */
    @RepeatedTest(200)
    void everySliceIsMadeOnce(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int slices = 1 + random.nextInt(20);
        Map<ForkId, Integer> busy = new HashMap<>();
        List<Integer> made = new ArrayList<>();
        for (int step = 0; !planning.isComplete(); step++) {
            assertThat(step).as("it ends").isLessThan(10_000);
            ForkId fork = new ForkId(1 + random.nextInt(6));
            Integer slice = busy.get(fork);
            if (slice == null) {
                OptionalInt begun = planning.begin(fork);
                begun.ifPresent(number -> busy.put(fork, number));
                assertThat(begun.isPresent() || !busy.isEmpty())
                        .as("somebody looks")
                        .isTrue();
            } else if (random.nextInt(4) == 0) {
                busy.remove(fork);
                planning.lost(fork);
            } else {
                busy.remove(fork);
                made.add(slice);
                planning.made(fork, slices, random.nextBoolean());
            }
        }
        assertThat(made).hasSize(slices).doesNotHaveDuplicates();
    }
}
