package io.github.surefirefine.plugin.timeline;

import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Signs;
import io.github.surefirefine.plugin.trace.RunTrace;
import java.nio.file.*;
import org.junit.jupiter.api.Test;

class TimelineTextTest {
    @Test
    void look() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int width : new int[] {60, 100, 160}) {
            for (Signs signs : Signs.values()) {
                all.append("---- " + width + "\n").append(text(Runs.withCrash(), width, signs));
                all.append("---- " + width + "\n").append(text(Runs.random(1, 60, 6), width, signs));
                all.append("---- " + width + "\n").append(text(Runs.random(1, 8, 3), width, signs));
            }
        }
        Files.writeString(Path.of("/tmp/look.txt"), all.toString());
    }

    private static String text(RunTrace trace, int width, Signs signs) {
        return String.join(
                        "\n",
                        TimelineAnswer.of("app", "target/surefire-reports/fine-trace.json", trace, 10)
                                .lines(new Page(width, signs)))
                + "\n";
    }
}
