package io.github.surefirefine.simulation.processors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.surefirefine.simulation.processors.FirstRun.Suite;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a first run is ever slower because of how many forks take part in it. */
class StandbySimulationTest {

    private static final List<Integer> PROCESSORS = List.of(1, 2, 4, 8, 16);
    private static final List<Integer> FORKS = List.of(1, 2, 4, 8, 16);

    /** Of tests that compute 5 ms. */
    private static final List<Suite> COMPUTING = List.of(
            new Suite(List.of(700, 100, 100, 50, 20), 0.005, 0),
            new Suite(List.of(2_000), 0.005, 0),
            new Suite(Collections.nCopies(40, 50), 0.005, 0),
            new Suite(Collections.nCopies(200, 100), 0.005, 0),
            new Suite(Collections.nCopies(5, 4), 0.005, 0));

    /** Of tests that wait for two seconds, or for 50 ms after computing for 5. */
    private static final List<Suite> WAITING = List.of(
            new Suite(List.of(9, 2), 0.001, 2),
            new Suite(Collections.nCopies(11, 2), 0.001, 2),
            new Suite(List.of(300, 30, 30), 0.005, 0.05));

    static Stream<Arguments> computing() {
        return everywhere(COMPUTING);
    }

    static Stream<Arguments> waiting() {
        return everywhere(WAITING);
    }

    private static Stream<Arguments> everywhere(List<Suite> suites) {
        return suites.stream()
                .flatMap(suite -> PROCESSORS.stream()
                        .flatMap(processors -> FORKS.stream().map(forks -> Arguments.of(suite, forks, processors))));
    }

    /** Apart from a moment that nobody notices, and from the bare JVMs of forks that stock Surefire would not start. */
    @ParameterizedTest
    @MethodSource("computing")
    void testsThatComputeAreNotSlowerThanWithStockSurefire(Suite suite, int forks, int processors) {
        int more = Math.max(
                0, FirstRun.started(suite, forks, processors) - suite.sizes().size());

        assertThat(FirstRun.standingBy(suite, forks, processors))
                .isLessThanOrEqualTo(
                        0.2 + more * FirstRun.START / processors + 1.03 * FirstRun.stock(suite, forks, processors));
    }

    /** What is lost is the time until the first look, or a look for each few forks. */
    @ParameterizedTest
    @MethodSource("waiting")
    void testsThatWaitGetTheirForksAtOnce(Suite suite, int forks, int processors) {
        assertThat(FirstRun.standingBy(suite, forks, processors))
                .isLessThanOrEqualTo(0.4 + 1.03 * FirstRun.allAtOnce(suite, forks, processors));
    }

    @ParameterizedTest
    @MethodSource("computing")
    void testsThatComputeGainFromForksThatStandBy(Suite suite, int forks, int processors) {
        assertThat(FirstRun.standingBy(suite, forks, processors))
                .isLessThanOrEqualTo(0.2 + 1.02 * FirstRun.allAtOnce(suite, forks, processors));
    }

    @Test
    void oneForkOnOneProcessorTakesWhatItComputes() {
        Suite suite = new Suite(List.of(100), 0.01, 0);

        assertThat(FirstRun.stock(suite, 1, 1)).isCloseTo(0.25 + 0.6 + 0.02 + 1 + 0.9, within(0.02));
    }
}
