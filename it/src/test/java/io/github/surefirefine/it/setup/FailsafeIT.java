package io.github.surefirefine.it.setup;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.twin.Twins;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Failsafe is Surefire under another name. */
class FailsafeIT {

    private static final String FAILSAFE_VERSION = "3.5.6";

    private static MavenProject project;

    @BeforeAll
    static void copy() {
        project = MavenProject.copyOf("failsafe", "FailsafeIT");
    }

    @Test
    void failedTestFailsTheVerifyGoal() {
        Twins twins = Twins.of(
                        project,
                        build -> build.property("surefire.version", FAILSAFE_VERSION),
                        "failsafe:integration-test",
                        "failsafe:verify")
                .areEqual();

        assertThat(twins.fine())
                .failed()
                .hasTotals(4, 1, 0, 0)
                .printedOnce("\\[ERROR] FAIL .* demo\\.ShopIT\\.closes")
                .printedOnce("\\[INFO] --- .*failsafe:3.5.6:verify .*")
                .printedOnce("\\[ERROR] Failed to execute goal .*:verify .*");
    }

    @Test
    void passedTestsPassTheBuild() {
        MavenResult fine = project.build()
                .withProvider()
                .forks(2)
                .property("surefire.version", FAILSAFE_VERSION)
                .property("shop.closes", "true")
                .run("test-compile", "failsafe:integration-test", "failsafe:verify");

        assertThat(fine).succeeded().hasTotals(4, 0, 0, 0);
    }
}
