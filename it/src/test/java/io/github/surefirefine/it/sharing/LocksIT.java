package io.github.surefirefine.it.sharing;

import static io.github.surefirefine.it.result.MavenResultAssert.assertThat;

import io.github.surefirefine.it.fixture.MavenProject;
import io.github.surefirefine.it.result.MavenResult;
import io.github.surefirefine.it.twin.Twins;
import org.junit.jupiter.api.Test;

/** JUnit's locks hold between forks. The sample's own tests see who else is inside, and fail if nobody may be. */
class LocksIT {

    /** Stock Surefire has one fork, because its locks hold in one JVM only. */
    @Test
    void holdBetweenForks() {
        MavenProject project = MavenProject.copyOf("locks", "LocksIT");
        MavenResult stock = project.build().forks(1).run("test-compile", "surefire:test");
        MavenResult fine = project.build().withProvider().forks(4).run("surefire:test");

        assertThat(Twins.of(stock, fine).areEqual().fine()).succeeded().hasTotals(27, 0, 0, 0);
    }
}
