package io.github.surefirefine.plugin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Signs;
import io.github.surefirefine.queue.MachineState;
import io.github.surefirefine.queue.MachineState.State;
import io.github.surefirefine.queue.QueueAnswer.Picture;
import io.github.surefirefine.queue.QueueTotals;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownQueueTest {

    private static final String NAME = "4711/target/surefire-reports/0a1b2c3d";

    private static final Picture PICTURE = new Picture(
            new QueueTotals(2149, 800, 146, 1300, 1, 2, 6, 180_000_000),
            List.of(
                    new MachineState("id 10", "10", State.DEAD, 4, 75_000, 0, 103, 0),
                    new MachineState("id 2", "2", State.RUNNING, 4, 250, 140, 1000, 1),
                    new MachineState("id w", "a-worker-with-a-long-name", State.SEALED, 2, 9, 6, 100, 0)));

    @Test
    void asATable() {
        assertThat(lines(PICTURE, 100))
                .containsExactly(
                        "fine: queue 4711/target/surefire-reports/0a1b2c3d: 1203 of 2149 units finished, 146 held, 800"
                                + " open;",
                        "  1300 tests, 1 failure; about 30.0 s left on 6 forks",
                        "",
                        "machine                    state    forks         heard  held  finished  failures",
                        "2                          running      4    250 ms ago   140      1000         1",
                        "10                         dead         4  1 min 15 s ago     0       103         0",
                        "a-worker-with-a-long-name  sealed       2    9.0 ms ago     6       100         0");
    }

    @Test
    void fitsTheConsole() {
        for (int width : List.of(40, 60, 75, 80)) {
            assertThat(lines(PICTURE, width))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width))
                    .anyMatch(line -> line.contains("running"));
        }
    }

    @Test
    void nobodyTakesPartAndNothingIsKnown() {
        assertThat(lines(new Picture(new QueueTotals(1, 1, 0, 0, 0, 0, 0, 500), List.of()), 120))
                .containsExactly(
                        "fine: queue 4711/target/surefire-reports/0a1b2c3d: 0 of 1 unit finished, 0 held, 1 open; 0"
                                + " tests, 0 failures",
                        "",
                        "no machine takes part");
    }

    @Test
    void forScripts() {
        ShownQueue shown = ShownQueue.of(NAME, PICTURE);

        assertThat(shown.finished()).isEqualTo(1203);
        assertThat(shown.leftMicros()).isEqualTo(30_000_000);
        assertThat(shown.machines()).first().isEqualTo(new ShownQueue.Machine("2", "running", 4, 250, 140, 1000, 1));
    }

    private static List<String> lines(Picture picture, int width) {
        return ShownQueue.of(NAME, picture).lines(new Page(width, Signs.UNICODE));
    }
}
