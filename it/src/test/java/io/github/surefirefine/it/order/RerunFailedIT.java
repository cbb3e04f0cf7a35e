package io.github.surefirefine.it.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.MavenResultAssert;
import io.github.surefirefine.it.result.TestCase;
import io.github.surefirefine.it.result.TestReports;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what failed or did not run last time is run, and everything if nothing did. */
class RerunFailedIT {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void runsWhatFailedUntilNothingDoes(int forks) throws IOException {
        MavenProject project = MavenProject.copyOf("tolerance", "RerunFailedIT-" + forks);
        MavenResult first = run(project, forks, "test", ".fine");
        MavenResultAssert.assertThat(first)
                .failed()
                .printedOnce("\\[INFO] fine: all tests, because nothing is known of the last time .*");

        TestReports.delete(project.folder());
        MavenResult second = run(project, forks, "surefire:test", ".fine");
        MavenResultAssert.assertThat(second)
                .failed()
                .printedOnce("\\[INFO] fine: \\d of \\d tests, those that failed or did not run last time; .*");

        Files.createFile(project.folder().resolve("mended"));
        TestReports.delete(project.folder());
        MavenResult third = run(project, forks, "surefire:test", ".fine");
        MavenResultAssert.assertThat(third)
                .succeeded()
                .printedOnce("\\[INFO] fine: \\d of \\d tests, those that failed or did not run last time; .*");
        assertThat(names(project)).contains("sells", "reads", "writes").doesNotContain("sleeps");
        if (forks > 1) {
            assertThat(names(project)).as("ShopTest is split").doesNotContain("opens", "closes", "delivers");
        }

        TestReports.delete(project.folder());
        MavenResult fourth = run(project, forks, "surefire:test", ".fine");
        MavenResultAssert.assertThat(fourth)
                .succeeded()
                .hasTotals(11, 0, 0, 1)
                .printedOnce("\\[INFO] fine: all tests, because none of them failed or did not run last time .*");
    }

    @Test
    void asksTheReportsIfThereIsNoHistory() throws IOException {
        MavenProject project = MavenProject.copyOf("tolerance", "RerunFailedIT-reports");
        run(project, 2, "test", "off");
        Files.createFile(project.folder().resolve("mended"));

        MavenResult second = run(project, 2, "surefire:test", "off");
        MavenResultAssert.assertThat(second)
                .succeeded()
                .printedOnce("\\[INFO] fine: \\d of \\d tests, those that failed or did not run last time; .*");
        assertThat(names(project)).contains("sells", "reads", "writes").doesNotContain("opens", "closes");
    }

    private static List<String> names(MavenProject project) {
        return TestReports.of(project.folder()).cases().stream()
                .map(TestCase::name)
                .toList();
    }

    private static MavenResult run(MavenProject project, int forks, String goal, String history) {
        return project.build()
                .withProvider()
                .keepingReports()
                .forks(forks)
                .property("fine.rerun", "failed")
                .property("fine.history", history)
                .run(goal);
    }
}
