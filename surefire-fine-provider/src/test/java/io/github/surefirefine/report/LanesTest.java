package io.github.surefirefine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.fork.ForkId;
import java.util.List;
import java.util.Optional;
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
        assertThat(laneFor(7, B, ALL)).contains(B);
    }

    @Test
    void aClassKeepsItsLane() {
        laneFor(7, B, ALL);

        assertThat(laneFor(7, A, ALL)).contains(B);
    }

    @Test
    void aLaneCarriesOneClassAtATime() {
        laneFor(7, A, ALL);

        assertThat(laneFor(8, A, ALL)).as("the first that is free").contains(B);
        assertThat(laneFor(9, A, ALL)).contains(C);
        assertThat(laneFor(10, A, ALL)).isEmpty();
    }

    @Test
    void aLaneIsFreeAgainWhenItsClassHasEnded() {
        laneFor(7, A, ALL);
        lanes.release(7);

        assertThat(laneFor(8, A, ALL)).contains(A);
    }

    @Test
    void aForkThatHasLeftIsNoLane() {
        assertThat(laneFor(7, A, new TreeSet<>(List.of(C)))).contains(C);
        assertThat(laneFor(8, A, new TreeSet<>())).isEmpty();
    }

    @Test
    void theClassOfALostLaneNeedsAnother() {
        laneFor(7, A, ALL);
        laneFor(8, B, ALL);

        assertThat(lanes.lost(A)).contains(7);
        assertThat(lanes.lost(A)).isEmpty();
        assertThat(laneFor(7, B, new TreeSet<>(List.of(B, C)))).contains(C);
    }

    @Test
    void aLaneThatCarriedNothingIsNoLoss() {
        laneFor(7, A, ALL);

        assertThat(lanes.lost(B)).isEmpty();
        assertThat(laneFor(7, A, ALL)).contains(A);
    }

    @Test
    void whatIsPresentedUnderTheNameOfAnotherClassWaitsForItsLane() {
        lanes.join(List.of("demo.Suite", "demo.A"));
        laneFor(7, "demo.A", A, ALL);

        assertThat(laneFor(8, "demo.Suite", B, ALL))
                .as("while the lane is in use")
                .isEmpty();
        lanes.release(7);
        assertThat(laneFor(8, "demo.Suite", B, ALL)).contains(A);
    }

    @Test
    void whatAnyClassPresentsTogetherHasOneLane() {
        lanes.join(List.of("demo.Suite", "demo.A", "demo.B"));
        lanes.join(List.of("demo.Other", "demo.B", "demo.C"));
        laneFor(7, "demo.C", B, ALL);
        lanes.release(7);

        assertThat(laneFor(8, "demo.A", A, ALL)).contains(B);
    }

    @Test
    void aClassThatComesTwiceKeepsItsLane() {
        laneFor(7, "demo.A", B, ALL);
        lanes.release(7);

        assertThat(laneFor(8, "demo.A", A, ALL)).contains(B);
    }

    @Test
    void aLaneThatIsGoneBindsNobody() {
        laneFor(7, "demo.A", A, ALL);
        lanes.lost(A);

        assertThat(laneFor(8, "demo.A", B, new TreeSet<>(List.of(B, C)))).contains(B);
        lanes.release(8);
        assertThat(laneFor(9, "demo.A", C, new TreeSet<>(List.of(B, C)))).contains(B);
    }

    private Optional<ForkId> laneFor(int classIndex, ForkId preferred, SortedSet<ForkId> connected) {
        return laneFor(classIndex, "demo.C" + classIndex, preferred, connected);
    }

    private Optional<ForkId> laneFor(int classIndex, String name, ForkId preferred, SortedSet<ForkId> connected) {
        return lanes.laneFor(classIndex, name, preferred, connected);
    }
}
