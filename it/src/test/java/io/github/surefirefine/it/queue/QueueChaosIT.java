package io.github.surefirefine.it.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.fixture.RunningMaven;
import io.github.surefirefine.it.result.MavenResult;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens to machines, to their server and to the way between them: every test counts once. The system
 * property {@code queue.chaos.seeds} says which seeds are tried every night, such as {@code 17} or {@code 1-100}.
 */
class QueueChaosIT {

    private static MavenProject project;
    private static List<String> all;

    @BeforeAll
    static void runAlone() {
        assumeTrue(RunningMaven.isPossible(), "no process groups");
        project = MavenProject.copyOf("queue", "QueueChaosIT-alone");
        MavenResult result = project.build().run("test");
        all = result.reports().cases().stream().map(Machines::nameOf).toList();
        assertThat(all).hasSize(31);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 14})
    void everyTestCountsOnce(long seed) {
        check(seed);
    }

    @Tag("nightly")
    @ParameterizedTest
    @MethodSource("seeds")
    void everyTestCountsOnceWithMoreSeeds(long seed) {
        check(seed);
    }

    static LongStream seeds() {
        String[] range = System.getProperty("queue.chaos.seeds", "1-50").split("-", 2);
        return LongStream.rangeClosed(Long.parseLong(range[0]), Long.parseLong(range[range.length - 1]));
    }

    private static void check(long seed) {
        MishapPlan plan = MishapPlan.of(seed);
        try (MishapRun run = new MishapRun(project, plan)) {
            List<String> findings = run.run(all);
            System.out.printf("%s: %s%n", plan, findings.isEmpty() ? "all is well" : findings);
            assertThat(findings).as(plan.toString()).isEmpty();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(plan + ": " + e.getMessage(), e);
        }
    }
}
