package io.github.surefirefine.plugin.analysis.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.analysis.Bottleneck;
import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.forecast.Machine;
import io.github.surefirefine.plugin.trace.Ending;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Mark;
import io.github.surefirefine.plugin.trace.Outcome;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WholeClassesTest {

    private static final long SECOND = 1_000_000;

    private final List<ForkTrack> forks = new ArrayList<>();

    @Test
    void aLongClassInOnePieceIsWorthSharing() {
        fork("demo.A", "testng", 20, 2);
        fork("demo.B", "junit-jupiter", 0.5, 4);

        WholeClasses whole = analysed();

        assertThat(whole.classes())
                .containsExactly(
                        new WholeClass("demo.A", "testng", 40 * SECOND),
                        new WholeClass("demo.B", "junit-jupiter", 2 * SECOND));
        assertThat(analysis().bottleneck()).isEqualTo(Bottleneck.WHOLE_CLASSES);
        assertThat(whole.toShare()).as("the other one changes little").containsExactly("demo.A");
        assertThat(whole.wallMicros()).isEqualTo(40 * SECOND);
        assertThat(whole.sharedMicros()).isBetween(20 * SECOND, 23 * SECOND);
    }

    @Test
    void asManyAreSharedAsItTakes() {
        fork("demo.A", "testng", 20, 2);
        fork("demo.B", "testng", 20, 2);
        fork("demo.C", "", 1, 1);
        fork("demo.D", "", 1, 1);

        assertThat(analysed().toShare()).containsExactlyInAnyOrder("demo.A", "demo.B");
    }

    @Test
    void whatSavesLittleIsNotWorthIt() {
        fork("demo.A", "testng", 20, 2);
        fork("demo.B", "", 20, 2);

        assertThat(analysed().classes()).hasSize(1);
        assertThat(analysed().toShare()).isEmpty();
    }

    @Test
    void norIsWhatNobodyNotices() {
        fork("demo.A", "testng", 0.2, 4);
        fork("demo.B", "", 0.1, 1);

        assertThat(analysed().toShare()).isEmpty();
    }

    @Test
    void aClassThatIsBegunTwiceCountsOnce() {
        fork("demo.A", "testng", 20, 2);
        forks.add(new ForkTrack(2, 2, 2, "", List.of(), List.of(new Mark.Whole(5, "demo.A", "testng"))));

        assertThat(analysed().classes()).hasSize(1);
    }

    @Test
    void aRunWithoutSuchClassesHasNone() {
        fork("demo.A", "", 20, 2);

        assertThat(analysed()).isEqualTo(WholeClasses.NONE);
    }

    /** A fork that runs a class; the class is in one piece if it has the name of an engine. */
    private void fork(String className, String wholeOfEngine, double seconds, int tests) {
        int number = forks.size() + 1;
        List<Slice> slices = new ArrayList<>();
        long micros = (long) (seconds * SECOND);
        for (int i = 0; i < tests; i++) {
            String id = "[method:m" + i + "()]";
            slices.add(new Slice.Test(i * micros, micros, className, "m" + i, id, Outcome.PASSED, 0));
        }
        List<Mark> marks = wholeOfEngine.isEmpty() ? List.of() : List.of(new Mark.Whole(0, className, wholeOfEngine));
        forks.add(new ForkTrack(number, number, number, "", slices, marks));
    }

    private WholeClasses analysed() {
        return analysis().wholeClasses();
    }

    private RunAnalysis analysis() {
        RunTrace trace = new RunTrace("1", Optional.empty(), 4, Ending.COMPLETE, forks);
        return RunAnalysis.of(trace, new Machine(4));
    }
}
