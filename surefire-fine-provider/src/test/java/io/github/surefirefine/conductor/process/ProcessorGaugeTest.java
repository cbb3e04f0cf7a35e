package io.github.surefirefine.conductor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessorGaugeTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void aLookIsDueWhenThereIsSomethingToSee() {
        ProcessorGauge gauge = new ProcessorGauge(4, 0);

        assertThat(gauge.isDue(SECOND / 20)).isFalse();
        assertThat(gauge.isDue(SECOND / 10)).isTrue();

        gauge.look(SECOND);
        assertThat(gauge.isDue(SECOND + SECOND / 20)).isFalse();
    }

    @Test
    void theTimeBeforeAForkJoinsDoesNotCount() {
        ProcessorGauge gauge = new ProcessorGauge(4, 0);

        gauge.joined(ProcessHandle.current().pid(), SECOND);

        assertThat(gauge.isDue(SECOND + SECOND / 20)).isFalse();
        assertThat(gauge.isDue(SECOND + SECOND / 10)).isTrue();
    }

    /** Such as the JVM that Mockito starts to attach its agent. */
    @Test
    void aProcessThatHasBeenStartedSinceTheLastLookCounts() throws IOException {
        ProcessorGauge gauge = new ProcessorGauge(4, 0);

        try (Computing computing = new Computing()) {
            computing.compute();

            assertThat(gauge.look(1_000 * SECOND) * 1_000).as("seconds").isGreaterThan(Computing.SECONDS);
        }
    }

    @Test
    void whatAKnownProcessHasDoneBeforeDoesNotCount() throws IOException {
        ProcessorGauge gauge = new ProcessorGauge(4, 0);

        try (Computing computing = new Computing()) {
            computing.compute();
            gauge.look(1);

            assertThat(gauge.look(1 + SECOND)).isLessThan(Computing.SECONDS);

            computing.compute();
            assertThat(gauge.look(1 + 2 * SECOND)).isGreaterThan(Computing.SECONDS);
        }
    }

    @Test
    void whatIsUsedIsPartOfTheTimeThatHasPassed() {
        ProcessorGauge gauge = new ProcessorGauge(4, 0);
        gauge.joined(ProcessHandle.current().pid(), 0);
        gauge.joined(Long.MAX_VALUE, 0);

        double used = gauge.look(1_000_000 * SECOND);

        assertThat(used).as("a moment of processor time in eleven days").isBetween(0.0, 0.1);
    }
}
