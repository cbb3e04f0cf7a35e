package io.github.surefirefine.it.setup;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.result.TestResults;
import io.github.surefirefine.it.twin.Twins;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Builds of several modules, in some of which Surefire does something unusual. */
class ReactorIT {

    /** One module's tests run twice, another fails, a third has no tests, and a fourth has those of the first. */
    @Test
    void oneModuleAfterTheOther() {
        Twins twins = Twins.of(MavenProject.copyOf("reactor", "ReactorIT"), build -> build, "package", "--fail-at-end")
                .areEqual();

        assertThat(twins.fine()).failed().printedOnce("\\[INFO] No tests to run\\.");
        assertThat(twins.fine().results()).hasSize(4);
    }

    /** Two modules at the same time: each has its own conductor and its own forks. */
    @Test
    void modulesAtTheSameTime() {
        MavenProject project = MavenProject.copyOf("reactor", "ReactorIT-parallel");

        MavenResult result = project.build().withProvider().forks(2).run("package", "--fail-at-end", "-T", "2");

        assertThat(result).failed();
        List<String> totals =
                result.results().stream().map(TestResults::totals).sorted().toList();
        assertThat(totals)
                .containsExactly(
                        "Tests run: 3, Failures: 1, Errors: 1, Skipped: 0",
                        "Tests run: 4, Failures: 0, Errors: 0, Skipped: 0",
                        "Tests run: 5, Failures: 0, Errors: 0, Skipped: 0",
                        "Tests run: 5, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(result.lines())
                .filteredOn(line -> line.contains("fine: ") && line.contains(" of tests ("))
                .hasSize(4);
    }
}
