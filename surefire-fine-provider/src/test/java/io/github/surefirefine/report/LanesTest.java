package io.github.surefirefine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.ForkId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final ForkId A = new ForkId(1);
    private static final ForkId B = new ForkId(2);
    private static final ForkId C = new ForkId(3);
    private static final SortedSet<ForkId> ALL = new TreeSet<>(List.of(A, B, C));

    private final Lanes lanes = new Lanes();

    @Test
    void aClassGetsTheLaneOfTheForkThatRunsIt() {
        assertThat(lanes.laneFor(7, B, ALL)).contains(B);
    }

    @Test
    void aClassKeepsItsLane() {
        lanes.laneFor(7, B, ALL);

        assertThat(lanes.laneFor(7, A, ALL)).contains(B);
    }

    @Test
    void aLaneCarriesOneClassAtATime() {
        lanes.laneFor(7, A, ALL);

        assertThat(lanes.laneFor(8, A, ALL)).as("the first that is free").contains(B);
        assertThat(lanes.laneFor(9, A, ALL)).contains(C);
        assertThat(lanes.laneFor(10, A, ALL)).isEmpty();
    }

    @Test
    void aLaneIsFreeAgainWhenItsClassHasEnded() {
        lanes.laneFor(7, A, ALL);
        lanes.release(7);

        assertThat(lanes.laneFor(8, A, ALL)).contains(A);
    }

    @Test
    void aForkThatHasLeftIsNoLane() {
        assertThat(lanes.laneFor(7, A, new TreeSet<>(List.of(C)))).contains(C);
        assertThat(lanes.laneFor(8, A, new TreeSet<>())).isEmpty();
    }

    @Test
    void theClassOfALostLaneNeedsAnother() {
        lanes.laneFor(7, A, ALL);
        lanes.laneFor(8, B, ALL);

        assertThat(lanes.lost(A)).contains(7);
        assertThat(lanes.lost(A)).isEmpty();
        assertThat(lanes.laneFor(7, B, new TreeSet<>(List.of(B, C)))).contains(C);
    }

    @Test
    void aLaneThatCarriedNothingIsNoLoss() {
        lanes.laneFor(7, A, ALL);

        assertThat(lanes.lost(B)).isEmpty();
        assertThat(lanes.laneFor(7, A, ALL)).contains(A);
    }
}
