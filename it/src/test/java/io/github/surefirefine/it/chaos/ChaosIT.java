package io.github.surefirefine.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.machine.NeedsForksLikeOthers;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever ends, hangs or kills forks, every test is reported once, with the right status. {@link ChaosTool} tries more
 * seeds.
 */
@NeedsForksLikeOthers
class ChaosIT {

    private static ChaosTool chaos;

    @BeforeAll
    static void compile() {
        chaos = new ChaosTool();
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 17, 60})
    void everyTestIsReportedOnce(long seed) throws IOException, InterruptedException {
        ChaosRun run = chaos.run(seed);

        assertThat(run.findings()).as(run.text()).isEmpty();
    }
}
